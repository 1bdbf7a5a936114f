import { expect, test } from 'vitest'
import { formula, notAvailable } from '../data-samples/annex-a/workbook.ts'
import { annexA, day, list, referralRow } from './annex-a-workbook.ts'
import { taken } from './intake-folder.ts'

const found = (taken: { remarks: string[] }, words: string): string[] =>
  taken.remarks.filter((remark) => remark.includes(words))

test('every row of a list is accepted, rejected or passed over as blank', async () => {
  const rows = [
    referralRow(101, day('15/01/2024')),
    referralRow(102, 'not a date'),
    referralRow(null, day('15/01/2024')),
    referralRow(103, day('15/01/2030')),
    [null, null, notAvailable, null, formula('IF(D7="","",1)', ''), null],
    [formula('Data!A8', 0), null, null, formula('Data!D8', 0), null, formula('Data!F8', 0)],
    [],
    ['Please note that these are made up'],
  ]
  const intake = await taken(annexA({ 'List 3': list(3, ...rows) }))
  expect(intake.tables.find((each) => each.table === 'referrals')).toMatchObject({
    rows_in: 4,
    accepted: 1,
    rejected: 3,
  })
  expect(intake.tables.find((each) => each.table === 'children')).toMatchObject({
    rows_in: 3,
    accepted: 3,
  })
  expect(found(intake, '2 rows without id and dates were passed over as blank')).toHaveLength(1)
  expect(
    found(intake, '1 row with a note, or with the header again, was passed over'),
  ).toHaveLength(1)
  expect(
    intake.messages.some((line) => line.includes('List 3 or 6 row 3, column Date of referral')),
  ).toBe(true)
})

test('an error of Excel is a blank that is counted, and never yes or no', async () => {
  const intake = await taken(
    annexA({ 'List 3': list(3, referralRow(101, day('15/01/2024'), [notAvailable, '#REF!'])) }),
  )
  expect(await intake.database.rows('select source_code, is_nfa from referrals')).toEqual([
    { source_code: null, is_nfa: null },
  ])
  expect(
    found(
      intake,
      'List 3: 2 cells hold errors of Excel and were read as blank (Referral Source, Referral NFA?)',
    ),
  ).toHaveLength(1)
})
