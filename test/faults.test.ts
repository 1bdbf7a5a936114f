import { expect, test } from 'vitest'
import { faultRules } from '../pipeline/gate/rules.ts'
import {
  censusReturn,
  child,
  closed,
  codes,
  extract,
  referral,
  referrals,
  taken,
} from './intake-folder.ts'

const children = 'child_id,birth_month,death_date\nc1,2012-05,\nc2,2015-11,2023-03-01\n'
const shut = 'r1,c1,2022-05-04,6,0,2022-06-04,RC7'

/** What is given, and which rules must find how many records of a whole intake: no more, no fewer. */
const cases: [string, Record<string, string>, Record<string, number>][] = [
  ['nothing wrong', { 'referrals.csv': referrals(shut) }, {}],
  [
    'records that are rejected',
    {
      'referrals.csv': referrals(
        shut,
        'r2,,2022-05-04,6,0,,',
        ',c1,2022-07-04,6,0,,',
        'r4,c2,,6,0,,',
      ),
      'assessments.csv': 'assessment_id,child_id,start_date,authorised_date\na1,c1,1900-01-01,\n',
    },
    { '8500': 1, GT01: 1, '8600': 1, GT03: 1 },
  ],
  [
    'codes that are not on their lists, in records that are kept',
    {
      'contacts.csv':
        'contact_id,child_id,contact_date,outcome\nk1,c1,2022-01-01,early help\nk2,c1,2022-01-01,a chat\n',
      'referrals.csv': referrals('r1,c1,2022-05-04,6Z,0,2022-06-01,RC10'),
    },
    { '8866': 1, '8640': 1, '8805': 1, GT07: 1 },
  ],
  [
    'a team that is more than a label',
    {
      'referrals.csv':
        'referral_id,child_id,referral_date,source_code,is_nfa,closure_date,closure_reason_code,team\nr1,c1,2022-05-04,6,1,,,Team 123456\n',
    },
    { GT08: 1 },
  ],
  [
    'the same id twice, and two referrals on one day',
    {
      'referrals.csv': referrals(
        'r1,c1,2022-05-04,6,1,,',
        'r1,c1,2022-05-04,6,1,,',
        'r2,c1,2022-05-04,6,1,,',
      ),
    },
    { GT09: 1, GT10: 1 },
  ],
  [
    'two open episodes',
    { 'referrals.csv': referrals('r1,c1,2022-05-04,6,0,,', 'r2,c1,2022-09-04,6,0,,') },
    { '8815': 1, '8816': 1, GT14: 1 },
  ],
  [
    'an assessment of a referral that ended, without its factors',
    {
      'referrals.csv': referrals('r1,c1,2022-05-04,6,0,2022-06-04,RC8'),
      'assessments.csv':
        'assessment_id,referral_id,child_id,start_date,authorised_date\na1,r1,c1,2022-05-04,2022-05-24\na2,r1,c1,2022-06-05,2022-06-20\n',
      'assessment_factors.csv': 'assessment_id,factor_code\na1,3B\n',
    },
    { '8565': 1, '8897Q': 1 },
  ],
]

test.each(cases)('%s', async (_, files, found) => {
  const all = await taken(extract({ 'children.csv': children, ...files }))
  expect(codes(all)).toEqual(found)
  expect(all.messages).toHaveLength(Object.keys(found).length)
})

test('the line names the first record, the column, how many, and no value', async () => {
  const all = await taken(
    extract({
      'referrals.csv': referrals(
        shut,
        'r2,c2,2023-01-09,6,0,2022-12-24,RC7',
        'r3,c1,2023-05-04,6,0,2023-01-01,RC7',
      ),
    }),
  )
  expect(all.messages).toEqual([
    'referrals.csv, record 2, column closure_date: Closed before it was referred (8630; 2 in all, this is the first). Correct the closure date or the referral date.',
  ])
})

test('a finding counts records, children, and records by the year to 31 March', async () => {
  const all = await taken(
    extract({
      'children.csv': children,
      'referrals.csv': referrals(
        'r1,c2,2021-03-31,6,,2021-03-31,RC7',
        'r2,c1,2021-04-01,6,,2021-04-01,RC7',
        'r3,c2,2022-03-31,6,,2022-03-31,RC7',
        'r4,c2,2023-01-31,6,1,,',
        'r5,,2023-02-11,6,1,,',
      ),
    }),
  )
  expect(
    all.findings.map(({ code, records, children, years }) => ({ code, records, children, years })),
  ).toEqual([
    { code: '8500', records: 1, children: null, years: [{ year: '2022-23', records: 1 }] },
    {
      code: '8568',
      records: 3,
      children: 2,
      years: [
        { year: '2020-21', records: 1 },
        { year: '2021-22', records: 2 },
      ],
    },
  ])
  expect(all.findings[1]).toMatchObject({ do: 'Fill in yes or no.', severity: 'error' })
})

const early = child('C1', [referral('2023-01-09', closed('2023-03-30', 'RC7'))])
const late = child('C2', [referral('2023-05-09', closed('2023-09-29', 'RC7'))])

test("a single return is asked its year's own rules; a stack of returns is not, and says so", async () => {
  const rules = await faultRules()
  const single = await taken({ 'a.xml': censusReturn(early + late) })
  expect(codes(single)).toMatchObject({ '8620': 1 })
  expect(single.remarks).toEqual([])
  const stack = await taken({
    'a.xml': censusReturn(early, { year: 2023 }),
    'b.xml': censusReturn(early + late),
  })
  expect(codes(stack)).toEqual({})
  const yearly = rules.filter((rule) => rule.applies === 'single_return').length
  expect(stack.remarks).toEqual([
    `${yearly} of ${rules.length} rules are for a single year's census return and were not asked of this extract, where they would find faults in good records.`,
  ])
})

test('a return must have a referral for every child; other extracts need not', async () => {
  const alone = child('C3', [])
  expect(codes(await taken({ 'a.xml': censusReturn(late + alone) }))).toMatchObject({ '8590': 1 })
  expect(codes(await taken(extract({ 'referrals.csv': referrals(shut) })))).toEqual({})
})
