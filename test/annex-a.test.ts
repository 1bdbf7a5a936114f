import { expect, test } from 'vitest'
import { annexA, day, list, referralRow, who, withReferral } from './annex-a-workbook.ts'
import { codes, refusal, taken } from './intake-folder.ts'

const found = (taken: { remarks: string[] }, words: string): string[] =>
  taken.remarks.filter((remark) => remark.includes(words))

test('a referral of List 3 takes need and closure from List 6, and older cases come as referrals', async () => {
  const intake = await taken(
    annexA({
      'List 3': list(
        3,
        referralRow(101, day('15/01/2024'), ['q) 6: Police', 'b) No']),
        referralRow(102, day('16/01/2024'), ['e) 2A: Schools', 'a) Yes']),
      ),
      'List 6': list(
        6,
        [
          ...who(101),
          'b) No',
          day('15/01/2024'),
          'N1 - Abuse or neglect',
          null,
          day('01/03/2024'),
          'RC7',
          'e) Closed episode',
        ],
        [
          ...who(103),
          'c) Unknown',
          day('04/02/2019'),
          'N5',
          null,
          null,
          null,
          'c) Child in need plan',
        ],
      ),
    }),
  )
  const rows = await intake.database.rows(
    `select referral_date::varchar as day, source_code, is_nfa, primary_need_code as need, closure_date::varchar as closed,
       closure_reason_code as reason, team, last_recorded_date::varchar as seen from referrals order by day`,
  )
  expect(rows).toEqual([
    {
      day: '2019-02-04',
      source_code: null,
      is_nfa: null,
      need: 'N5',
      closed: null,
      reason: null,
      team: null,
      seen: '2024-03-31',
    },
    {
      day: '2024-01-15',
      source_code: '6',
      is_nfa: false,
      need: 'N1',
      closed: '2024-03-01',
      reason: 'RC7',
      team: 'Team A',
      seen: null,
    },
    {
      day: '2024-01-16',
      source_code: '2A',
      is_nfa: true,
      need: null,
      closed: null,
      reason: null,
      team: 'Team A',
      seen: null,
    },
  ])
  expect(intake.tables.find((each) => each.table === 'referrals')).toMatchObject({
    rows_in: 3,
    accepted: 3,
  })
  expect(
    found(intake, 'List 6 gives 1 referral of List 3 its need and closure, and 1 referral that'),
  ).toHaveLength(1)
  expect(await intake.database.rows('select disability_code from child_disabilities')).toEqual([
    { disability_code: 'NONE' },
  ])
})

test('a referral that List 6 does not hold was over by the day of the lists, on a day nobody knows', async () => {
  const intake = await taken(annexA(withReferral()))
  const [row] = await intake.database.rows(
    'select closure_date, last_recorded_date::varchar as seen from referrals',
  )
  expect(row).toEqual({ closure_date: null, seen: '2024-01-15' })
})

test('every other list becomes records of its own', async () => {
  const intake = await taken(
    annexA(
      withReferral({
        'List 1': list(
          1,
          [...who(101), day('14/01/2024'), 'q) 6: Police'],
          [...who(101), day('14/01/2024'), 'q) 6: Police'],
        ),
        'List 2': list(2, [...who(102), day('02/11/2023'), null, 'A made-up school']),
        'List 4': list(4, [
          ...who(101),
          'a) Yes',
          day('16/01/2024'),
          'a) Yes',
          day('20/02/2024'),
          'b) No',
          'Team A',
          'x',
        ]),
        'List 5': list(
          5,
          [...who(101), 'a) Yes', day('17/01/2024'), 'b) No', day('30/01/2024'), 'a) Yes', 0, 1],
          [...who(101), 'a) Yes', day('19/01/2024'), 'b) No', day('30/01/2024'), 'a) Yes', 0, 1],
          [...who(104), 'a) Yes', null, null, day('31/01/2024'), 'b) No', 0, 1],
        ),
        'List 7': list(7, [
          ...who(101),
          'a) Yes',
          day('30/01/2024'),
          'a) Neglect',
          'd) Emotional abuse',
          day('20/03/2024'),
          'a) Yes',
          day('12/03/2024'),
          null,
          2,
        ]),
        'List 8': list(8, [
          ...who(105),
          'b) No',
          day('01/02/2020'),
          null,
          'T28 2WB',
          'Team B',
          'y',
        ]),
      }),
    ),
  )
  const count = (table: string) => intake.tables.find((each) => each.table === table)!.accepted
  expect([count('contacts'), count('early_help_episodes'), count('assessments')]).toEqual([2, 1, 1])
  expect([count('section_47_enquiries'), count('initial_conferences')]).toEqual([2, 2])
  expect([count('cp_plans'), count('cp_reviews'), count('care_episodes')]).toEqual([1, 1, 1])
  expect(count('children')).toBe(4)
  expect(codes(intake).GT09).toBeUndefined()
  expect(
    await intake.database.rows(
      'select is_child_seen, is_support_needed, referral_id, authorised_date::varchar as day from assessments',
    ),
  ).toEqual([
    { is_child_seen: true, is_support_needed: false, referral_id: null, day: '2024-02-20' },
  ])
  expect(
    await intake.database.rows(
      'select initial_category, latest_category, previous_plans from cp_plans',
    ),
  ).toEqual([{ initial_category: 'NEG', latest_category: 'EMO', previous_plans: 2 }])
  expect(
    await intake.database.rows(
      'select led_to_plan, count(*)::integer as n from initial_conferences group by all order by all',
    ),
  ).toEqual([
    { led_to_plan: false, n: 1 },
    { led_to_plan: true, n: 1 },
  ])
  const supplied = (table: string) =>
    intake.coverage.find((each) => each.table === table)!.is_supplied
  expect([supplied('contacts'), supplied('cp_reviews'), supplied('visits')]).toEqual([
    true,
    false,
    false,
  ])
})

test('lists hold six months, if extract.json does not say otherwise', async () => {
  const { completeFrom, completeTo } = await taken(annexA(withReferral()))
  expect([completeFrom, completeTo]).toEqual(['2023-09-30', '2024-03-31'])
})

test('a child is taken from the row that says most; what disagrees is counted', async () => {
  const intake = await taken(
    annexA({
      'List 1': list(
        1,
        [
          ...who(101, { sex: 'c) Not stated/recorded', birth: null, age: '' }),
          day('14/01/2024'),
          '6',
        ],
        [
          ...who(102, { sex: 'c) Not stated/recorded', birth: day('01/08/2024'), age: -1 }),
          day('14/01/2024'),
          '6',
        ],
        [...who(103, { birth: day('03/03/2010') }), day('14/01/2024'), '6'],
      ),
      'List 3': list(3, referralRow(101, day('15/01/2024')), referralRow(103, day('15/01/2024'))),
    }),
  )
  const rows = await intake.database.rows(
    'select birth_date::varchar as birth, is_expected, sex from children order by birth',
  )
  expect(rows).toEqual([
    { birth: '2010-03-15', is_expected: false, sex: 'F' },
    { birth: '2012-05-15', is_expected: false, sex: 'F' },
    { birth: '2024-08-15', is_expected: true, sex: 'U' },
  ])
  expect(
    found(intake, '1 child has another month of birth or sex on one list than on another'),
  ).toHaveLength(1)
})

test('what describes a workbook must say whose it is and when it was made', async () => {
  expect(await refusal({ 'annex.xlsx': annexA(withReferral())['annex.xlsx']! })).toEqual([
    'extract.json: authority is missing. An Annex A workbook does not say whose it is; write it in extract.json beside it.',
    'extract.json: extracted_on is missing. An Annex A workbook does not say on which day its lists were made; write it in extract.json beside it.',
  ])
})
