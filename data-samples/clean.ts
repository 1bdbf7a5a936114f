import type { Day } from './calendar.ts'
import type { Child, Episode } from './life.ts'

/** A referral that counts (R*), with the day on which its case is over, null while open. */
export interface Counted {
  episode: Episode
  referred: Day
  closed: Day | null
}

/**
 * Referrals of a held child that count: one a day, none on a case that is open. NFA at referral is over
 * the same day; a closure entered before the referral is read as the day of the referral.
 */
export function countedReferrals(child: Child): Counted[] {
  const counted: Counted[] = []
  for (const episode of [...child.episodes].sort((one, other) => one.referred - other.referred)) {
    const last = counted.at(-1)
    if (
      last &&
      (last.referred === episode.referred || last.closed === null || last.closed > episode.referred)
    )
      continue
    const closed = episode.closed ?? (episode.isNfa ? episode.referred : null)
    const notBefore = closed === null ? null : Math.max(closed, episode.referred)
    counted.push({ episode, referred: episode.referred, closed: notBefore })
  }
  return counted
}
