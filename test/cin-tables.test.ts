import { describe, expect, test } from 'vitest'
import { cinTableFiles } from '../data-samples/cin-tables/write-tables.ts'
import { writeCensus } from '../data-samples/write-census.ts'
import { recordTableNames } from '../pipeline/records/tables.ts'
import { source } from './census-source.ts'
import { codes, folderOf, refusal, taken, takenFrom } from './intake-folder.ts'

/** One return in tables: two children, one of them with everything. */
export const small: Record<string, string> = {
  'Header.csv': ',Collection,Year,ReferenceDate,LEA\n0,CIN,2024,2024-03-31,926\n',
  'ChildIdentifiers.csv':
    ',LAchildID,UPN,FormerUPN,PersonBirthDate,ExpectedPersonBirthDate,Sex,PersonDeathDate\n' +
    '0,101,A999000012345,A999000054321,2012-05-17,,F,\n1,102,,,,2024-06-02,U,\n',
  'ChildCharacteristics.csv': 'LAchildID,Ethnicity\n101,WBRI\n102,MWBC\n',
  'Disabilities.csv': 'LAchildID,Disability\n101,HAND\n101,VIS\n102,NONE\n',
  'CINdetails.csv':
    'LAchildID,CINdetailsID,CINreferralDate,ReferralSource,PrimaryNeedCode,CINclosureDate,ReasonForClosure,DateOfInitialCPC,ReferralNFA\n' +
    '101,1,2023-05-02,6,N1,,,,False\n102,1,2024-01-10,3B,,,,,true\n',
  'Assessments.csv':
    'LAchildID,CINdetailsID,AssessmentID,AssessmentActualStartDate,AssessmentAuthorisationDate,AssessmentFactors\n' +
    "101,1,1,2023-05-03,2023-06-01,\"['3B', '16A']\"\n",
  'CINplanDates.csv':
    'LAchildID,CINdetailsID,CINPlanStartDate,CINPlanEndDate\n101,1,2023-05-10,2023-05-18\n',
  'Section47.csv':
    'LAchildID,CINdetailsID,S47ActualStartDate,DateOfInitialCPC,ICPCnotRequired\n101,1,2023-05-04,2023-05-19,0\n',
  'ChildProtectionPlans.csv':
    'LAchildID,CINdetailsID,CPPID,CPPstartDate,CPPendDate,InitialCategoryOfAbuse,LatestCategoryOfAbuse,NumberOfPreviousCPP\n' +
    '101,1,1,2023-05-19,,NEG,EMO,1.0\n',
  'Reviews.csv':
    'LAchildID,CINdetailsID,CPPID,CPPreviewDate\n101,1,1,2023-08-01\n101,1,1,2024-01-15\n',
}

const without = (...names: string[]): Record<string, string> =>
  Object.fromEntries(Object.entries(small).filter(([name]) => !names.includes(name)))

test('one return in tables: who, when, and what is in it', async () => {
  const all = await taken(small)
  expect(all).toMatchObject({
    kinds: [{ kind: 'cin_tables' }],
    authority: { code: '926', name: 'Norfolk' },
    extractedOn: '2024-03-31',
    completeFrom: '2023-04-01',
    completeTo: '2024-03-31',
  })
  expect(codes(all)).toEqual({})
  expect(await all.rows('referrals')).toHaveLength(2)
  expect((await all.rows('assessment_factors')).map((row) => row.factor_code)).toEqual([
    '16A',
    '3B',
  ])
  expect(await all.rows('cp_plans')).toMatchObject([
    {
      start_date: '2023-05-19',
      initial_category: 'NEG',
      latest_category: 'EMO',
      previous_plans: 1,
    },
  ])
  const [plan] = await all.rows('cp_plans')
  expect(await all.rows('cp_reviews')).toMatchObject([
    { cp_plan_id: plan!.cp_plan_id, review_date: '2023-08-01' },
    { cp_plan_id: plan!.cp_plan_id, review_date: '2024-01-15' },
  ])
  expect(await all.rows('initial_conferences')).toMatchObject([{ conference_date: '2023-05-19' }])
  const nfa = (await all.rows('referrals')).map((row) => row.is_nfa)
  expect(nfa.sort()).toEqual([false, true])
})

test('what says who a child is leaves as pseudonym or month, and is counted', async () => {
  const read = await source(small)
  const children = await read.said('children')
  expect(children).toMatchObject(
    expect.arrayContaining([
      expect.objectContaining({
        birth_month: '2012-05',
        is_expected: 'false',
        births_given: '1',
        sex: 'F',
        ethnicity_code: 'WBRI',
      }),
      expect.objectContaining({ birth_month: '2024-06', is_expected: 'true', births_given: '1' }),
    ]),
  )
  for (const { child_id } of children) expect(child_id).toMatch(/^[A-P]{32}$/)
  expect(children.map((row) => row.pupil_key).filter(Boolean)).toEqual([
    expect.stringMatching(/^[A-P]{32}$/),
  ])
  await read.pieces[0]!.count()
  const dropped = read.pieces[0]!.dropped.map(({ column, rows }) => [column, rows])
  expect(Object.fromEntries(dropped)).toMatchObject({
    UPN: 1,
    formerupn: 2,
    PersonBirthDate: 1,
    ExpectedPersonBirthDate: 1,
    row_number: expect.any(Number),
  })
})

test('the same authority as XML and as tables gives the same records', async () => {
  const size = { children: 60, years: 3, seed: 11 }
  const folder = folderOf({})
  writeCensus(folder, size)
  const [xml, tables] = [await takenFrom(folder), await taken(cinTableFiles(size))]
  for (const table of recordTableNames)
    expect({ [table]: await tables.rows(table) }).toEqual({ [table]: await xml.rows(table) })
  expect((await tables.rows('assessment_factors')).length).toBeGreaterThan(50)
  expect(tables.tables).toEqual(xml.tables)
  expect(tables.coverage).toEqual(xml.coverage)
  expect(tables.findings).toEqual(xml.findings)
})

describe('lists of factors', () => {
  const header =
    'LAchildID,CINdetailsID,AssessmentID,AssessmentActualStartDate,AssessmentAuthorisationDate,AssessmentFactors\n'
  test.each([
    ['a list from Python', `101,1,1,2023-05-03,,"['1A', '2B']"\n`],
    ['a list without brackets', '101,1,1,2023-05-03,,"1A,2B"\n'],
    ['other separators', '101,1,1,2023-05-03,,1A; 2B\n'],
    ['one a row', '101,1,1,2023-05-03,,1A\n101,1,1,2023-05-03,,2B\n'],
    [
      'one a row, numbers as floats',
      '101.0,1.0,1.0,2023-05-03,,1A\n101.0,1.0,1.0,2023-05-03,,2B\n',
    ],
  ])('%s', async (_, rows) => {
    const read = await source({ ...small, 'Assessments.csv': header + rows })
    const assessments = await read.said('assessments')
    expect(assessments).toHaveLength(1)
    const key = assessments[0]!.assessment_id
    expect(await read.said('assessment_factors')).toMatchObject([
      { assessment_id: key, factor_code: '1A' },
      { assessment_id: key, factor_code: '2B' },
    ])
    await read.pieces[0]!.count()
    expect(read.files.map((file) => file.rowsIn)).toContainEqual({
      assessments: 1,
      assessment_factors: 2,
    })
  })

  test('a table of their own, tied by number or by date', async () => {
    for (const factors of [
      'LAchildID,CINdetailsID,AssessmentID,AssessmentFactor\n101,1,1,1A\n101,1,1,2B\n',
      'LAchildID,CINreferralDate,AssessmentActualStartDate,Factor\n101,2023-05-02,2023-05-03,1A\n101,2023-05-02,2023-05-03,2B\n',
    ]) {
      const read = await source({
        ...small,
        'Assessments.csv': `${header}101,1,1,2023-05-03,,\n`,
        'Factors.csv': factors,
      })
      const key = (await read.said('assessments'))[0]!.assessment_id
      expect(await read.said('assessment_factors')).toMatchObject([
        { assessment_id: key, factor_code: '1A' },
        { assessment_id: key, factor_code: '2B' },
      ])
    }
  })

  test('an empty list gives none; words in its place stay together and are found out', async () => {
    const cell = (text: string): Record<string, string> => ({
      ...small,
      'Assessments.csv': `${header}101,1,1,2023-05-03,,${text}\n`,
    })
    const empty = await source(cell('[]'))
    expect(await empty.said('assessment_factors')).toEqual([])
    expect(empty.coverage.assessment_factors.isSupplied).toBe(false)
    const words = await source(cell('seen by her aunt'))
    expect(await words.said('assessment_factors')).toMatchObject([
      { factor_code: 'seen by her aunt' },
    ])
  })
})

test('another order of the rows, and other numbers, make no difference', async () => {
  const turned = {
    ...small,
    'CINdetails.csv':
      'lachildid,CINDETAILSID,cinReferralDate,ReferralSource,PrimaryNeedCode,CINclosureDate,ReasonForClosure,DateOfInitialCPC,ReferralNFA\n' +
      '102,7,2024-01-10,3B,,,,,1\n101,9,2023-05-02,6,N1,,,,no\n',
    ...Object.fromEntries(
      [
        'Assessments.csv',
        'CINplanDates.csv',
        'Section47.csv',
        'Reviews.csv',
        'ChildProtectionPlans.csv',
      ].map((name) => [name, small[name]!.replaceAll('\n101,1,', '\n101,9,')]),
    ),
  }
  const [before, after] = [await taken(small), await taken(turned)]
  for (const table of recordTableNames)
    expect({ [table]: await after.rows(table) }).toEqual({ [table]: await before.rows(table) })
})

test('dates day first are read where extract.json says so, and refused where it does not', async () => {
  const dayFirst = Object.fromEntries(
    Object.entries(small).map(([name, text]) => [
      name,
      name === 'Header.csv' ? text : text.replaceAll(/(\d{4})-(\d\d)-(\d\d)/g, '$3/$2/$1'),
    ]),
  )
  const declared = await source({ ...dayFirst, 'extract.json': '{"dates":"DD/MM/YYYY"}' })
  const plain = await source(small)
  for (const table of recordTableNames)
    expect({ [table]: await declared.said(table) }).toEqual({ [table]: await plain.said(table) })
  expect(await refusal(dayFirst)).toContainEqual(
    expect.stringMatching(
      /^CINdetails\.csv, record 1, column CINreferralDate: cannot be read as a date/,
    ),
  )
})

test('activities tied by the date of the referral, and ICPCRequired the other way round', async () => {
  const all = await taken({
    ...small,
    'CINdetails.csv':
      'LAchildID,CINreferralDate,ReferralSource,CINClosureDate,DateofInitialICPC,ReferralNFA\n' +
      '101,2023-05-02,6,,,False\n102,2024-01-10,3B,,,True\n',
    'Section47.csv':
      'LAchildID,CINreferralDate,S47ActualStartDate,ICPCRequired\n101,2023-05-02,2023-05-04,True\n101,2023-05-02,2023-06-04,False\n101,2023-05-02,2023-07-04,\n',
    'Assessments.csv':
      'LAchildID,CINreferralDate,AssessmentActualStartDate\n101,2023-05-02,2023-05-03\n',
  })
  const [referral] = await all.database.rows("from referrals where source_code = '6'")
  expect(
    await all.database.rows(
      'select referral_id, is_conference_not_required as not_required from section_47_enquiries order by start_date',
    ),
  ).toEqual([
    { referral_id: referral!.referral_id, not_required: false },
    { referral_id: referral!.referral_id, not_required: true },
    { referral_id: referral!.referral_id, not_required: null },
  ])
  expect(await all.rows('assessments')).toMatchObject([{ referral_id: referral!.referral_id }])
})

test('an activity of no referral is kept and found', async () => {
  const all = await taken({
    ...small,
    'CINplanDates.csv':
      'LAchildID,CINdetailsID,CINPlanStartDate,CINPlanEndDate\n101,5,2023-05-10,2023-05-19\n',
  })
  expect(await all.rows('cin_plans')).toHaveLength(1)
  expect(codes(all)).toHaveProperty('GT13')
})

test('a header without a reference date, and a table that is not there', async () => {
  const all = await source({
    ...without('Reviews.csv', 'CINplanDates.csv'),
    'Header.csv': 'Collection,Year,ReferenceDate,LEA\nCIN,2024,,926\n',
  })
  expect(all.completeTo).toBe('2024-03-31')
  expect(all.remarks).toEqual(['Header.csv: has no ReferenceDate; 2024-03-31 is used.'])
  expect(all.coverage).toMatchObject({
    cp_plans: { isSupplied: true },
    cp_reviews: { isSupplied: false },
    cin_plans: { isSupplied: false },
  })
})
