import path from 'node:path'
import { expect, test } from 'vitest'
import { pseudonymiseFolder } from '../pipeline/pseudonymise/pseudonymise.ts'
import {
  censusReturn,
  child,
  closed,
  codes,
  extract,
  folderOf,
  referral,
  referrals,
  refusal,
  taken,
  takenFrom,
  testKey,
  type Taken,
} from './intake-folder.ts'
import { csv, person, ssd } from './ssd-folder.ts'

const children = [
  'child_id,family_id,birth_month,is_expected,sex,ethnicity_code',
  'c1,,2012-05,,F,WBRI',
  'c2,f2,2015-11,,M,',
  'c3,f2,2012-05,,F,WBRI',
  '',
].join('\n')
const cases = referrals(
  'r1,c1,2020-05-04,6,0,2020-06-01,RC8',
  'r2,c2,2021-01-09,2A,1,,',
  'r3,c3,2022-03-09,2A,1,,',
)
const folder = (more: Record<string, string>) =>
  extract({ 'children.csv': children, 'referrals.csv': cases, ...more })

async function referred({ rows }: Taken): Promise<unknown[]> {
  return (await rows('referrals')).map((row) => `${row.referral_id} ${row.child_id}`)
}

/** Rows in = accepted + rejected, and what of the accepted was replaced. */
const tallied = (all: Taken, table: string) => {
  const { rows_in, accepted, rejected, superseded } = all.tables.find(
    (each) => each.table === table,
  )!
  return { rows_in, accepted, rejected, superseded }
}

test('an id that changed is followed, through every step', async () => {
  const all = await taken(
    folder({
      'crosswalk.csv': 'old_child_id,new_child_id,changed_on\nc0,c1,2019-01-01\nc1,c3,\nx8,x9,\n',
    }),
  )
  expect(await referred(all)).toEqual(['r1 c3', 'r2 c2', 'r3 c3'])
  expect((await all.rows('children')).map((row) => row.child_id)).toEqual(['c2', 'c3'])
  expect(tallied(all, 'children')).toEqual({ rows_in: 3, accepted: 3, rejected: 0, superseded: 1 })
  expect(codes(all)).toEqual({ GT62: 1 })
  expect(all.inputs.map(({ file, tables }) => [file, tables.length])).toContainEqual([
    'crosswalk.csv',
    0,
  ])
})

test('of merged records the kept one is used, and its blanks are filled from the other', async () => {
  const more = `${children.trimEnd()}\nc4,f4,2015-11,,M,MWBC\n`
  const all = await taken(
    folder({
      'children.csv': more,
      'merge_map.csv': 'merged_child_id,kept_child_id\nc4,c2\n',
    }),
  )
  const kept = (await all.rows('children')).find((row) => row.child_id === 'c2')
  expect(kept).toMatchObject({ family_id: 'f2', birth_date: '2015-11-15', ethnicity_code: 'MWBC' })
  expect(await all.rows('children')).toHaveLength(3)
  expect(codes(all)).toEqual({})
})

test.each([
  ['month and sex', 'c1,c2', 1],
  ['sex alone', 'c1,c5', 0],
])('children whose details differ are not merged: %s', async (_, line, held) => {
  const all = await taken(
    folder({
      'children.csv': `${children.trimEnd()}\nc5,,2012-05,,M,WBRI\n`,
      'merge_map.csv': `merged_child_id,kept_child_id\n${line}\n`,
    }),
  )
  expect(codes(all)).toEqual(held ? { GT61: 1 } : {})
  expect((await all.rows('children')).length).toBe(held ? 4 : 3)
})

test('excluded children are left out with all their records, which count as rejected', async () => {
  const all = await taken(
    folder({
      'assessments.csv':
        'assessment_id,referral_id,child_id,start_date,authorised_date\na1,r1,c1,2020-05-05,\na3,r3,c3,2022-03-10,\n',
      'assessment_factors.csv': 'assessment_id,factor_code\na1,3A\na3,3B\na3,4B\n',
      'exclusions.csv': 'child_id,why\nc3,test\n',
    }),
  )
  expect(await referred(all)).toEqual(['r1 c1', 'r2 c2'])
  for (const table of ['children', 'referrals', 'assessments'])
    expect(tallied(all, table)).toMatchObject({ rejected: 1 })
  expect(tallied(all, 'assessment_factors')).toEqual({
    rows_in: 3,
    accepted: 1,
    rejected: 2,
    superseded: 0,
  })
  expect(codes(all)['GT60']).toBe(5)
  expect(all.messages.join()).not.toMatch(/c3/)
})

test('what was merged into an excluded child is left out, and an excluded id is not', async () => {
  const merged = 'merged_child_id,kept_child_id\nc1,c3\n'
  const both = await taken(folder({ 'merge_map.csv': merged, 'exclusions.csv': 'child_id\nc3\n' }))
  expect(await referred(both)).toEqual(['r2 c2'])
  const one = await taken(folder({ 'merge_map.csv': merged, 'exclusions.csv': 'child_id\nc1\n' }))
  expect(await referred(one)).toEqual(['r2 c2', 'r3 c3'])
})

test('ids of a census are keyed as those of its children are', async () => {
  const year = (id: string, year: number, date: string) =>
    censusReturn(child(id, [referral(date, closed(date))]), { year })
  const files = {
    '2023.xml': year('100', 2023, '2022-06-01'),
    '2024.xml': year('200', 2024, '2023-06-01'),
  }
  const apart = await taken(files)
  expect(await apart.rows('children')).toHaveLength(2)
  const together = await taken({
    ...files,
    'Crosswalk.csv': 'old_child_id,new_child_id\n100,200\n',
  })
  expect(await together.rows('children')).toHaveLength(1)
  expect(new Set((await together.rows('referrals')).map((row) => row.child_id)).size).toBe(1)
  expect(tallied(together, 'children')).toMatchObject({ accepted: 2, superseded: 1 })
})

test('an expected child becomes the born one under the same id, whichever return says so last', async () => {
  const year = (identifiers: string, year: number) =>
    censusReturn(child('1', [referral('2023-02-01')], identifiers), { year })
  const all = await taken({
    '2023.xml': year('<ExpectedPersonBirthDate>2023-05-20</ExpectedPersonBirthDate>', 2023),
    '2024.xml': year('<PersonBirthDate>2023-06-02</PersonBirthDate>', 2024),
  })
  expect(await all.rows('children')).toMatchObject([
    { birth_date: '2023-06-15', is_expected: false },
  ])
})

test.each([
  ['the month before', 'n1,f1,2023-08,no', 1],
  ['two months before', 'n1,f1,2023-07,no', 0],
  ['of another family', 'n1,f2,2023-09,no', 0],
  ['also expected', 'n1,f1,2023-09,yes', 0],
])('a child born under another id: %s', async (_, born, found) => {
  const all = await taken(
    extract({
      'children.csv': `child_id,family_id,birth_month,is_expected\nu1,f1,2023-09,yes\nu2,f1,2024-02,yes\n${born}\n`,
      'referrals.csv': referrals('r1,u1,2023-05-04,6,1,,'),
    }),
  )
  expect(codes(all)['GT63'] ?? 0).toBe(found)
  expect(await all.rows('children')).toHaveLength(3)
})

test('a child held apart is named in the file it stands in', async () => {
  const all = await taken(folder({ 'merge_map.csv': 'merged_child_id,kept_child_id\nc1,c2\n' }))
  expect(all.messages.filter((line) => line.includes('GT61'))).toEqual([
    expect.stringMatching(/^children\.csv, record 1, column child_id: Two children under one id/),
  ])
})

test.each([
  [
    'ids that lead in a ring',
    { 'crosswalk.csv': 'old_child_id,new_child_id\nc1,c2\nc2,c3\nc3,c1\n' },
    'crosswalk.csv, record 1: the ids lead back to where they began, so none of them is the one to keep. Take out one of the lines.',
  ],
  [
    'an id that becomes two, in two files',
    {
      'crosswalk.csv': 'old_child_id,new_child_id\nc1,c2\n',
      'merge_map.csv': 'merged_child_id,kept_child_id\nc1,c3\n',
    },
    'merge_map.csv, record 1: gives an id that has become another already, in crosswalk.csv, record 1. Keep the one that holds.',
  ],
  [
    'a blank',
    { 'merge_map.csv': 'merged_child_id,kept_child_id\nc1,\n' },
    'merge_map.csv, record 1, column kept_child_id: is blank. Every line needs an id.',
  ],
  [
    'a column too many',
    { 'exclusions.csv': 'child_id,surname\nc1,x\n' },
    'exclusions.csv, column surname: may say who a child is, so nothing was read. Take the column out of the file.',
  ],
  [
    'a line too short',
    { 'crosswalk.csv': 'old_child_id,new_child_id\nc1\n' },
    /^crosswalk\.csv, line 2: has 1 values where the header has 2\./,
  ],
])('refused in one line: %s', async (_, files, line) => {
  const lines = await refusal(folder(files))
  expect(lines).toHaveLength(1)
  expect(lines[0]).toMatch(line)
})

const link = (child: string, type: string, value: string) => ({
  link_person_id: child,
  link_identifier_type: type,
  link_identifier_value: value,
})

test('linked identifiers of the dataset are a crosswalk, but for what is said twice or in a ring', async () => {
  const old = censusReturn(
    ['90', '91', '92', '1002'].map((id) => child(id, [referral('2021-06-01')])).join(''),
    { year: 2022, lea: '999' },
  )
  const all = await taken({
    ...ssd(),
    'ssd_person.csv': csv(
      person('1001', { pers_legacy_id: '90' }),
      person('1002'),
      person('1003', { pers_legacy_id: '92' }),
    ),
    'ssd_linked_identifiers.csv': csv(
      link('1002', 'Case Number', '91'),
      // Said of two children, of a school number, and back to where it began.
      link('1002', 'Case Number', '92'),
      link('1001', 'Unique Pupil Number', '1002'),
      link('90', 'Case Number', '1001'),
    ),
    '2022.xml': old,
  })
  // 90 is 1001, 91 is 1002; 92 stays itself beside 1003.
  expect(await all.rows('children')).toHaveLength(4)
  const referred = await all.database.rows(
    'select count(*)::integer as records, count(distinct child_id)::integer as children from referrals',
  )
  expect(referred).toEqual([{ records: 6, children: 3 }])
})

test('a pseudonymised extract leaves out the same children and keeps the same record of one', async () => {
  const more = `${children.trimEnd()}\nc4,f4,2015-11,,F,MWBC\n`
  const to = path.join(folderOf({}), 'out')
  const files = folder({
    'children.csv': more,
    'merge_map.csv': 'merged_child_id,kept_child_id\nc4,c2\nc1,c3\n',
    'exclusions.csv': 'child_id\nc1\n',
  })
  await pseudonymiseFolder(folderOf(files), to, testKey)
  const all = await takenFrom(to)
  expect((await all.rows('referrals')).map((row) => row.referral_date).sort()).toEqual([
    '2021-01-09',
    '2022-03-09',
  ])
  expect((await all.rows('children')).map((row) => row.sex).sort()).toEqual(['F', 'M'])
  expect(codes(all)['GT60']).toBe(2)
})
