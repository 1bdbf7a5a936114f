import { expect, test } from 'vitest'
import { annexA, day, list, referralRow, who, withReferral } from './annex-a-workbook.ts'
import type { Cell } from '../data-samples/annex-a/workbook.ts'
import { codes, refusal, taken } from './intake-folder.ts'

test('nothing that says who a child or a worker is gets past the reader', async () => {
  const intake = await taken(
    annexA({
      'List 3': list(3, referralRow(4_561_237, day('15/01/2024'))).map((row, index) => [
        ...row,
        index === 0 ? 'Local flag' : 'Z',
      ]),
    }),
  )
  const [child] = await intake.database.rows(
    'select child_id, birth_date::varchar as birth from children',
  )
  expect(child).toEqual({ child_id: expect.stringMatching(/^[A-P]{32}$/), birth: '2012-05-15' })
  const [referral] = await intake.database.rows('select referral_id from referrals')
  expect(String(referral!.referral_id)).not.toContain('4561237')
  expect(intake.dropped).toEqual([
    {
      file: 'annex.xlsx',
      column: 'List 3, Number of Referrals in Last 12 Months',
      why: 'counts records that are not in the workbook',
      rows: 1,
    },
    { file: 'annex.xlsx', column: 'List 3, Allocated Worker', why: 'names a worker', rows: 1 },
    { file: 'annex.xlsx', column: 'List 3, Local flag', why: 'not part of Annex A', rows: 1 },
  ])
})

test.each<[string, number, Cell]>([
  ['a name under Gender of a row that is not the one used', 1, 'Mrs Smith'],
  ['an NHS number under Ethnicity', 2, '943 476 5919'],
  ['a postcode under Date of Birth', 3, 'SW1A 1AA'],
  ['an e-mail address under Age', 4, 'someone@example.org'],
  ['a telephone number under Contact Source', 6, '07700 900123'],
  ['free text under Contact Source', 6, 'she rang about the bruise again on Monday'],
])('%s is refused and not repeated', async (_, place, planted) => {
  const row = [...who(101), day('14/01/2024'), 'q) 6: Police']
  const spoilt = row.map((cell, index) => (index === place ? planted : cell))
  const lines = await refusal(annexA(withReferral({ 'List 1': list(1, row, spoilt) })))
  expect(lines).toHaveLength(1)
  expect(lines[0]).toMatch(
    /^annex\.xlsx, List 1, column .*: holds .*, in 1 record \(row 3\)\. Nothing was loaded\./,
  )
  expect(lines[0]).not.toContain(planted)
})

test('an id that is an NHS number is refused, though no id is kept', async () => {
  const lines = await refusal(
    annexA({ 'List 3': list(3, referralRow('943 476 5919', day('15/01/2024'))) }),
  )
  expect(lines.join()).toContain('NHS number')
})

test("of an authority's own code with its description only the code is passed on", async () => {
  const row = [
    ...who(101),
    'b) No',
    day('15/01/2024'),
    'PSX - Help with something of our own',
    null,
    null,
    null,
    null,
  ]
  const intake = await taken(annexA(withReferral({ 'List 6': list(6, row) })))
  expect(codes(intake)['8650']).toBe(1)
})
