import Holidays from 'date-holidays'

// Days are whole numbers since 1 January 1970, so that nothing here shares date arithmetic with the SQL.

const length = 86_400_000

/** In: 'YYYY-MM-DD'. */
export const dayOf = (date: string): number => Date.parse(`${date}T00:00:00Z`) / length

export const dateOf = (day: number): string => new Date(day * length).toISOString().slice(0, 10)

/** The same day of the month so many months on, or the last day of a month that is too short. */
export function monthsAfter(day: number, months: number): number {
  const from = new Date(day * length)
  const [year, month] = [from.getUTCFullYear(), from.getUTCMonth() + months]
  const lastOfMonth = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  return Date.UTC(year, month, Math.min(from.getUTCDate(), lastOfMonth)) / length
}

/** The last day of the month that the day lies in. */
export function monthEnd(day: number): number {
  const from = new Date(day * length)
  return Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + 1, 0) / length
}

// Moved and added once; the package knows only those since 2020. Source: gov.uk/bank-holidays.
const movedOnce: Record<number, { gone: string[]; added: string[] }> = {
  2011: { gone: [], added: ['2011-04-29'] },
  2012: { gone: ['2012-05-28'], added: ['2012-06-04', '2012-06-05'] },
}

const england = new Holidays('GB', 'ENG')
const holidays = new Map<number, Set<number>>()

function holidaysOf(year: number): Set<number> {
  let days = holidays.get(year)
  if (!days) {
    const list = england.getHolidays(year).filter(({ type }) => type === 'public')
    days = new Set(list.map(({ date }) => dayOf(date.slice(0, 10))))
    for (const date of movedOnce[year]?.gone ?? []) days.delete(dayOf(date))
    for (const date of movedOnce[year]?.added ?? []) days.add(dayOf(date))
    holidays.set(year, days)
  }
  return days
}

/** Neither a weekend nor a bank holiday in England. 1 January 1970 was a Thursday. */
function isWorkingDay(day: number): boolean {
  const weekday = (((day + 4) % 7) + 7) % 7
  return (
    weekday !== 0 && weekday !== 6 && !holidaysOf(new Date(day * length).getUTCFullYear()).has(day)
  )
}

/** Working days after `first` up to and including `last`; counting stops at `enough`. */
export function workingDays(first: number, last: number, enough: number): number {
  let count = 0
  for (let day = first + 1; day <= last && count < enough; day += 1)
    if (isWorkingDay(day)) count += 1
  return count
}

/** The first day that is so many working days after another. */
export function workingDaysAfter(day: number, count: number): number {
  let last = day
  for (let left = count; left > 0; left -= workingDays(last - 1, last, 1)) last += 1
  return last
}

/** The 31 March that ends the year of a day. */
export function yearEnd(day: number): number {
  const year = Number(dateOf(day).slice(0, 4))
  return dayOf(dateOf(day).slice(5) <= '03-31' ? `${year}-03-31` : `${year + 1}-03-31`)
}

/** Every 31 March from one day to another. */
export function yearEnds(from: number, to: number): number[] {
  const ends: number[] = []
  for (let end = yearEnd(from); end <= to; end = yearEnd(end + 1)) ends.push(end)
  return ends
}

/** The last day of the calendar quarter that a day lies in. */
export function quarterEnd(day: number): number {
  const month = Number(dateOf(day).slice(5, 7))
  return monthEnd(monthsAfter(day - Number(dateOf(day).slice(8)) + 1, (3 - (month % 3)) % 3))
}
