import { isoDay, type Day } from './calendar.ts'

/** How the cells of our own extract are written. */
export function number(count: number): string {
  return String(count).padStart(7, '0')
}

export function date(day: Day | null): string | null {
  return day === null ? null : isoDay(day)
}

export function yesNo(value: boolean | null): string | null {
  return value === null ? null : value ? 'yes' : 'no'
}
