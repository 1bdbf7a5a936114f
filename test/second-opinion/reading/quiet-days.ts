import { ageBand } from './chronology.ts'
import type { Life } from './lives.ts'

/** A day on which a child is known here and that began with no case open. No band where the age is not known. */
export interface QuietDay {
  day: number
  band: string | null
  isKnown: boolean
}

/** Day by day, from one to another. A case lasts from the day after its referral to its closure. */
export function quietDays(life: Life, from: number, to: number): QuietDay[] {
  const isAgeKnown = life.birth !== null && life.child?.is_expected !== true
  const days: QuietDay[] = []
  for (let day = from; day <= to; day += 1) {
    const last = life.episodes.findLast(({ date }) => date < day)
    if (last && day <= last.openUntil) continue
    const isKnown = isAgeKnown && last?.state !== 'unknown'
    days.push({ day, band: isAgeKnown ? ageBand(life, day) : null, isKnown })
  }
  return days
}

/** The last day of childhood here: the 18th birthday is none. */
export const lastDayHere = ({ exit, eighteenth }: Life): number =>
  Math.min(exit, (eighteenth ?? Infinity) - 1)
