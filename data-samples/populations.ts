import { firstDay } from './authority.ts'
import { dayOf, yearOf, type Day } from './calendar.ts'

export interface Population {
  day: Day
  age: number
  children: number
}

/** Referrals a year for 10,000 children of 0 to 17 [DfE 2025, rebased]. */
const referralRate = 519.4

/** The year of birth with the most children, and how much fewer each year away from it has: plausible only. */
const fullestYear = 2012
const fallAYear = 0.013

/**
 * Resident children by single year of age at every mid-year of the records but the last, which comes out
 * only after them: as many as make this many referrals the rate of England.
 */
export function populations(years: number, referrals: number): Population[] {
  const residents = referrals / years / (referralRate / 10_000)
  const first = yearOf(firstDay(years))
  const midYears = Array.from({ length: Math.max(years - 1, 1) }, (_, index) => first + index)
  return midYears.flatMap((year) => {
    const weights = Array.from({ length: 18 }, (_, age) => weightOf(year - age))
    const all = weights.reduce((sum, weight) => sum + weight, 0)
    return weights.map((weight, age) => ({
      day: dayOf(year, 6, 30),
      age,
      children: Math.round((residents * weight) / all),
    }))
  })
}

function weightOf(yearOfBirth: number): number {
  return 1 - fallAYear * Math.abs(yearOfBirth - fullestYear)
}
