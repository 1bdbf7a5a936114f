import { isDate } from '../../extract/calendar.ts'
import type { Saved } from './cells.ts'

/** How the dates of one column are written, counted before any of them is read. */
export interface DateColumn {
  /** Serial numbers whose day is 12 or less, and others. */
  lowSerials: number
  highSerials: number
  /** Text that can only be day first, only month first, or either. */
  dayFirst: number
  monthFirst: number
  either: number
}

export const noDates = (): DateColumn => ({
  lowSerials: 0,
  highSerials: 0,
  dayFirst: 0,
  monthFirst: 0,
  either: 0,
})

const slashed = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?: 0?0:00(?::00)?)?$/

/** Counts a cell among the dates of its column. */
export function countDate(column: DateColumn, saved: Saved, is1904: boolean): void {
  if (saved.kind === 'number') {
    const date = dateOfSerial(saved.value, is1904)
    if (date === undefined) return
    if (Number(date.slice(8)) <= 12) column.lowSerials++
    else column.highSerials++
  } else if (saved.kind === 'text') {
    const parts = slashed.exec(saved.text)
    if (!parts) return
    const [first, second] = [Number(parts[1]), Number(parts[2])]
    if (first > 12 && second <= 12) column.dayFirst++
    else if (second > 12 && first <= 12) column.monthFirst++
    else if (first !== second) column.either++
  }
}

/**
 * What is wrong with a whole column, in words that follow 'column X: '. Dates with the month first, or days
 * that Excel has turned round: set to American dates it makes 3 April of 04/03/2024 and leaves 13/03/2024 as
 * text, so that the numbers all have low days and the text all has high ones.
 */
export function dateColumnFault(column: DateColumn): string | undefined {
  const { lowSerials, highSerials, dayFirst, monthFirst, either } = column
  if (monthFirst > 0 && dayFirst === 0)
    return 'is written with the month before the day. Write dates as DD/MM/YYYY.'
  if (dayFirst >= 3 && either === 0 && lowSerials >= 3 && highSerials === 0) {
    return 'holds dates and text that an American setting of Excel leaves behind, with day and month changed round in the dates. Export the list again.'
  }
  return undefined
}

/** Some dates of the column have the month first and some the day: what could be either is not guessed. */
export const isMixed = ({ dayFirst, monthFirst }: DateColumn): boolean =>
  dayFirst > 0 && monthFirst > 0

/** The date in a cell as YYYY-MM-DD; undefined for what is none. */
export function dateIn(saved: Saved, column: DateColumn, is1904: boolean): string | undefined {
  if (saved.kind === 'number') return dateOfSerial(saved.value, is1904)
  if (saved.kind !== 'text') return undefined
  const parts = slashed.exec(saved.text)
  if (parts) {
    if (isMixed(column) && Number(parts[1]) <= 12 && parts[1] !== parts[2]) return undefined
    return day(parts[3]!, parts[2]!, parts[1]!)
  }
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ][\d:.]*Z?)?$/.exec(saved.text)
  if (iso) return day(iso[1]!, iso[2]!, iso[3]!)
  const named = /^(\d{1,2})(?:st|nd|rd|th)?[ -]([a-z]{3,9})[ -](\d{4})$/i.exec(saved.text)
  const month = named ? months.indexOf(named[2]!.toLowerCase().slice(0, 3)) + 1 : 0
  return named && month > 0 ? day(named[3]!, String(month), named[1]!) : undefined
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

function day(year: string, month: string, date: string): string | undefined {
  const text = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  return isDate(text) ? text : undefined
}

/** Days of 1930 to 2099 by Excel's count; anything else is a number and no date. */
function dateOfSerial(serial: number, is1904: boolean): string | undefined {
  const days = Math.floor(serial) + (is1904 ? 1462 : 0)
  if (days < 10_959 || days > 73_050) return undefined
  return new Date(Date.UTC(1899, 11, 30) + days * 86_400_000).toISOString().slice(0, 10)
}
