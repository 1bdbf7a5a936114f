/** Dates as 'YYYY-MM-DD' text: they sort as they are, and no time zone can move them. */

/** True for a day that exists, written YYYY-MM-DD. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

/** The first day of the return year that ends on `referenceDate`: 2024-03-31 gives 2023-04-01. */
export function returnYearStart(referenceDate: string): string {
  const start = new Date(`${referenceDate}T00:00:00Z`)
  start.setUTCDate(start.getUTCDate() + 1)
  start.setUTCFullYear(start.getUTCFullYear() - 1)
  return start.toISOString().slice(0, 10)
}

/** The calendar year in which a return year ends. */
export function yearOf(date: string): number {
  return Number(date.slice(0, 4))
}

/** The day after: 2024-02-28 gives 2024-02-29. */
export function nextDay(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
}
