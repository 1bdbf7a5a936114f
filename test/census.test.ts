import { expect, test } from 'vitest'
import { censusReturn, child, closed, codes, referral, refusal, taken } from './intake-folder.ts'

test('one return: who, when, and what is in it', async () => {
  const assessment =
    '<Assessments><AssessmentActualStartDate>2023-05-03</AssessmentActualStartDate><AssessmentAuthorisationDate>2023-06-01</AssessmentAuthorisationDate>' +
    '<FactorsIdentifiedAtAssessment><AssessmentFactors>3B</AssessmentFactors><AssessmentFactors>16a</AssessmentFactors><AssessmentFactors>RB</AssessmentFactors></FactorsIdentifiedAtAssessment></Assessments>'
  const enquiry =
    '<Section47><S47ActualStartDate>2023-05-04</S47ActualStartDate><DateOfInitialCPC>2023-05-19</DateOfInitialCPC><ICPCnotRequired>false</ICPCnotRequired></Section47>'
  const plan =
    '<ChildProtectionPlans><CPPstartDate>2023-05-19</CPPstartDate><InitialCategoryOfAbuse>NEG</InitialCategoryOfAbuse><LatestCategoryOfAbuse>EMO</LatestCategoryOfAbuse>' +
    '<NumberOfPreviousCPP>1</NumberOfPreviousCPP><Reviews><CPPreviewDate>2023-08-01</CPPreviewDate><CPPreviewDate>2024-01-15</CPPreviewDate></Reviews></ChildProtectionPlans>'
  const cin =
    '<CINPlanDates><CINPlanStartDate>2023-05-10</CINPlanStartDate><CINPlanEndDate>2023-05-19</CINPlanEndDate></CINPlanDates>'
  const all = await taken({
    'Return.XML': censusReturn(
      child('101', [referral('2023-05-02', assessment + cin + enquiry + plan)]),
    ),
  })

  expect(all).toMatchObject({
    kinds: [{ kind: 'cin_census' }],
    authority: { code: '926', name: 'Norfolk' },
    extractedOn: '2024-03-31',
    completeFrom: '2023-04-01',
    completeTo: '2024-03-31',
  })
  const [boy] = await all.rows('children')
  expect(boy).toMatchObject({
    birth_date: '2012-05-15',
    is_expected: false,
    sex: 'F',
    ethnicity_code: 'WBRI',
    family_id: null,
  })
  expect(boy!.child_id).toMatch(/^[A-P]{32}$/)
  const [episode] = await all.rows('referrals')
  expect(episode).toMatchObject({
    child_id: boy!.child_id,
    referral_date: '2023-05-02',
    source_code: '6',
    primary_need_code: 'N1',
    is_nfa: false,
    closure_date: null,
    last_recorded_date: '2024-03-31',
  })
  expect((await all.rows('assessment_factors')).map((row) => row.factor_code)).toEqual([
    '16A',
    '3B',
  ])
  expect(codes(all)).toEqual({ GT04: 1 })
  expect(await all.rows('section_47_enquiries')).toMatchObject([
    { conference_date: '2023-05-19', is_conference_not_required: false },
  ])
  expect(await all.rows('initial_conferences')).toMatchObject([
    { conference_date: '2023-05-19', referral_id: episode!.referral_id },
  ])
  expect(await all.rows('cin_plans')).toMatchObject([
    { start_date: '2023-05-10', end_date: '2023-05-19' },
  ])
  expect(await all.rows('cp_plans')).toMatchObject([
    { initial_category: 'NEG', latest_category: 'EMO', previous_plans: 1 },
  ])
  expect((await all.rows('cp_reviews')).map((row) => row.review_date)).toEqual([
    '2023-08-01',
    '2024-01-15',
  ])
  expect(await all.rows('contacts')).toEqual([])
  const supplied = Object.fromEntries(all.coverage.map((each) => [each.table, each.is_supplied]))
  expect(supplied).toMatchObject({
    referrals: true,
    cin_plans: true,
    contacts: false,
    visits: false,
    care_episodes: false,
    early_help_episodes: false,
  })
})

test('the same episode in two returns is one, as the later has it; a case that leaves the returns is dated', async () => {
  const old = censusReturn(
    child('1', [referral('2022-06-01')]) + child('2', [referral('2022-07-01')]),
    { year: 2023 },
  )
  const late = censusReturn(child('1', [referral('2022-06-01', closed('2023-09-01', 'RC7'))]), {
    year: 2024,
  })
  const all = await taken({ 'b.xml': old, 'a.xml': late })
  expect(await all.rows('referrals')).toHaveLength(2)
  const byDate = await all.database.rows(
    'select referral_date, closure_date, last_recorded_date from referrals order by 1',
  )
  expect(byDate).toEqual([
    { referral_date: '2022-06-01', closure_date: '2023-09-01', last_recorded_date: null },
    { referral_date: '2022-07-01', closure_date: null, last_recorded_date: '2023-03-31' },
  ])
  expect(all.tables.find((table) => table.table === 'referrals')).toEqual({
    table: 'referrals',
    rows_in: 3,
    accepted: 3,
    rejected: 0,
    superseded: 1,
  })
  expect(all.completeFrom).toBe('2022-04-01')
  expect(codes(all)).toEqual({})
})

test('factors of an assessment are those of the latest return that holds it', async () => {
  const withFactors = (...factors: string[]): string =>
    referral(
      '2022-06-01',
      `<Assessments><AssessmentActualStartDate>2022-06-02</AssessmentActualStartDate><FactorsIdentifiedAtAssessment>${factors.map((factor) => `<AssessmentFactors>${factor}</AssessmentFactors>`).join('')}</FactorsIdentifiedAtAssessment></Assessments>`,
    )
  const all = await taken({
    '2023.xml': censusReturn(child('1', [withFactors('3B', '4B')]), { year: 2023 }),
    '2024.xml': censusReturn(child('1', [withFactors('3B', '3B', '20')]), { year: 2024 }),
  })
  expect((await all.rows('assessment_factors')).map((row) => row.factor_code)).toEqual(['20', '3B'])
})

test('two referrals on one day in one return both come in, for the chronology to merge', async () => {
  const all = await taken({
    'a.xml': censusReturn(
      child('1', [
        referral('2023-06-01', closed('2023-06-02')),
        referral('2023-06-01', closed('2023-06-09')),
      ]),
    ),
  })
  expect(await all.rows('referrals')).toHaveLength(2)
  expect(codes(all)).toEqual({ GT10: 1, '8820': 1 })
})

test('a missing year moves the start of the complete records, and says so', async () => {
  const year = (end: number): string =>
    censusReturn(child('1', [referral(`${end - 1}-06-01`, closed(`${end - 1}-06-09`))]), {
      year: end,
    })
  const all = await taken({ 'a.xml': year(2020), 'b.xml': year(2022), 'c.xml': year(2023) })
  expect(all.completeFrom).toBe('2021-04-01')
  expect(all.remarks).toEqual([
    'The return for the year ending in 2021 is not in the folder; records count as complete only from 2021-04-01.',
    expect.stringMatching(/^\d+ of \d+ rules are for a single year's census return/),
  ])
  const declared = await taken({
    'b.xml': year(2022),
    'extract.json': '{"complete_from":"2015-04-01"}',
  })
  expect(declared.completeFrom).toBe('2015-04-01')
  expect(declared.coverage.find((each) => each.table === 'cin_plans')?.complete_from).toBe(
    '2021-04-01',
  )
})

test('no further action in every spelling; blank and nonsense are not known, never no', async () => {
  const spellings = {
    true: ['1', 'true', 'True', 'TRUE', 'T', 'Y', 'yes'],
    false: ['0', 'false', 'False', 'F', 'n', 'No'],
    null: ['', 'perhaps'],
  }
  for (const [read, written] of Object.entries(spellings)) {
    const children = written.map((text, index) =>
      child(String(index), [
        `<CINreferralDate>2023-06-01</CINreferralDate><ReferralSource>6</ReferralSource><ReferralNFA>${text}</ReferralNFA>`,
      ]),
    )
    const all = await taken({ 'a.xml': censusReturn(children.join('')) })
    expect((await all.rows('referrals')).map((row) => String(row.is_nfa))).toEqual(
      written.map(() => read),
    )
    expect(codes(all)).toEqual(read === 'null' ? { '8568': 2, GT05: 1 } : {})
  }
})

test('other spellings, ICPCRequired the other way round, prefixes, unknown elements and stray text', async () => {
  const detail =
    '<c:CINreferralDate xmlns:c="urn:x">2023-06-01T00:00:00</c:CINreferralDate><CINClosureDate>2023-07-01</CINClosureDate><DateofInitialICPC>2023-06-20</DateofInitialICPC>' +
    '<Section47><S47ActualStartDate>2023-06-10</S47ActualStartDate><ICPCRequired>True</ICPCRequired></Section47>oops<ShoeSize>44</ShoeSize>' +
    '<Assessments><AssessmentActualStartDate>2023-06-03</AssessmentActualStartDate><FactorsIdentifiedAtAssessment/></Assessments>'
  const all = await taken({ 'a.xml': censusReturn(child('1', [detail])) })
  expect(await all.rows('referrals')).toMatchObject([
    { referral_date: '2023-06-01', closure_date: '2023-07-01' },
  ])
  expect(await all.rows('section_47_enquiries')).toMatchObject([
    { is_conference_not_required: false },
  ])
  expect(await all.rows('initial_conferences')).toMatchObject([{ conference_date: '2023-06-20' }])
  expect(await all.rows('assessment_factors')).toEqual([])
  expect(all.remarks).toEqual([
    'a.xml: elements that are not part of the census were passed over: ShoeSize.',
    'a.xml: text outside any element was passed over (1 place).',
  ])
})

test('an unborn child has an expected month of birth', async () => {
  const unborn = child(
    '1',
    [referral('2024-01-10')],
    '<ExpectedPersonBirthDate>2024-07-02</ExpectedPersonBirthDate>',
  )
  const all = await taken({ 'a.xml': censusReturn(unborn) })
  expect(await all.rows('children')).toMatchObject([
    { birth_date: '2024-07-15', is_expected: true },
  ])
  expect(codes(all)).toEqual({})
})

test('a root without header needs extract.json, and with it is read', async () => {
  const bare = `<CINdetailsCollection>${child('1', [referral('2023-06-01')])}</CINdetailsCollection>`
  expect(await refusal({ 'a.xml': bare })).toEqual([
    'a.xml: has no Header with LEA (three digits). Put it in the file, or an extract.json beside it with "authority" and "extracted_on".',
  ])
  const all = await taken({
    'a.xml': bare,
    'extract.json': '{"authority":{"code":"926","name":"Norfolk"},"extracted_on":"2024-03-31"}',
  })
  expect(await all.rows('referrals')).toHaveLength(1)
  expect(all.completeTo).toBe('2024-03-31')
})

test('an id becomes the same pseudonym in every return, another in another authority', async () => {
  const two = await taken({
    'a.xml': censusReturn(child('1', [referral('2022-06-01')]), { year: 2023 }),
    'b.xml': censusReturn(child('1', [referral('2023-06-01')])),
  })
  expect(await two.rows('children')).toHaveLength(1)
  const elsewhere = await taken({
    'a.xml': censusReturn(child('1', [referral('2022-06-01')]), { lea: '840' }),
  })
  expect((await elsewhere.rows('children'))[0]!.child_id).not.toBe(
    (await two.rows('children'))[0]!.child_id,
  )
})

test('blank and repeated ids: a child without one is rejected, a child twice is one', async () => {
  const all = await taken({
    'a.xml': censusReturn(
      child('', [referral('2023-06-01')]) +
        child('2', [referral('2023-06-02')]) +
        child('2', [referral('2023-06-09')]),
    ),
  })
  expect(await all.rows('children')).toHaveLength(1)
  expect(await all.rows('referrals')).toHaveLength(2)
  expect(codes(all)).toMatchObject({ '8500': 2, '8510': 1 })
})

test('an activity that stands outside any referral is kept with its child and names none', async () => {
  const loose = child('1', [referral('2021-06-01')]).replace(
    '</Child>',
    '<Assessments><AssessmentActualStartDate>2021-06-04</AssessmentActualStartDate></Assessments></Child>',
  )
  const all = await taken({ 'a.xml': censusReturn(loose) })
  expect(await all.rows('assessments')).toMatchObject([
    { referral_id: null, start_date: '2021-06-04' },
  ])
})
