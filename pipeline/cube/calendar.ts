import type { PeriodKind } from '../release/contract.ts'
import { periodKinds } from '../release/contract.ts'
import type { Period } from './true-cells.ts'

const dayLength = 86_400_000

/** Days since 1 January 1970 of a date 'YYYY-MM-DD'. */
export function dayNumber(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / dayLength
}

/** The date 'YYYY-MM-DD' of a number of days since 1 January 1970. */
export function dateOf(day: number): string {
  return new Date(day * dayLength).toISOString().slice(0, 10)
}

/**
 * Every period of the cube that touches the complete records, kind by kind, in order of time.
 *
 * In: first and last day on which records are complete. Out: months '2024-04', quarters '2024-25 Q1'
 * (April to June), years to 31 March '2024-25', and 'all', which is the complete records themselves.
 */
export function coveredPeriods(completeFrom: string, completeTo: string): Period[] {
  const periods: Period[] = []
  for (const { kind, months, name } of spans) {
    for (
      let start = spanStart(completeFrom, months);
      dateAt(start) <= completeTo;
      start += months
    ) {
      const starts = dateAt(start)
      const ends = dateOf(dayNumber(dateAt(start + months)) - 1)
      const is_incomplete = starts < completeFrom || ends > completeTo
      periods.push({ kind, period: name(start), starts, ends, is_incomplete })
    }
  }
  periods.push({
    kind: 'all',
    period: 'all',
    starts: completeFrom,
    ends: completeTo,
    is_incomplete: false,
  })
  return periods
}

// A month is counted from April of year 0, so that quarters and years to 31 March begin at multiples.
const spans: { kind: PeriodKind; months: number; name: (start: number) => string }[] = [
  { kind: 'month', months: 1, name: (start) => dateAt(start).slice(0, 7) },
  { kind: 'quarter', months: 3, name: (start) => `${yearName(start)} Q${(start % 12) / 3 + 1}` },
  { kind: 'year', months: 12, name: yearName },
]

function spanStart(date: string, months: number): number {
  const month = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 4
  return month - (month % months)
}

function dateAt(month: number): string {
  const fromJanuary = month + 3
  const year = Math.floor(fromJanuary / 12)
  return `${String(year).padStart(4, '0')}-${String((fromJanuary % 12) + 1).padStart(2, '0')}-01`
}

function yearName(start: number): string {
  const year = Math.floor(start / 12)
  return `${year}-${String((year + 1) % 100).padStart(2, '0')}`
}

/** Says for every day of the complete records which of the given periods it lies in. */
export interface PeriodIndex {
  readonly periods: readonly Period[]
  readonly firstDay: number
  readonly lastDay: number
  /** How many kinds of period there are: a day lies in one of each. */
  readonly kinds: number
  /** `slots[(day - firstDay) * kinds + kind]` is the place in `periods`: a day's places stand side by side. */
  readonly slots: Int32Array
}

/** In: periods of `coveredPeriods`, the kinds an indicator declares. */
export function indexPeriods(all: readonly Period[], declared: readonly PeriodKind[]): PeriodIndex {
  const whole = all.find((period) => period.kind === 'all')!
  const firstDay = dayNumber(whole.starts)
  const lastDay = dayNumber(whole.ends)
  const chosen = periodKinds.filter((kind) => declared.includes(kind))
  const periods = chosen.flatMap((kind) => all.filter((period) => period.kind === kind))
  const kinds = chosen.length
  const slots = new Int32Array((lastDay - firstDay + 1) * kinds)
  periods.forEach(({ kind, starts, ends }, place) => {
    const from = Math.max(dayNumber(starts), firstDay)
    const to = Math.min(dayNumber(ends), lastDay)
    for (let day = from; day <= to; day++)
      slots[(day - firstDay) * kinds + chosen.indexOf(kind)] = place
  })
  return { periods, firstDay, lastDay, kinds, slots }
}
