import type { PeriodKind } from '../../pipeline/release/contract.ts'

/** 'January' to 'December'. */
export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

const quarters: Record<string, string> = {
  Q1: 'April to June',
  Q2: 'July to September',
  Q3: 'October to December',
  Q4: 'January to March',
}

/** '2024-04' → 'April 2024' · '2024-25 Q4' → 'January to March 2025' · '2024-25' → 'year to 31 March 2025'. */
export function periodLabel(kind: PeriodKind, period: string): string {
  if (kind === 'all') return 'all years together'
  if (kind === 'month') return `${monthNames[Number(period.slice(5, 7)) - 1]} ${period.slice(0, 4)}`
  const firstYear = Number(period.slice(0, 4))
  if (kind === 'year') return `year to 31 March ${firstYear + 1}`
  const quarter = period.slice(-2)
  return `${quarters[quarter]} ${quarter === 'Q4' ? firstYear + 1 : firstYear}`
}

/** '2025-03-31' → '31 March 2025'. */
export function dateLabel(date: string): string {
  return `${Number(date.slice(8, 10))} ${monthNames[Number(date.slice(5, 7)) - 1]} ${date.slice(0, 4)}`
}

/** What one point of a series is: 'month', 'quarter', 'year'. */
export const everyLabel: Record<PeriodKind, string> = {
  month: 'month',
  quarter: 'quarter',
  year: 'year',
  all: 'period',
}

/** Days of a grid in words: 30 → '1 month', 365 → '12 months', 2190 → '6 years'. */
export function daysLabel(days: number): string {
  if (days > 365 && days % 365 === 0) return `${days / 365} years`
  const months = Math.round((12 * days) / 365)
  return months === 1 ? '1 month' : `${months} months`
}

/** Days of a childhood in words: 0 → 'birth', 1826 → 'age 5'. */
export function ageLabel(days: number): string {
  return days === 0 ? 'birth' : `age ${Math.round(days / 365.25)}`
}
