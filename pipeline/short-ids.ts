import type { Database } from './database.ts'
import { recordTableNames, recordTables, type Column, type RecordTable } from './records/tables.ts'

/**
 * Gives every id of the record tables a number, which the engine compares, sorts and joins several times as fast
 * as a pseudonym: in the order of the ids of one kind, so that nothing that sorts by id changes, and never the
 * number of an id of another kind. An id that none of the statements to come names is left out.
 *
 * Leaves `child_pseudonyms` (child_id, pseudonym) behind: rounding is keyed by the pseudonym, which is the same in
 * every build.
 */
export async function shortenIds(database: Database, statements: readonly string[]): Promise<void> {
  const kinds = kindsIn(statements)
  let given = 0
  for (const kind of kinds) {
    const every = placesOf(kind).map(([table, column]) => `select ${column} as id from ${table}`)
    await database.run(
      `create table short_${kind} as
        select id, (${given} + row_number() over (order by id))::integer as short
        from (select id from (${every.join(' union all ')}) where id is not null group by id)`,
    )
    const [counted] = await database.rows(`select count(*)::integer as ids from short_${kind}`)
    given += counted!.ids as number
  }
  for (const table of recordTableNames) await shortenTable(database, table, kinds)
  await database.run(
    'create or replace table child_pseudonyms as select short as child_id, id as pseudonym from short_child_id',
  )
  for (const kind of kinds) await database.run(`drop table short_${kind}`)
}

const idColumns = (table: RecordTable): string[] =>
  Object.entries(recordTables[table] as Record<string, Column>)
    .filter(([, { kind }]) => kind === 'id')
    .map(([column]) => column)

/** A child of no known family is its own family, so that both must be of one kind. */
const kindOf = (column: string): string => (column === 'family_id' ? 'child_id' : column)

// Children and referrals have the lowest numbers, so that arrays by their number have few holes.
const kinds = [
  ...new Set(['child_id', 'referral_id', ...recordTableNames.flatMap(idColumns).map(kindOf)]),
]

const kindsIn = (statements: readonly string[]): string[] => {
  const words = new Set(statements.flatMap((sql) => sql.match(/\w+/g) ?? []))
  return kinds.filter((kind) => words.has(kind))
}

const placesOf = (kind: string): [RecordTable, string][] =>
  recordTableNames.flatMap((table) =>
    idColumns(table)
      .filter((column) => kindOf(column) === kind)
      .map((column): [RecordTable, string] => [table, column]),
  )

async function shortenTable(
  database: Database,
  table: RecordTable,
  kinds: readonly string[],
): Promise<void> {
  const columns = idColumns(table)
  if (columns.length === 0) return
  const held = columns.filter((column) => kinds.includes(kindOf(column)))
  const replaced = columns.map((column) =>
    held.includes(column) ? `short_of_${column}.short as ${column}` : `null::integer as ${column}`,
  )
  const joins = held.map(
    (column) =>
      `left join short_${kindOf(column)} as short_of_${column} on short_of_${column}.id = ${table}.${column}`,
  )
  await database.run(
    `create or replace table ${table} as
      select ${table}.* replace (${replaced.join(', ')}) from ${table} ${joins.join(' ')}`,
  )
}
