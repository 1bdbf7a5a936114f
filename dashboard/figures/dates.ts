import { columnWords, tableTitle } from '../../pipeline/release/contract-words.ts'
import type { Profiles } from '../../pipeline/release/contract-data.ts'
import { sentence } from '../words/numbers.ts'
import { monthNames } from '../words/periods.ts'

export type DatePart = 'day' | 'month'

export interface DateBar {
  /** Day 1 to 31, or month 1 to 12. */
  value: number
  records: number | null
  /** Of the records shown, 0 to 1; null = not shown. */
  share: number | null
  /** The share if dates fell evenly. */
  usual: number
}

export interface DateRow {
  table: string
  column: string
  /** Table and column, a line each. */
  label: [string, string]
  bars: DateBar[]
}

export interface DateBars {
  part: DatePart
  rows: DateRow[]
  /** What stands under each bar. */
  values: string[]
}

const daysAYear = 365.25
/** How many days of a year of average length carry each number. */
const daysOf: Record<DatePart, number[]> = {
  day: Array.from({ length: 31 }, (_, day) => (day < 28 ? 12 : [11.25, 11, 7][day - 28]!)),
  month: [31, 28.25, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31],
}

/** Fewer than this and chance alone makes a ragged picture. */
const leastRecords = 300

/** One row of bars for each date column that has enough records, the columns in the order of the tables. */
export function dateBars(dates: Profiles['dates'], part: DatePart): DateBars {
  const columns = new Map<string, Profiles['dates']>()
  for (const each of dates.filter((date) => date.part === part)) {
    const name = `${each.table}.${each.column}`
    columns.set(name, [...(columns.get(name) ?? []), each])
  }
  return {
    part,
    rows: [...columns.values()].flatMap((held) => rowOf(held, part)),
    values:
      part === 'day'
        ? daysOf.day.map((_, day) => String(day + 1))
        : monthNames.map((month) => month.slice(0, 3)),
  }
}

/** Rows of a picture: more are not taken in at a glance. */
const mostRows = 8

/** The bars worth drawing: of the dates with most records, and of any that is far from even. */
export function drawnBars(bars: DateBars, readings: readonly DateReading[]): DateBars {
  const fullest = bars.rows
    .toSorted((one, other) => recordsOf(other) - recordsOf(one))
    .slice(0, mostRows)
  const isOdd = (row: DateRow): boolean =>
    readings.some(
      (each) => each.label === row.label.join(': ') && (each.isSwapped || each.isHeaped),
    )
  return { ...bars, rows: bars.rows.filter((row) => fullest.includes(row) || isOdd(row)) }
}

const recordsOf = ({ bars }: DateRow): number =>
  bars.reduce((sum, { records }) => sum + (records ?? 0), 0)

function rowOf(held: Profiles['dates'], part: DatePart): DateRow[] {
  const { table, column } = held[0]!
  const total = held.reduce((sum, each) => sum + (each.records ?? 0), 0)
  if (total < leastRecords) return []
  const bars = held.map(({ value, records }) => ({
    value,
    records,
    share: records === null ? null : records / total,
    usual: daysOf[part][value - 1]! / daysAYear,
  }))
  return [{ table, column, label: [tableTitle(table), sentence(columnWords(column))], bars }]
}

/** What is odd about a column's dates, from what is shown of them. */
export interface DateReading {
  label: string
  /** Per cent of dates on the 1st to the 12th; 39 is usual. */
  early: number
  /** Per cent on the 1st; 3 is usual. Null = not shown. */
  first: number | null
  /** Per cent in January; 8 is usual. Null = not shown. */
  january: number | null
  isSwapped: boolean
  isHeaped: boolean
}

/** Far above the usual 39 %: where day and month change places, only days up to 12 can be read. */
const swapped = 60
const usualOnFirst = 3
/** Three times the usual. */
const heaped = 10

export function dateReadings(dates: Profiles['dates']): DateReading[] {
  const months = dateBars(dates, 'month').rows
  return dateBars(dates, 'day').rows.map(({ table, column, label, bars }) => {
    const early = bars.slice(0, 12).reduce((sum, { share }) => sum + 100 * (share ?? 0), 0)
    const first = percentOf(bars[0])
    const month = months.find((each) => each.table === table && each.column === column)
    return {
      label: label.join(': '),
      early,
      first,
      january: percentOf(month?.bars[0]),
      // Dates that all fall on the 1st are early too, but nobody changed day and month.
      isSwapped: early - (first ?? 0) > swapped - usualOnFirst,
      isHeaped: (first ?? 0) > heaped,
    }
  })
}

const percentOf = (bar: DateBar | undefined): number | null =>
  bar?.share == null ? null : 100 * bar.share
