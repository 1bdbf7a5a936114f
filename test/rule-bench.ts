import { openDatabase, type Database } from '../pipeline/database.ts'
import { prepareJudgement } from '../pipeline/gate/judge.ts'
import { keepAccepted } from '../pipeline/gate/keep.ts'
import type { FaultRule } from '../pipeline/gate/rules.ts'
import { sourceColumns } from '../pipeline/records/added-columns.ts'
import { recordTableNames, recordTables, type RecordTable } from '../pipeline/records/tables.ts'
import { createTables, sqlFiles } from '../pipeline/sql-folder.ts'
import { testKey } from './intake-folder.ts'
import { bystander } from './rule-bystander.ts'
import type { WorkedTable } from './worked-example.ts'

/** One return for 2023-24, records complete from April 2018: what every worked example of a rule is set in. */
const parameters = {
  extract_end: '2024-03-31',
  complete_from: '2018-04-01',
  reference_date: '2024-03-31',
  year_start: '2023-04-01',
}

/** An example's tables, as text, and the rule that is asked of them. */
export interface Trial {
  rule: FaultRule
  tables: ReadonlyMap<string, WorkedTable>
}

export interface Changes {
  /** Puts the records of every table in another order; each keeps its number. */
  shuffle?: number
  /** Adds a child, in a file of its own, with a record of most kinds and nothing wrong. */
  hasBystander?: boolean
}

export interface RuleBench {
  /** What the rule finds in the trial's tables, as 'table | record | column', in order. */
  found(trial: Trial, changes?: Changes): Promise<string[]>
  close(): void
}

type Texts = ReadonlyMap<string, string>

/**
 * A database in which the tables of examples go the way of an intake: text, judged, sorted out, kept, and then one
 * rule asked. Judging looks at one record at a time, so all examples are judged together, and each is then taken
 * alone. Tables that an example does not give are empty. `file_number` is 1 unless given, `times` repeats a row
 * under ids of its own, and a table with a dot in its name stands for what other parts of intake leave beside.
 */
export async function openRuleBench(trials: readonly Trial[]): Promise<RuleBench> {
  const database = await openDatabase({ threads: 1 })
  await prepareJudgement(database, testKey)
  await prepareSchemas(database)
  for (const table of recordTableNames) await judgeAll(database, table, trials)
  const replaced = await textsOf('2_records/4_replaced')
  const before = await textsOf('2_records/3_beside_judged')
  const after = await textsOf('2_records/5_beside_kept')
  let filled: RecordTable[] = []

  return {
    async found(trial, changes = {}) {
      for (const table of filled) await database.run(`delete from ${table}`)
      filled = recordTableNames.filter(
        (table) => trial.tables.has(table) || (changes.hasBystander && bystander[table]),
      )
      for (const table of filled) await lay(database, table, trials.indexOf(trial), changes)
      await listFiles(database, trial)
      await putBeside(database, trial.rule.sql, before)
      await database.run('delete from beside.replaced_records')
      for (const table of filled) {
        if (replaced.has(table))
          await database.run(`insert into beside.replaced_records ${replaced.get(table)!}`)
      }
      await keepAccepted(database, filled)
      await putBeside(database, trial.rule.sql, after)
      await layGiven(database, trial)
      const rows = await database.rows(
        `select table_name || ' | ' || record || ' | ' || column_name as place from (${trial.rule.sql}) as found`,
        parameters,
      )
      return rows.map((row) => String(row['place'])).sort()
    },
    close: () => database.close(),
  }
}

async function textsOf(folder: string): Promise<Texts> {
  return new Map((await sqlFiles(folder)).map(({ name, text }) => [name, text]))
}

async function prepareSchemas(database: Database): Promise<void> {
  for (const schema of ['source', 'judged', 'beside', 'identity'])
    await database.run(`create schema ${schema}`)
  await database.run(`set search_path = 'main,beside'`)
  await createTables(database, '0_reference', {}, 'beside')
  await database.run(`set search_path = 'main'`)
  await database.run(
    'create table beside.replaced_records (table_name varchar, judged_row bigint, file_number integer, record integer, is_same_file boolean)',
  )
  await database.run('create table identity.merged_children (judged_row bigint)')
}

/** While they lie together, a record's file number tells its trial too: ten times its place, from 1, and the file. */
const filesOfTrial = (place: number): number => (place + 1) * 10

async function judgeAll(
  database: Database,
  table: RecordTable,
  trials: readonly Trial[],
): Promise<void> {
  const names = [...Object.keys(recordTables[table]), ...(sourceColumns[table] ?? [])]
  const columns = names.map((name) => `${name} varchar`).join(', ')
  await database.run(
    `create table source.${table} (file_number integer, record integer, ${columns})`,
  )
  const rows = [
    ...(bystander[table] ?? []).map((row) => ({ ...row, file_number: '2' })),
    ...trials.flatMap(({ tables }, place) =>
      repeated(tables.get(table)).map((row) => ({
        ...row,
        file_number: String(filesOfTrial(place) + Number(row['file_number'] ?? 1)),
      })),
    ),
  ] as Record<string, string>[]
  const places = new Map<string, number>()
  const numbered = rows.map((row) => {
    const trial = row['file_number']!.slice(0, -1)
    places.set(trial, (places.get(trial) ?? 0) + 1)
    return { ...row, record: String(places.get(trial)) } as Record<string, string>
  })
  const all = ['file_number', 'record', ...names]
  const cells = numbered.map((row) => all.map((name) => row[name] ?? ''))
  await insert(database, `source.${table}`, all, cells)
  const text = (await textsOf('2_records/2_judged')).get(table)!
  await database.run(`create table judged.${table} as ${text}`, parameters)
  await database.run(`create table ${table} as from judged.${table} where false`)
}

function repeated(given: WorkedTable | undefined): Record<string, string>[] {
  if (!given) return []
  const { columns, rows } = given
  return rows.flatMap((cells) => {
    const { times, ...row } = Object.fromEntries(
      columns.map((column, place) => [column, cells[place] ?? '']),
    )
    if (times === undefined) return [row]
    const id = columns[0]!
    return Array.from({ length: Number(times) }, (_, place) => ({
      ...row,
      [id]: `${row[id]}-${place}`,
    }))
  })
}

async function lay(
  database: Database,
  table: RecordTable,
  place: number,
  { shuffle, hasBystander = false }: Changes,
): Promise<void> {
  const first = filesOfTrial(place)
  await database.run(
    `insert into ${table}
     select * replace (file_number % 10 as file_number)
     from judged.${table}
     where file_number between ${first} and ${first + 9} or (${hasBystander} and file_number < 10)
     order by ${shuffle === undefined ? 'file_number, record' : `hash(file_number, record, ${shuffle})`}`,
  )
}

/** What kind each file is of; the bystander's is of a kind that no example gives. */
async function listFiles(database: Database, { tables }: Trial): Promise<void> {
  const files = tables.get('files')?.rows ?? [['1', 'golden_thread']]
  const rows = files.length < 2 ? [...files, ['2', 'ssd']] : files
  await database.run(
    `create or replace table beside.files as
     from (values ${rows.map(([number, kind]) => `(${number}, '${kind}')`).join(', ')}) as file (file_number, kind)`,
  )
}

/** The tables beside that a rule reads; those that they read themselves, first. */
async function putBeside(database: Database, sql: string, texts: Texts): Promise<void> {
  for (const [, name = ''] of sql.matchAll(/beside\.(\w+)/g)) {
    const text = texts.get(name)
    if (text === undefined) continue
    await putBeside(database, text, texts)
    await database.run(`create or replace table beside.${name} as ${text}`, parameters)
  }
}

async function layGiven(database: Database, { tables }: Trial): Promise<void> {
  for (const [name, { columns, rows }] of tables) {
    if (!name.includes('.')) continue
    const typed = columns.map(
      (each) => `${each} ${['file_number', 'record'].includes(each) ? 'integer' : 'varchar'}`,
    )
    await database.run(`create or replace table ${name} (${typed.join(', ')})`)
    await insert(database, name, columns, rows)
  }
}

async function insert(
  database: Database,
  table: string,
  columns: string[],
  rows: string[][],
): Promise<void> {
  if (rows.length === 0) return
  const literal = (cell: string) => (cell === '' ? 'null' : `'${cell.replaceAll("'", "''")}'`)
  const values = rows.map((row) => `(${row.map(literal).join(', ')})`)
  await database.run(`insert into ${table} (${columns.join(', ')}) values ${values.join(', ')}`)
}
