import { expect, onTestFinished, test } from 'vitest'
import { openDatabase, type Database } from '../pipeline/database.ts'
import { takeIn } from '../pipeline/intake.ts'
import { recordTableNames, recordTables } from '../pipeline/records/tables.ts'
import { extract, folderOf, referrals, taken, testKey } from './intake-folder.ts'

// A record's number is its place in the table, so judging must keep the order of the file, in every
// size of file and with several threads at work; and taking records out must not move the others.

function twoThreads(): Promise<Database> {
  return openDatabase({ threads: 2, temporaryFolder: folderOf({}) })
}

test('a file read by several threads keeps its order', { timeout: 60_000 }, async () => {
  const count = 400_000
  const id = (index: number): string => `v${String(index).padStart(40, '0')}`
  const lines = Array.from({ length: count }, (_, index) => `${id(index)},c1,2022-05-04,yes,no`)
  const folder = folderOf(
    extract({
      'visits.csv': ['visit_id,child_id,visit_date,is_seen,is_seen_alone', ...lines, ''].join('\n'),
    }),
  )
  const database = await twoThreads()
  onTestFinished(() => database.close())
  await takeIn(folder, database, testKey)
  const [row] = await database.rows(
    `select count(*)::integer as records,
       count(*) filter (where visit_id <> 'v' || lpad(rowid::varchar, 40, '0'))::integer as moved
     from visits`,
  )
  expect(row).toEqual({ records: count, moved: 0 })
})

test('nothing is joined while a table is judged, since a join loses the order', async () => {
  const database = await twoThreads()
  onTestFinished(() => database.close())
  const plans = new Map<string, string>()
  const watched: Database = {
    ...database,
    async run(sql, parameters) {
      const table = /^create table (\w+) as /.exec(sql)?.[1]
      if (table && recordTableNames.some((name) => name === table)) {
        plans.set(table, JSON.stringify(await database.rows(`explain ${sql}`, parameters)))
      }
      await database.run(sql, parameters)
    },
  }
  const all = Object.fromEntries(
    recordTableNames.map((table) => [
      `${table}.csv`,
      `${Object.keys(recordTables[table]).join(',')}\n`,
    ]),
  )
  await takeIn(folderOf({ ...all, ...extract() }), watched, testKey)
  expect([...plans.keys()].sort()).toEqual([...recordTableNames].sort())
  expect([...plans].filter(([, plan]) => /join/i.test(plan)).map(([table]) => table)).toEqual([])
})

test('the number of a record does not change when others are rejected or replaced', async () => {
  const all = await taken(
    extract({
      'referrals.csv': referrals(
        'r1,,2022-05-04,6,1,,',
        'r2,c1,2022-05-04,6,1,,',
        'r2,c1,2022-05-04,6,1,,',
        'r3,c2,2022-05-04,6,0,2022-06-01,',
      ),
    }),
  )
  expect(all.messages.map((line) => line.split(':')[0])).toEqual([
    'referrals.csv, record 1, column child_id',
    'referrals.csv, record 4, column closure_reason_code',
    'referrals.csv, record 2, column id',
  ])
})
