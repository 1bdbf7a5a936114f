import { afterEach, beforeEach, expect, test } from 'vitest'
import { rebuildChronology } from '../pipeline/chronology.ts'
import { openDatabase, type Database } from '../pipeline/database.ts'
import { addedColumns } from '../pipeline/records/added-columns.ts'
import {
  recordColumnName,
  recordTables,
  typeOfKind,
  type RecordTable,
} from '../pipeline/records/tables.ts'
import { createTables, sqlFiles } from '../pipeline/sql-folder.ts'
import { tablesRead } from '../pipeline/tables-read.ts'

const parameters = { record_start: '2018-04-01', extract_end: '2025-03-31' }

let database: Database
beforeEach(async () => {
  database = await openDatabase()
  await createTables(database, '0_reference')
  for (const [table, columns] of Object.entries(recordTables)) {
    const typed = Object.entries(columns).map(
      ([name, { kind }]) => `${recordColumnName(name)} ${typeOfKind[kind as 'id']}`,
    )
    const added = Object.entries(addedColumns[table as RecordTable] ?? {}).map((each) =>
      each.join(' '),
    )
    await database.run(`create table ${table} (${[...typed, ...added].join(', ')})`)
  }
  await database.run(
    'create table coverage (table_name varchar, complete_from date, complete_to date, is_supplied boolean)',
  )
  await database.run(`insert into referrals (referral_id, child_id, referral_date, is_nfa, closure_date) values
    ('r1', 'A', date '2020-01-10', false, date '2020-05-01'), ('r2', 'A', date '2020-02-01', false, date '2020-03-01'),
    ('r3', 'A', date '2021-01-01', true, null), ('r4', 'B', date '2020-01-01', false, null)`)
  await database.run(`insert into visits (visit_id, referral_id, child_id, visit_date) values
    ('v1', 'r2', 'A', date '2020-02-05'), ('v2', null, 'A', date '2020-04-01'), ('v3', 'r4', 'B', date '2020-01-08')`)
  await database.run(
    `insert into cin_plans (cin_plan_id, referral_id, child_id, start_date) values ('p1', 'r1', 'A', date '2020-01-20')`,
  )
})
afterEach(() => database.close())

async function relations(): Promise<unknown[]> {
  const rows = await database.rows(`select table_name from duckdb_tables() union all
    select view_name from duckdb_views() where not internal order by 1`)
  const reference = (await sqlFiles('0_reference')).map(({ name }) => name)
  return rows.map((row) => row.table_name).filter((name) => !reference.includes(name as string))
}

test('a build leaves the tables that indicators and cube read, and nothing else', async () => {
  const later = [...(await sqlFiles('5_indicators')), ...(await sqlFiles('6_cube'))]
  await rebuildChronology(
    database,
    later.map(({ text }) => text),
    parameters,
  )
  const read = await Promise.all(later.map(({ text }) => tablesRead(database, text)))
  const left = (await relations()).map(String)
  expect(left).toEqual(expect.arrayContaining(['decisions', 'episodes', 'observations']))
  expect(left.filter((name) => !read.flat().includes(name))).toEqual([])
  expect(left).not.toContain('visits')
})

test('what a statement reads is made, with all that it stands on, whatever the others need', async () => {
  await rebuildChronology(database, ['select * from spells inner join visits on true'], parameters)
  expect(await relations()).toEqual(['spells', 'visits'])
  expect(
    (await database.rows('select episodes from spells order by child_id, start_date')).map(
      (row) => row.episodes,
    ),
  ).toEqual([1, 1, 1])
})

test('the rows are those that every table made in full gives', async () => {
  const names = ['events', 'episodes', 'decisions', 'observations']
  const all = async () =>
    Promise.all(names.map((name) => database.rows(`select * from ${name} order by all`)))
  await database.run('create schema kept')
  await database.run("set search_path = 'kept,main'")
  await createTables(database, '4_chronology', parameters, 'kept')
  const expected = await all()
  await database.run("set search_path = 'main'")
  await rebuildChronology(
    database,
    names.map((name) => `select * from ${name}`),
    parameters,
  )
  expect(await all()).toEqual(expected)
  expect(expected[1]).toContainEqual(
    expect.objectContaining({ episode_id: 'r1', plan_contacts: 2 }),
  )
})

test('the tables a SELECT reads are found through joins, CTEs and subqueries', async () => {
  const sql = `with a as (select * from b) select * from a inner join (select * from c) as d on true
    where exists (select 1 from e) and $day::date > (select max(day) from f)`
  expect(await tablesRead(database, sql)).toEqual(['b', 'c', 'e', 'f'])
  await expect(tablesRead(database, 'drop table b')).rejects.toThrow('not a SELECT')
})
