import { expect, test } from 'vitest'
import { faultRules } from '../pipeline/gate/findings.ts'
import { codes, extract, referrals, taken } from './intake-folder.ts'

const children = 'child_id,birth_month,death_date\nc1,2012-05,\nc2,2015-11,2023-03-01\n'
const assessments = (...rows: string[]): string =>
  ['assessment_id,referral_id,child_id,start_date,authorised_date', ...rows, ''].join('\n')
const cpPlans = (...rows: string[]): string =>
  ['cp_plan_id,referral_id,child_id,start_date,initial_category,previous_plans', ...rows, ''].join(
    '\n',
  )
const open = 'r1,c1,2022-05-04,6,0,,'
const nfa = 'r1,c1,2022-05-04,6,1,,'
const shut = 'r1,c1,2022-05-04,6,0,2022-06-04,RC8'

/** What is given, and which rules must find how many records: no more, no fewer. */
const cases: [string, Record<string, string>, Record<string, number>][] = [
  ['nothing wrong', { 'referrals.csv': referrals(shut) }, {}],
  ['no child id', { 'referrals.csv': referrals(shut, 'r2,,2022-05-04,6,0,,') }, { '8500': 1 }],
  ['no id of its own', { 'referrals.csv': referrals(shut, ',c1,2022-07-04,6,0,,') }, { GT01: 1 }],
  ['no date', { 'referrals.csv': referrals(shut, 'r2,c2,,6,0,,') }, { '8600': 1 }],
  [
    'date after the extract',
    { 'referrals.csv': referrals(shut, 'r2,c2,2024-04-01,6,0,,') },
    { '8600': 1 },
  ],
  ['the day of the extract itself', { 'referrals.csv': referrals('r2,c1,2024-03-31,6,0,,') }, {}],
  [
    'a date that is no date',
    {
      'referrals.csv': referrals(
        shut,
        shut.replace('r1', 'r3').replace('2022-05-04', '2021-02-29'),
        'r4,c1,2023-09-01,6,1,,',
      ),
    },
    { GT02: 1 },
  ],
  [
    'an assessment dated 1900',
    { 'referrals.csv': referrals(shut), 'assessments.csv': assessments('a1,r1,c1,1900-01-01,') },
    { GT03: 1 },
  ],
  [
    'a factor that is not on the list',
    {
      'referrals.csv': referrals(shut),
      'assessments.csv': assessments('a1,r1,c1,2022-05-05,'),
      'assessment_factors.csv': 'assessment_id,factor_code\na1,3B\na1,RB\na1,8A\n',
    },
    { GT04: 2 },
  ],
  [
    'a value that cannot be read',
    { 'referrals.csv': referrals(shut), 'cp_plans.csv': cpPlans('p1,r1,c1,2022-05-20,NEG,many') },
    { GT05: 1 },
  ],
  [
    'a closure after the extract',
    { 'referrals.csv': referrals('r1,c1,2022-05-04,6,0,2030-01-01,') },
    { GT06: 1 },
  ],
  [
    'codes that are not on their lists',
    {
      'referrals.csv': referrals('r1,c1,2022-05-04,6Z,0,2022-06-01,RC10'),
      'cp_plans.csv': cpPlans('p1,r1,c1,2022-05-20,Neglect,0'),
    },
    { '8866': 1, '8640': 1, '8805': 1, GT07: 1 },
  ],
  [
    'a need that is not on the list',
    {
      'referrals.csv':
        'referral_id,child_id,referral_date,source_code,primary_need_code,is_nfa,closure_date,closure_reason_code\nr1,c1,2022-05-04,6,A2,0,,\n',
    },
    { '8650': 1 },
  ],
  [
    'labels that are more than labels',
    {
      'contacts.csv':
        'contact_id,child_id,contact_date,outcome\nk1,c1,2022-01-01,early help\nk2,c1,2022-01-01,a whole sentence about what somebody said\nk3,c1,2022-01-01,NR1 3AB\nk4,c1,2022-01-01,someone@example.org\n',
      'referrals.csv': referrals(shut),
    },
    { GT08: 3 },
  ],
  ['the same id twice', { 'referrals.csv': referrals(shut, shut) }, { GT09: 1 }],
  [
    'closed before it was referred',
    { 'referrals.csv': referrals('r1,c1,2022-05-04,6,0,2022-05-03,RC8') },
    { '8630': 1 },
  ],
  [
    'closed on the day of the referral',
    { 'referrals.csv': referrals('r1,c1,2022-05-04,6,0,2022-05-04,RC8') },
    {},
  ],
  [
    'closed without a reason',
    { 'referrals.csv': referrals('r1,c1,2022-05-04,6,0,2022-06-04,') },
    { '8805': 1 },
  ],
  [
    'a reason without a date',
    { 'referrals.csv': referrals('r1,c1,2022-05-04,6,0,,RC8') },
    { '8810': 1 },
  ],
  [
    'no further action not said',
    { 'referrals.csv': referrals('r1,c1,2022-05-04,6,,,') },
    { '8568': 1 },
  ],
  [
    'two open episodes',
    { 'referrals.csv': referrals(open, 'r2,c1,2022-09-04,6,0,,') },
    { '8815': 1, '8816': 1 },
  ],
  [
    'open, and a closed one after it',
    { 'referrals.csv': referrals(open, 'r2,c1,2022-09-04,6,0,2022-10-01,RC8') },
    { '8816': 1 },
  ],
  [
    'no further action counts as closed',
    { 'referrals.csv': referrals(nfa, 'r2,c1,2022-09-04,6,0,,') },
    {},
  ],
  [
    'episodes that overlap',
    { 'referrals.csv': referrals(shut, 'r2,c1,2022-06-03,6,0,2022-10-01,RC8') },
    { '8820': 1 },
  ],
  [
    'closed on the day of the next referral',
    { 'referrals.csv': referrals(shut, 'r2,c1,2022-06-04,6,0,2022-10-01,RC8') },
    {},
  ],
  ['two on one day', { 'referrals.csv': referrals(nfa, 'r2,c1,2022-05-04,2A,1,,') }, { GT10: 1 }],
  ['three days apart', { 'referrals.csv': referrals(nfa, 'r2,c1,2022-05-07,6,1,,') }, { GT11: 1 }],
  ['four days apart', { 'referrals.csv': referrals(nfa, 'r2,c1,2022-05-08,6,1,,') }, {}],
  [
    'a child that is not held',
    { 'referrals.csv': referrals(shut, 'r2,c9,2022-05-04,6,1,,') },
    { GT12: 1 },
  ],
  ['long before birth', { 'referrals.csv': referrals('r1,c1,2011-07-01,6,1,,') }, { '8606': 1 }],
  ['unborn, within nine months', { 'referrals.csv': referrals('r1,c1,2011-09-01,6,1,,') }, {}],
  ['after death', { 'referrals.csv': referrals('r1,c2,2023-03-02,6,1,,') }, { '8555Q': 1 }],
  [
    'activity before the referral',
    {
      'referrals.csv': referrals(shut),
      'assessments.csv': assessments('a1,r1,c1,2022-05-03,'),
      'cp_plans.csv': cpPlans('p1,r1,c1,2022-05-01,NEG,0'),
    },
    { '1103': 2 },
  ],
  [
    'activity on a referral without further action',
    { 'referrals.csv': referrals(nfa), 'assessments.csv': assessments('a1,r1,c1,2022-05-05,') },
    { '8831': 1 },
  ],
  [
    'a referral that is not held',
    {
      'referrals.csv': referrals(shut),
      'assessments.csv': assessments('a1,r9,c1,2022-05-05,', 'a2,,c1,2022-05-05,'),
    },
    { GT13: 1 },
  ],
  [
    'authorised before it started',
    {
      'referrals.csv': referrals(shut),
      'assessments.csv': assessments('a1,r1,c1,2022-05-09,2022-05-08'),
    },
    { '8608': 1 },
  ],
]

test.each(cases)('%s', async (_, files, found) => {
  const all = await taken(extract({ 'children.csv': children, ...files }))
  expect(codes(all)).toEqual(found)
  expect(all.messages).toHaveLength(Object.keys(found).length)
})

test('every rule has a case above, a code of its own, and a line that says what to do', async () => {
  const rules = await faultRules()
  const covered = new Set(cases.flatMap(([, , found]) => Object.keys(found)))
  expect(rules.map((rule) => rule.code).filter((code) => !covered.has(code))).toEqual([])
  expect(new Set(rules.map((rule) => rule.code)).size).toBe(rules.length)
  for (const rule of rules) expect(rule.do).toMatch(/\.$/)
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
