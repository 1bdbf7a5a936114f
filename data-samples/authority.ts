import { dayOf, yearOf, type Day } from './calendar.ts'
import { liveThrough } from './careers.ts'
import { drawFamily } from './families.ts'
import { addFaults } from './faults.ts'
import { heldBetween } from './as-held.ts'
import type { Child } from './life.ts'
import { Chance } from './random.ts'
import { frontDoorChange } from './rates.ts'
import { drawTeams } from './teams.ts'

export interface SampleSize {
  children: number
  years: number
  seed: number
}

export const sampleAuthority = { code: '999', name: 'Thornmere (a made-up authority)' } as const

/** The last day of the records and the day on which they are said to have been taken. */
export const lastDay = dayOf(2025, 3, 31)
export const takenOn = dayOf(2025, 4, 24)

export function firstDay(years: number): Day {
  return dayOf(yearOf(lastDay) - years, 4, 1)
}

/** The first day of the month in which the front door changes its practice. */
export function changeDay(years: number): Day {
  return dayOf(
    yearOf(lastDay) - years,
    4 + Math.round(years * 12 * frontDoorChange.yearOfWindow),
    1,
  )
}

/**
 * Every child whom the authority holds in the window, family by family, each with its whole life; cut it
 * with `heldBetween`. Lives begin up to eighteen years before the window, so that the first year
 * already has a past. Stops at the wanted number of children with a referral in the records.
 */
export function* madeUpChildren({ children, years, seed }: SampleSize): Generator<Child> {
  const teams = drawTeams(seed)
  const start = firstDay(years)
  const burnIn = start - 6575
  let referred = 0
  let known = 0
  let families = 0
  for (let stream = 0; referred < children; stream += 1) {
    const chance = new Chance(seed, stream)
    const first = chance.whole(burnIn, lastDay)
    const family = drawFamily(chance, teams, first)
    liveThrough(chance, family, first, lastDay, changeDay(years))
    let isNewFamily = true
    for (const child of family.children) {
      addFaults(chance, child, lastDay)
      const held = heldBetween(child, start, lastDay)
      if (held === null || referred >= children) continue
      if (isNewFamily) families += 1
      isNewFamily = false
      if (held.episodes.length > 0) referred += 1
      known += 1
      child.id = known
      child.familyId = families
      yield child
    }
  }
}
