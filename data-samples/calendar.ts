/** Days are whole numbers since 1 January 1970, so that no time zone or locale can touch them. */
export type Day = number

const firstDay = dayOf(1990, 1, 1)
const lastDay = dayOf(2060, 1, 1)
const isoDays: string[] = []
const workingDays: Day[] = []
const workingDaysBefore: number[] = []

export function dayOf(year: number, month: number, day: number): Day {
  return Math.round(Date.UTC(year, month - 1, day) / 86_400_000)
}

export function yearOf(day: Day): number {
  return Number(isoDay(day).slice(0, 4))
}

export function monthOf(day: Day): number {
  return Number(isoDay(day).slice(5, 7))
}

/** The day as YYYY-MM-DD. */
export function isoDay(day: Day): string {
  return (isoDays[day - firstDay] ??= new Date(day * 86_400_000).toISOString().slice(0, 10))
}

/** The calendar year in which the year to 31 March ends that holds this day. */
export function returnYearOf(day: Day): number {
  return monthOf(day) >= 4 ? yearOf(day) + 1 : yearOf(day)
}

/** The same day of the month some years later; 29 February becomes 1 March. */
export function birthdayAt(birth: Day, years: number): Day {
  const text = isoDay(birth)
  return dayOf(Number(text.slice(0, 4)) + years, Number(text.slice(5, 7)), Number(text.slice(8)))
}

export function isWorkingDay(day: Day): boolean {
  return workingDays[daysWorkedBefore(day)] === day
}

/** The day that many working days after; 0 gives the day itself. */
export function workingDaysAfter(day: Day, count: number): Day {
  if (count === 0) return day
  return workingDays[daysWorkedBefore(day) + count - (isWorkingDay(day) ? 0 : 1)]!
}

/** How many working days lie after `from`, up to and including `to`. */
export function workingDaysBetween(from: Day, to: Day): number {
  return daysWorkedBefore(to + 1) - daysWorkedBefore(from + 1)
}

function daysWorkedBefore(day: Day): number {
  const before = workingDaysBefore[day - firstDay]
  if (before === undefined)
    throw new RangeError('The calendar of the sample runs from 1990 to 2059.')
  return before
}

/** Easter Sunday (the anonymous Gregorian rule). */
function easter(year: number): Day {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((8 * b + 13) / 25) + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const month = Math.floor((h + l - 7 * m + 114) / 31)
  return dayOf(year, month, ((h + l - 7 * m + 114) % 31) + 1)
}

/** Days since Monday. */
function weekday(day: Day): number {
  return (day + 3) % 7
}

function firstMonday(year: number, month: number): Day {
  const first = dayOf(year, month, 1)
  return first + ((7 - weekday(first)) % 7)
}

function nextWeekday(day: Day): Day {
  return weekday(day) === 5 ? day + 2 : weekday(day) === 6 ? day + 1 : day
}

/** Bank holidays of England, with the single extra days of 2022 and 2023 and the moved one of 2020. */
function bankHolidays(year: number): Day[] {
  const newYear = nextWeekday(dayOf(year, 1, 1))
  const christmas = nextWeekday(dayOf(year, 12, 25))
  const boxing = dayOf(year, 12, 26)
  const afterChristmas = Math.max(nextWeekday(boxing), christmas + 1)
  const earlyMay = year === 2020 ? dayOf(2020, 5, 8) : firstMonday(year, 5)
  const spring = year === 2022 ? dayOf(2022, 6, 2) : firstMonday(year, 6) - 7
  const august = firstMonday(year, 9) - 7
  const extra = [dayOf(2022, 6, 3), dayOf(2022, 9, 19), dayOf(2023, 5, 8)]
  const sunday = easter(year)
  const moving = [sunday - 2, sunday + 1, earlyMay, spring, august]
  const extraDays = extra.filter((day) => yearOf(day) === year)
  return [newYear, ...moving, christmas, afterChristmas, ...extraDays]
}

function fillWorkingDays(): void {
  const closed = new Set<Day>()
  for (let year = 1990; year < 2060; year += 1)
    for (const day of bankHolidays(year)) closed.add(day)
  for (let day = firstDay; day < lastDay; day += 1) {
    workingDaysBefore.push(workingDays.length)
    if (weekday(day) < 5 && !closed.has(day)) workingDays.push(day)
  }
}

fillWorkingDays()
