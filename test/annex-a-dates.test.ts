import { expect, test } from 'vitest'
import type { Cell, Tabs } from '../data-samples/annex-a/workbook.ts'
import { annexA, day, list, referralRow } from './annex-a-workbook.ts'
import { refusal, taken } from './intake-folder.ts'

const referralDays = async (tabs: Tabs, options = {}): Promise<unknown[]> => {
  const { database } = await taken(annexA(tabs, options))
  const rows = await database.rows(
    'select referral_date::varchar as day from referrals order by day',
  )
  return rows.map((row) => row.day)
}

test.each<[string, Cell, string[]]>([
  ['a serial number', day('03/04/2023'), ['2023-04-03']],
  ['text by the guidance', '03/04/2023', ['2023-04-03']],
  ['a date with a month in letters', '3 Apr 2023', ['2023-04-03']],
  ['a moment', '2023-04-03 00:00:00', ['2023-04-03']],
])('a date is read from %s', async (_, cell, days) => {
  expect(await referralDays({ 'List 3': list(3, referralRow(101, cell)) })).toEqual(days)
})

test('days are counted from 1904 where the workbook says so', async () => {
  const tabs = { 'List 3': list(3, referralRow(101, day('03/04/2023'))) }
  expect(await referralDays(tabs, { is1904: true })).toEqual(['2023-04-03'])
})

test('dates with the month first are refused, not guessed', async () => {
  const rows = ['03/04/2023', '04/13/2023'].map((date, id) => referralRow(id + 1, date))
  expect(await refusal(annexA({ 'List 3': list(3, ...rows) }))).toEqual([
    'annex.xlsx, List 3, column Date of referral: is written with the month before the day. Write dates as DD/MM/YYYY.',
  ])
})

test('of two ways of writing dates only what can be one is read', async () => {
  const dates = ['13/04/2023', '14/04/2023', '15/04/2023', '04/04/2023', '04/16/2023', '03/04/2023']
  const intake = await taken(
    annexA({ 'List 3': list(3, ...dates.map((date, id) => referralRow(id + 1, date))) }),
  )
  expect(intake.tables.find((each) => each.table === 'referrals')).toMatchObject({
    accepted: 4,
    rejected: 2,
  })
  expect(
    intake.remarks.some((each) =>
      each.includes('some dates have the month first and some the day'),
    ),
  ).toBe(true)
})

test('what an American setting of Excel makes of British dates is refused', async () => {
  const dates: Cell[] = [
    '13/04/2023',
    '14/04/2023',
    '25/04/2023',
    day('01/02/2023'),
    day('02/02/2023'),
    day('12/02/2023'),
  ]
  const lines = await refusal(
    annexA({ 'List 3': list(3, ...dates.map((date, id) => referralRow(id + 1, date))) }),
  )
  expect(lines[0]).toContain('day and month changed round')
})
