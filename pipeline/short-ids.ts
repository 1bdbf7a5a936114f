import type { Database } from './database.ts'
import { recordTableNames, recordTables } from './records/tables.ts'

/** Columns that hold ids of one kind, and the letter that their short forms begin with. */
const kinds: Record<string, readonly string[]> = {
  // A child of no known family is its own, so that both must stay one kind.
  c: ['child_id', 'family_id'],
  r: ['referral_id'],
  a: ['assessment_id'],
  p: ['cp_plan_id'],
}

/**
 * Gives every id of the record tables a short form that the engine compares two to three times as fast as a
 * pseudonym: a letter and eight digits, in the order of the ids, so that nothing that sorts by id changes.
 *
 * Leaves `child_pseudonyms` (child_id, pseudonym) behind: rounding is keyed by the pseudonym, which is the same in
 * every build.
 */
export async function shortenIds(database: Database): Promise<void> {
  for (const [letter, columns] of Object.entries(kinds)) {
    const places = recordTableNames.flatMap((table) =>
      columns
        .filter((column) => column in recordTables[table])
        .map((column) => ({ table, column })),
    )
    const every = places.map(({ table, column }) => `select ${column} as id from ${table}`)
    await database.run(
      `create table short_${letter} as
        select id, '${letter}' || lpad((row_number() over (order by id))::varchar, 8, '0') as short
        from (select id from (${every.join(' union all ')}) where id is not null group by id)`,
    )
  }
  for (const table of recordTableNames) await shortenTable(database, table)
  await database.run(
    'create or replace table child_pseudonyms as select short as child_id, id as pseudonym from short_c',
  )
  for (const letter of Object.keys(kinds)) await database.run(`drop table short_${letter}`)
}

async function shortenTable(
  database: Database,
  table: (typeof recordTableNames)[number],
): Promise<void> {
  const held = Object.entries(kinds).flatMap(([letter, columns]) =>
    columns
      .filter((column) => column in recordTables[table])
      .map((column) => ({ column, names: `short_${letter}`, alias: `short_${column}` })),
  )
  if (held.length === 0) return
  const replaced = held.map(({ column, alias }) => `${alias}.short as ${column}`)
  const joins = held.map(
    ({ column, names, alias }) =>
      `left join ${names} as ${alias} on ${alias}.id = ${table}.${column}`,
  )
  await database.run(
    `create or replace table ${table} as
      select ${table}.* replace (${replaced.join(', ')}) from ${table} ${joins.join(' ')}`,
  )
}
