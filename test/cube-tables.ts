import type { Database } from '../pipeline/database.ts'
import type { GivenRow } from './disclosure/given-rows.ts'

/** The tables that the cube reads, as the chronology makes them, with nothing in them. */
export async function emptyTables(database: Database): Promise<void> {
  for (const table of ['observations', 'episodes', 'episode_breakdowns', 'indicator_rows']) {
    await database.run(`drop table if exists ${table}`)
  }
  await database.run(
    'create table observations (child_id varchar, family_id varchar, authority varchar)',
  )
  await database.run('create table episodes (episode_id varchar, child_id varchar)')
  await database.run(
    'create table episode_breakdowns (episode_id varchar, source_group varchar, age_band varchar, primary_need varchar, area varchar, team varchar, ethnicity_deprivation varchar, authority varchar)',
  )
}

export const text = (value: string | null): string => (value === null ? 'null' : `'${value}'`)

async function insert(database: Database, table: string, rows: (string | null)[][]): Promise<void> {
  if (rows.length > 0)
    await database.run(
      `insert into ${table} values ${rows.map((row) => `(${row.join(', ')})`).join(', ')}`,
    )
}

/** Fills them: every row an episode of its own. */
export async function given(
  database: Database,
  rows: readonly GivenRow[],
  columns: string,
  values: (row: GivenRow) => string[],
): Promise<void> {
  const children = new Map(rows.map(({ child, family }) => [child, family]))
  await insert(
    database,
    'observations',
    [...children].map((pair) => [...pair.map(text), 'null']),
  )
  await insert(
    database,
    'episodes',
    rows.map(({ child }, index) => [text(`E${index}`), text(child)]),
  )
  await insert(
    database,
    'episode_breakdowns',
    rows.map(({ source }, index) => [
      text(`E${index}`),
      text(source),
      'null',
      'null',
      'null',
      'null',
      'null',
      'null',
    ]),
  )
  await database.run(
    `create table indicator_rows (unit_id varchar, child_id varchar, episode_id varchar, counted_on date, ${columns})`,
  )
  await insert(
    database,
    'indicator_rows',
    rows.map((row, index) => [
      text(row.unit),
      text(row.child),
      text(`E${index}`),
      text(row.counted_on),
      ...values(row),
    ]),
  )
}

/** What `short-ids.ts` does to a whole extract, for tables whose ids are still text. Units keep their names. */
export async function numberIds(database: Database): Promise<void> {
  if (await isText(database, 'observations')) {
    await database.run(`create or replace table id_numbers as
      select id, (row_number() over (order by id))::integer as number from (
        select child_id as id from observations
        union select family_id from observations
        union select episode_id from episodes
      )`)
    await database.run(
      'create or replace table child_pseudonyms as select number as child_id, id as pseudonym from id_numbers',
    )
    await replaceIds(database, 'observations', 'child_id', 'family_id')
    await replaceIds(database, 'episodes', 'episode_id', 'child_id')
    await replaceIds(database, 'episode_breakdowns', 'episode_id')
  }
  if (await isText(database, 'indicator_rows'))
    await replaceIds(database, 'indicator_rows', 'child_id', 'episode_id')
}

async function isText(database: Database, table: string): Promise<boolean> {
  const [column] = await database.rows(
    'select data_type from duckdb_columns() where table_name = $table::varchar and column_name = $column::varchar',
    { table, column: 'child_id' },
  )
  return column?.data_type === 'VARCHAR'
}

/** An id that nothing has becomes -1. */
async function replaceIds(database: Database, table: string, ...columns: string[]): Promise<void> {
  const numbers = columns.map(
    (column) => `if(${column} is null, null, coalesce(of_${column}.number, -1)) as ${column}`,
  )
  const joins = columns.map(
    (column) =>
      `left join id_numbers as of_${column} on of_${column}.id = ${table}.${column}::varchar`,
  )
  await database.run(
    `create or replace table ${table} as
      select ${table}.* replace (${numbers.join(', ')}) from ${table} ${joins.join(' ')} order by ${table}.rowid`,
  )
}
