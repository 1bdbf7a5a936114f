import Holidays from 'date-holidays'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDatabase, type Database } from '../pipeline/database.ts'
import { createTables, sqlFiles } from '../pipeline/sql-folder.ts'

let database: Database
beforeAll(async () => {
  database = await openDatabase()
  await createTables(database, '0_reference')
})
afterAll(() => database.close())

// Days moved or added once before 2020, which the package does not know of.
const unlike = [1995, 1999, 2002, 2011, 2012]

describe('bank holidays in England', () => {
  it('fall on the weekdays that date-holidays gives, 1990 to 2048', async () => {
    const rows = await database.rows(`select holiday_date from bank_holidays order by holiday_date`)
    const ours = rows.map((row) => String(row['holiday_date']))
    const package_ = new Holidays('GB', 'ENG')
    for (let year = 1990; year <= 2048; year++) {
      if (unlike.includes(year)) continue
      const theirs = package_
        .getHolidays(year)
        .filter((day) => day.type === 'public')
        .map((day) => day.date.slice(0, 10))
        .filter((day) => ![0, 6].includes(new Date(day).getUTCDay()))
      expect(ours.filter((day) => day.startsWith(`${year}`))).toEqual([...new Set(theirs)].sort())
    }
  })

  // From the lists of gov.uk/bank-holidays and the proclamations of those years.
  it.each([
    [2002, '01-01 03-29 04-01 05-06 06-03 06-04 08-26 12-25 12-26'],
    [2011, '01-03 04-22 04-25 04-29 05-02 05-30 08-29 12-26 12-27'],
    [2012, '01-02 04-06 04-09 05-07 06-04 06-05 08-27 12-25 12-26'],
    [2020, '01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28'],
    [2022, '01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27'],
  ])('of %i are those of gov.uk', async (year, days) => {
    const rows = await database.rows(
      `select strftime(holiday_date, '%m-%d') as day from bank_holidays
       where year(holiday_date) = $year::integer order by holiday_date`,
      { year },
    )
    expect(rows.map((row) => row['day']).join(' ')).toBe(days)
  })
})

describe('working days between two days', () => {
  // Day 0 is the first day; the weekend, Christmas and the days in its stead do not count.
  it.each([
    ['2021-12-24', '2021-12-24', 0],
    ['2021-12-24', '2021-12-28', 0],
    ['2021-12-24', '2021-12-29', 1],
    ['2025-01-27', '2025-03-31', 45],
    ['2025-01-28', '2025-03-31', 44],
    ['2024-03-28', '2024-04-02', 1],
  ])('%s to %s: %i', async (from, to, expected) => {
    const rows = await database.rows(
      `select ends.working_days - starts.working_days as days
       from working_days as starts
       inner join working_days as ends on ends.day = $to::date
       where starts.day = $from::date`,
      { from, to },
    )
    expect(rows).toEqual([{ days: expected }])
  })
})

describe('the codes of the factors at the end of an assessment', () => {
  it('are those that the records are judged by, each once, and each with bits of its own', async () => {
    const macros = await sqlFiles('2_records/1_macros')
    const judged = macros.find(({ name }) => name === 'as_factor_code')!.text.match(/'\w+'/g)!
    const rows = await database.rows('select factor_code, factor_bit from factor_codes')
    const codes = rows.map((row) => `'${String(row['factor_code'])}'`)
    expect(codes.sort()).toEqual([...judged].sort())
    expect(new Set(rows.map((row) => String(row['factor_bit']))).size).toBe(codes.length)
  })
})
