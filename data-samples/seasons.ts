import { dayOf, monthOf, yearOf, type Day } from './calendar.ts'
import { monthIndex } from './rates.ts'

const total = monthIndex.reduce((sum, index) => sum + index, 0)

/** Moves a day inside its year from 1 April, so that evenly spread days follow the month index. */
export function inSeason(day: Day): Day {
  const startYear = monthOf(day) >= 4 ? yearOf(day) : yearOf(day) - 1
  const start = dayOf(startYear, 4, 1)
  let left = ((day - start + 0.5) / (dayOf(startYear + 1, 4, 1) - start)) * total
  for (const [offset, index] of monthIndex.entries()) {
    if (left <= index) return within(startYear, offset, left / index)
    left -= index
  }
  return day
}

function within(startYear: number, offset: number, share: number): Day {
  const from = dayOf(startYear, 4 + offset, 1)
  const days = dayOf(startYear, 5 + offset, 1) - from
  return from + Math.min(days - 1, Math.floor(share * days))
}
