import type { Database } from '../database.ts'
import { combineRecords } from '../identity/combine-records.ts'
import { kinds } from '../readers/kinds.ts'
import type { Sources } from '../readers/sources.ts'
import { passingColumns } from '../records/added-columns.ts'
import { recordTableNames, type RecordTable } from '../records/tables.ts'
import { sqlFiles } from '../sql-folder.ts'

/** What a judged table has beyond its own columns: where a record stood, and what was found. */
const judgesColumns = ['file_number', 'record', 'problem', 'notes']

/**
 * Lists, in `beside.replaced_records`, the accepted records of which the input holds a later version, or
 * another that goes before: under the id that was kept, or of another kind of extract.
 *
 * @returns how many there are, by table; a table without any is left out.
 */
export async function listReplaced(
  database: Database,
  sources: Sources,
): Promise<Map<RecordTable, number>> {
  await database.run(
    'create table beside.replaced_records (table_name varchar, judged_row bigint, file_number integer, record integer, is_same_file boolean)',
  )
  await database.run('insert into beside.replaced_records from identity.merged_children')
  const repeating = await database.rows('select table_name from beside.repeating_tables')
  const names = new Set(repeating.map((row) => row.table_name))
  for (const { name, text } of await sqlFiles('2_records/4_replaced')) {
    if (names.has(name)) await database.run(`insert into beside.replaced_records ${text}`)
  }
  await combineRecords(database, sources)
  const counts = await database.rows(
    'select table_name, count(*)::integer as records from beside.replaced_records group by table_name',
  )
  return new Map(counts.map((row) => [row.table_name as RecordTable, Number(row.records)]))
}

/**
 * Takes rejected and replaced records out of these tables. In place, because a copy of the largest
 * table costs more memory than all the rest; row numbers, which tell a record's place, stay as they are.
 */
export async function keepAccepted(
  database: Database,
  tables: Iterable<RecordTable>,
): Promise<void> {
  for (const table of tables) {
    await database.run(
      `delete from ${table} where problem is not null
         or rowid in (select judged_row from beside.replaced_records where table_name = '${table}')`,
    )
  }
}

/** Leaves the record tables as everything after intake knows them, and nothing beside them. */
export async function clearJudgement(database: Database): Promise<void> {
  for (const table of recordTableNames) {
    for (const column of [...judgesColumns, ...Object.keys(passingColumns[table] ?? {})])
      await database.run(`alter table ${table} drop column ${column}`)
  }
  for (const schema of [
    'source',
    'beside',
    'identity',
    ...kinds.flatMap((kind) => [`${kind}_records`, kind]),
  ])
    await database.run(`drop schema if exists ${schema} cascade`)
}
