import { rmSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { openDatabase } from '../pipeline/database.ts'
import {
  codes,
  description,
  extract,
  folderOf,
  referrals,
  taken,
  takenFrom,
} from './intake-folder.ts'

test('the smallest extract: two tables, every other one there and empty', async () => {
  const all = await taken(extract())
  expect(all).toMatchObject({
    kinds: [{ kind: 'golden_thread' }],
    authority: { code: '999' },
    extractedOn: '2024-03-31',
    completeFrom: '2018-04-01',
    completeTo: '2024-03-31',
    messages: [],
    remarks: [expect.stringMatching(/^\d+ of \d+ rules are for census returns/)],
  })
  expect(await all.rows('children')).toMatchObject([
    { child_id: 'c1', birth_date: '2012-05-15' },
    { child_id: 'c2', birth_date: '2015-11-15' },
  ])
  expect(await all.rows('referrals')).toEqual([
    {
      referral_id: 'r1',
      child_id: 'c1',
      referral_date: '2022-05-04',
      source_code: '6',
      primary_need_code: null,
      is_nfa: false,
      closure_date: '2022-06-01',
      closure_reason_code: 'RC8',
      outcome_code: null,
      area: null,
      team: null,
      last_recorded_date: null,
      authority_code: null,
    },
    {
      referral_id: 'r2',
      child_id: 'c2',
      referral_date: '2023-01-09',
      source_code: '2A',
      primary_need_code: null,
      is_nfa: true,
      closure_date: null,
      closure_reason_code: null,
      outcome_code: null,
      area: null,
      team: null,
      last_recorded_date: null,
      authority_code: null,
    },
  ])
  for (const table of ['contacts', 'assessments', 'cp_reviews', 'care_episodes'])
    expect(await all.rows(table)).toEqual([])
  expect(
    await all.database.rows(
      "select schema_name from duckdb_schemas() where not internal and database_name = 'memory'",
    ),
  ).toEqual([])
})

test('coverage is what extract.json says, table by table', async () => {
  const all = await taken(
    extract({
      'extract.json': description({
        complete_to: '2024-02-29',
        tables: {
          referrals: { complete_from: '2020-04-01' },
          contacts: { complete_from: '2023-01-01' },
        },
      }),
      'contacts.csv': 'contact_id,child_id,contact_date\n',
    }),
  )
  expect(all).toMatchObject({ completeFrom: '2020-04-01', completeTo: '2024-02-29' })
  expect(all.coverage.find((each) => each.table === 'contacts')).toEqual({
    table: 'contacts',
    complete_from: '2023-01-01',
    complete_to: '2024-02-29',
    is_supplied: true,
  })
  expect(await all.database.rows("select * from coverage where table_name = 'visits'")).toEqual([
    {
      table_name: 'visits',
      complete_from: '2020-04-01',
      complete_to: '2024-02-29',
      is_supplied: false,
    },
  ])
})

const rows = ['r1,c1,2022-05-04,6,0,2022-06-01,RC8', 'r2,c2,2023-01-09,2A,1,,']
const text = referrals(...rows)
test.each([
  ['a mark of byte order', Buffer.from(`\uFEFF${text}`)],
  ['UTF-16', Buffer.from(`\uFEFF${text}`, 'utf16le')],
  ['UTF-16 without a mark', Buffer.from(text, 'utf16le')],
  ['CRLF', text.replaceAll('\n', '\r\n')],
  ['no newline at the end', text.trimEnd()],
  ['blank lines', text.replaceAll('\n', '\n\n')],
  ['everything in quotes', text.replace(/[^,\n]+/g, '"$&"')],
  [
    'columns in another order',
    'is_nfa,closure_reason_code,referral_id,closure_date,child_id,source_code,referral_date\n0,RC8,r1,2022-06-01,c1,6,2022-05-04\n1,,r2,,c2,2A,2023-01-09\n',
  ],
])('a CSV file reads the same with %s', async (_, file) => {
  const all = await taken(extract({ 'referrals.csv': file }))
  expect(
    (await all.rows('referrals')).map((row) => [row.referral_id, row.closure_date, row.is_nfa]),
  ).toEqual([
    ['r1', '2022-06-01', false],
    ['r2', null, true],
  ])
  expect(all.inputs.find((input) => input.file === 'referrals.csv')).toMatchObject({
    bytes: Buffer.byteLength(file),
    tables: [{ table: 'referrals', rows_in: 2, accepted: 2, rejected: 0 }],
  })
})

test('Windows-1252 is read as what it says, and so are commas, quotes and line ends in quotes', async () => {
  const header =
    'referral_id,child_id,referral_date,source_code,is_nfa,closure_date,closure_reason_code,team\n'
  const file = `${header}r1,"c,1",2022-05-04,6,0,,,Caf\xe9\nr2,"c""2\nx",2022-05-05,6,0,,,East \x96 one\nr3,c5,2022-05-05,6,1,,,a 5" door\n`
  const all = await taken(
    extract({
      'children.csv': 'child_id,birth_month\n"c,1",2012-05\n"c""2\nx",2012-06\nc5,2012-07\n',
      'referrals.csv': Buffer.from(file, 'latin1'),
    }),
  )
  expect((await all.rows('referrals')).map((row) => row.child_id)).toEqual(['c,1', 'c"2\nx', 'c5'])
  expect(codes(all)).toEqual({ GT08: 3 })
})

test('Parquet: text, dates, yes/no and numbers; a path that looks like a pattern', async () => {
  const folder = folderOf(extract())
  const database = await openDatabase({ temporaryFolder: folderOf({}) })
  await database.run(
    `copy (select 'r9' as referral_id, 'c1' as child_id, date '2022-05-04' as referral_date, '6' as source_code, true as is_nfa, null::date as closure_date, null::varchar as closure_reason_code) to '${path.join(folder, 'referrals.parquet')}'`,
  )
  database.close()
  rmSync(path.join(folder, 'referrals.csv'))
  const all = await takenFrom(folder)
  expect(await all.rows('referrals')).toMatchObject([
    { referral_id: 'r9', referral_date: '2022-05-04', is_nfa: true },
  ])
  expect(all.inputs.find((input) => input.file === 'referrals.parquet')?.tables).toEqual([
    { table: 'referrals', rows_in: 1, accepted: 1, rejected: 0 },
  ])
})

test('bad records are rejected or their values set aside, and all are counted', async () => {
  const all = await taken(
    extract({
      'referrals.csv': referrals(
        ...rows,
        'r3,,2022-05-04,6,0,,',
        'r4,c1,,6,0,,',
        'r5,c1,2022-02-30,6,0,,',
        'r6,c1,1900-01-01,6,0,,',
        'r7,c1,2030-01-01,6,0,,',
        ' ,c1,2022-01-01,6,0,,',
        'r8, c2 ,2023-09-01, 3a ,maybe,1900-01-01,RC99',
        'r9,c1,2021/03/01,6,0,,',
      ),
    }),
  )
  expect(all.tables.find((table) => table.table === 'referrals')).toEqual({
    table: 'referrals',
    rows_in: 10,
    accepted: 3,
    rejected: 7,
    superseded: 0,
  })
  expect(codes(all)).toEqual({
    '8500': 1,
    '8600': 3,
    GT01: 1,
    GT02: 2,
    '8568': 1,
    '8640': 1,
    GT05: 1,
    GT06: 1,
  })
  expect((await all.rows('referrals'))[2]).toMatchObject({
    referral_id: 'r8',
    child_id: 'c2',
    source_code: '3A',
    is_nfa: null,
    closure_date: null,
    closure_reason_code: null,
  })
  expect(all.messages[0]).toBe(
    'referrals.csv, record 3, column child_id: No child id, rejected (8500; only here). Fill in the child id.',
  )
})

test('a record that is there twice: the last one is used', async () => {
  const all = await taken(
    extract({ 'referrals.csv': referrals(...rows, 'r1,c1,2022-05-04,6,1,,') }),
  )
  expect((await all.rows('referrals'))[0]).toMatchObject({ referral_id: 'r1', is_nfa: true })
  expect(all.tables.find((table) => table.table === 'referrals')).toMatchObject({
    rows_in: 3,
    accepted: 3,
    superseded: 1,
  })
  expect(codes(all)).toEqual({ GT09: 1 })
  expect(all.messages[0]).toMatch(/^referrals\.csv, record 1, /)
})
