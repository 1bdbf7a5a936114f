import { expect, test } from 'vitest'
import { profileRecords } from '../pipeline/profiles/profiles.ts'
import { serviceEvents } from '../pipeline/profiles/service-events.ts'
import { extract, referrals, taken } from './intake-folder.ts'

const given = extract({
  'children.csv': 'child_id,birth_month\nc1,2012-05\nc2,2022-11\nc3,\n',
  'referrals.csv': referrals(
    'r1,c1,2022-03-31,6,0,2022-06-01,RC8',
    'r2,c1,2022-04-01,10,1,,',
    'r3,c2,2022-08-09,2A,0,2023-01-02,',
    'r4,c3,2023-01-01,,0,,',
  ),
  'assessments.csv':
    'assessment_id,child_id,start_date,authorised_date\na1,c1,2022-04-02,2022-05-01\na2,c1,2022-04-03,\n',
  'service_events.csv':
    'service_event_id,event_date,event_code,title\ns2,2023-05-01,front_door,\ns1,2022-01-01,other,Moved to the new system\n',
})

test('records by year, and by day and month of every date', async () => {
  const { database } = await taken(given)
  const { history, dates } = await profileRecords(database)
  expect(history).toEqual([
    { table: 'assessments', year: 2022, records: 2 },
    { table: 'referrals', year: 2021, records: 1 },
    { table: 'referrals', year: 2022, records: 3 },
  ])
  const referred = dates.filter((each) => each.column === 'referral_date')
  expect(referred).toHaveLength(31 + 12)
  expect(referred.filter(({ records }) => records > 0)).toEqual(
    [
      ['day', 1, 2],
      ['day', 9, 1],
      ['day', 31, 1],
      ['month', 1, 1],
      ['month', 3, 1],
      ['month', 4, 1],
      ['month', 8, 1],
    ].map(([part, value, records]) => ({
      table: 'referrals',
      column: 'referral_date',
      part,
      value,
      records,
    })),
  )
})

test('children with something recorded, once a year, by age at its end; unborn as such', async () => {
  const { database } = await taken(given)
  const { ages } = await profileRecords(database)
  expect(ages).toEqual([
    { year: 2021, age: 9, children: 1 },
    { year: 2022, age: 0, children: 1 },
    { year: 2022, age: 10, children: 1 },
  ])
})

test('a value counts as filled in only where it says something', async () => {
  const { database } = await taken(given)
  const { filled } = await profileRecords(database)
  const of = (what: string) => filled.filter((each) => each.what === what)
  expect(of('source')).toEqual([
    { what: 'source', year: 2021, records: 1, filled: 1 },
    { what: 'source', year: 2022, records: 3, filled: 1 },
  ])
  expect(of('need')).toMatchObject([
    { records: 1, filled: 0 },
    { records: 2, filled: 0 },
  ])
  expect(of('closure_reason')).toEqual([
    { what: 'closure_reason', year: 2022, records: 2, filled: 1 },
  ])
  expect(of('birth_month')[1]).toMatchObject({ records: 3, filled: 2 })
  // No table of factors was supplied: nothing is said, rather than that all are blank.
  expect(of('factors')).toEqual([])
})

test('nothing of it stays in the database', async () => {
  const { database } = await taken(given)
  await profileRecords(database)
  await profileRecords(database)
  const schemas = await database.rows('select schema_name from duckdb_schemas()')
  expect(schemas.map((each) => each['schema_name'])).not.toContain('profile')
})

test('events in the service in order of time, each with a name', async () => {
  const { database } = await taken(given)
  expect(await serviceEvents(database)).toEqual([
    { date: '2022-01-01', kind: 'other', title: 'Moved to the new system' },
    { date: '2023-05-01', kind: 'front_door', title: 'Front door' },
  ])
})
