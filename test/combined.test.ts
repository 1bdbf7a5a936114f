import { expect, onTestFinished, test } from 'vitest'
import { openDatabase } from '../pipeline/database.ts'
import { takeIn } from '../pipeline/intake.ts'
import {
  censusReturn,
  child,
  closed,
  codes,
  description,
  folderOf,
  referral,
  refusal,
  taken,
  testKey,
  type Taken,
} from './intake-folder.ts'
import { csv, episode, person } from './ssd-folder.ts'

// Several kinds of extract in one folder: the same child and day is one record, and the kind that says more
// of it wins. Nothing is lost: what does not win is counted as superseded.

const factors = (...codes: string[]): string =>
  `<FactorsIdentifiedAtAssessment>${codes.map((code) => `<AssessmentFactors>${code}</AssessmentFactors>`).join('')}</FactorsIdentifiedAtAssessment>`
const assessment = (date: string, more = ''): string =>
  `<Assessments><AssessmentActualStartDate>${date}</AssessmentActualStartDate>${more}</Assessments>`

const census = (details: string[], identifiers?: string) =>
  censusReturn(child('c1', details, identifiers), { year: 2022, lea: '999' })

const own = {
  'extract.json': description({ complete_from: '2021-10-01' }),
  'children.csv': 'child_id,family_id,birth_month,sex\nc1,f1,,F\nc2,f1,2015-11,M\n',
  'referrals.csv':
    'referral_id,child_id,referral_date,source_code,primary_need_code,is_nfa,closure_date,closure_reason_code\n' +
    'r1,c1,2021-11-04,6,,0,2022-06-01,\nr2,c2,2023-01-09,2A,,1,,\n',
  'assessments.csv':
    'assessment_id,referral_id,child_id,start_date,authorised_date\na1,r1,c1,2021-11-05,2021-12-20\n',
}

const numbers = (all: Taken, table: string) => {
  const { rows_in, accepted, rejected, superseded } = all.tables.find(
    (each) => each.table === table,
  )!
  return { rows_in, accepted, rejected, superseded }
}

test('a referral of two kinds is one: the winner is used, and work goes with it', async () => {
  const all = await taken({
    ...own,
    'census.xml': census([
      referral('2021-06-01', closed('2021-07-01')),
      referral(
        '2021-11-04',
        closed('2022-06-01', 'RC8') +
          assessment('2021-11-05', factors('3A')) +
          '<Section47><S47ActualStartDate>2021-11-06</S47ActualStartDate><ICPCnotRequired>1</ICPCnotRequired></Section47>',
      ),
    ]),
  })
  expect(all.kinds.map(({ kind }) => kind)).toEqual(['cin_census', 'golden_thread'])
  expect(all.kindTitle).toBe('DfE CIN census and Golden Thread extract')
  expect([all.completeFrom, all.completeTo]).toEqual(['2021-04-01', '2024-03-31'])
  const rows = await all.rows('referrals')
  expect(rows.map((row) => row.referral_date)).toEqual(['2021-06-01', '2021-11-04', '2023-01-09'])
  const kept = rows.find((row) => row.referral_id === 'r1')
  // The need was blank, and the reason of the same closure; the census says both.
  expect(kept).toMatchObject({ primary_need_code: 'N1', closure_reason_code: 'RC8' })
  expect(numbers(all, 'referrals')).toEqual({ rows_in: 4, accepted: 4, rejected: 0, superseded: 1 })
  expect(await all.rows('section_47_enquiries')).toMatchObject([{ referral_id: 'r1' }])
  expect(await all.rows('assessments')).toMatchObject([{ assessment_id: 'a1', referral_id: 'r1' }])
  expect(await all.rows('assessment_factors')).toEqual([{ assessment_id: 'a1', factor_code: '3A' }])
  expect(codes(all)['GT09']).toBeUndefined()
})

test('records of two kinds that have the same id are filled in the same way', async () => {
  const all = await taken({
    ...own,
    'ssd_cin_episodes.csv': csv(
      episode('r1', 'c1', { cine_referral_date: '2021-11-03', cine_close_date: '2022-06-01' }),
      episode('s2', 'c2', { cine_referral_date: '2020-11-03' }),
    ),
    'ssd_person.csv': csv(person('c1'), person('c2')),
    'extract.json': description({ complete_from: '2020-10-01' }),
  })
  const rows = await all.rows('referrals')
  expect(rows.map((row) => row.referral_id)).toEqual(['r1', 'r2', 's2'])
  expect(rows[0]).toMatchObject({ closure_reason_code: 'RC8', referral_date: '2021-11-04' })
})

test('children of two kinds are one under the same pseudonym, and blanks are filled', async () => {
  const all = await taken({ ...own, 'census.xml': census([referral('2021-11-04')]) })
  const rows = await all.rows('children')
  expect(rows).toHaveLength(2)
  expect(rows.every((row) => /^[A-P]{32}$/.test(String(row.child_id)))).toBe(true)
  const families = new Set(rows.map((row) => row.family_id))
  expect(families.size).toBe(1)
  expect([...families][0]).toMatch(/^[A-P]{32}$/)
  expect(rows).toContainEqual(
    expect.objectContaining({ birth_date: '2012-05-15', sex: 'F', ethnicity_code: 'WBRI' }),
  )
  expect(numbers(all, 'children')).toEqual({ rows_in: 3, accepted: 3, rejected: 0, superseded: 1 })
  const children = new Set(rows.map((row) => row.child_id))
  expect((await all.rows('referrals')).every((row) => children.has(row.child_id))).toBe(true)
})

test('a birth that is said is not called expected because another kind still expects it', async () => {
  const expected = '<ExpectedPersonBirthDate>2022-05-20</ExpectedPersonBirthDate>'
  const said = 'child_id,family_id,birth_month,is_expected\n'
  const born = await taken({
    ...own,
    'children.csv': `${said}c1,f1,2022-06,\nc2,f1,2015-11,no\n`,
    'census.xml': census([referral('2021-11-04')], expected),
  })
  expect(await born.rows('children')).toContainEqual(
    expect.objectContaining({ birth_date: '2022-06-15', is_expected: null }),
  )
  const unsaid = await taken({
    ...own,
    'children.csv': `${said}c1,f1,,\nc2,f1,2015-11,no\n`,
    'census.xml': census([referral('2021-11-04')], expected),
  })
  expect(await unsaid.rows('children')).toContainEqual(
    expect.objectContaining({ birth_date: '2022-05-15', is_expected: true }),
  )
})

test('where the winner says factors, the others of that assessment are not added to them', async () => {
  const all = await taken({
    ...own,
    'assessment_factors.csv': 'assessment_id,factor_code\na1,4B\n',
    'census.xml': census([
      referral(
        '2021-11-04',
        assessment('2021-11-05', factors('3A', '4B')) + assessment('2022-01-10', factors('2B')),
      ),
    ]),
  })
  expect((await all.rows('assessment_factors')).map((row) => row.factor_code).sort()).toEqual([
    '2B',
    '4B',
  ])
  expect(numbers(all, 'assessment_factors')).toMatchObject({ accepted: 4, superseded: 2 })
})

test('referrals a day apart are not made one, and what differs is not taken over', async () => {
  const all = await taken({
    ...own,
    'census.xml': census([
      referral('2021-11-05', closed('2022-05-31')),
      referral('2021-11-04', closed('2022-05-30')),
    ]),
  })
  const rows = await all.rows('referrals')
  expect(rows.map((row) => row.referral_date).sort()).toEqual([
    '2021-11-04',
    '2021-11-05',
    '2023-01-09',
  ])
  // The closures are of different days, so the reason is not that of the closure that is used.
  const kept = rows.find((row) => row.referral_id === 'r1')
  expect(kept).toMatchObject({ closure_date: '2022-06-01', closure_reason_code: null })
})

test('what another version replaced outranks nothing', async () => {
  const all = await taken({
    ...own,
    'referrals.csv': own['referrals.csv'].replace(
      'r1,c1,2021-11-04,6,,0,2022-06-01,\n',
      'r1,c1,2021-06-01,6,,0,2022-06-01,\nr1,c1,2021-11-04,6,,0,2022-06-01,\n',
    ),
    'census.xml': census([referral('2021-06-01', closed('2021-07-01'))]),
  })
  expect((await all.rows('referrals')).map((row) => row.referral_date)).toContain('2021-06-01')
})

test('the remark says which kind wins and what is filled', async () => {
  const all = await taken({ ...own, 'census.xml': census([referral('2021-11-04')]) })
  expect(all.remarks).toContain(
    'Several kinds of extract were combined. Where two hold the same record (the same child and day), the first of these is used: Golden Thread extract; DfE CIN census. ' +
      'What it leaves blank about a child, and a source, a need or the reason of the same closure, is taken from the next; nothing else is.',
  )
})

test('kinds of two authorities do not go together', async () => {
  const lines = await refusal({
    ...own,
    'census.xml': censusReturn(child('c1', [referral('2021-11-04')]), { year: 2022, lea: '926' }),
  })
  expect(lines).toEqual([
    'census.xml and assessments.csv: are of two authorities. Give each authority a folder of its own, named under "parts" in the extract.json above them.',
  ])
})

test(
  'a record keeps its number when two threads read it beside other kinds',
  { timeout: 90_000 },
  async () => {
    const count = 300_000
    const lines = Array.from({ length: count }, (_, index) => {
      const isBad = index === 7 || index === count - 3
      return `v${String(index).padStart(30, '0')},${isBad ? '' : 'c1'},2022-05-04`
    })
    const folder = folderOf({
      ...own,
      'census.xml': census([referral('2021-11-04')]),
      'visits.csv': ['visit_id,child_id,visit_date', ...lines, ''].join('\n'),
    })
    const database = await openDatabase({ threads: 2, temporaryFolder: folderOf({}) })
    onTestFinished(() => database.close())
    const numbered: unknown[] = []
    const watched = {
      ...database,
      async run(sql: string, parameters = {}) {
        await database.run(sql, parameters)
        if (sql.startsWith('create table visits as'))
          numbered.push(
            ...(await database.rows(
              `select count(*) filter (where visit_id <> 'v' || lpad((record - 1)::varchar, 30, '0'))::integer as moved,
               count(distinct record)::integer as records from visits`,
            )),
          )
      },
    }
    const { messages } = await takeIn(folder, watched, testKey)
    expect(numbered).toEqual([{ moved: 0, records: count }])
    expect(messages.some((line) => line.startsWith('visits.csv, record 8, column child_id'))).toBe(
      true,
    )
  },
)
