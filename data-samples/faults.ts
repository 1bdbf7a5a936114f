import type { Day } from './calendar.ts'
import type { Child, Episode } from './life.ts'
import type { Chance } from './random.ts'

/** How often each fault of recording happens, a referral. Said in the README; change both. */
const faultRates = {
  reasonMissing: 0.0005,
  closedBeforeReferral: 0.0002,
  nfaMissing: 0.0005,
  sameDayTwice: 0.0004,
  onOpenCase: 0.0005,
} as const

/** Puts the believable faults of a case system into a child's record, in place. */
export function addFaults(chance: Chance, child: Child, to: Day): void {
  child.episodes = child.episodes.flatMap((episode) => withFault(chance, episode, to))
}

function withFault(chance: Chance, episode: Episode, to: Day): Episode[] {
  const isClosed = episode.closed !== null && episode.closed <= to
  const isOverDays = isClosed && !episode.isNfa && episode.closed! - episode.referred > 20
  if (isClosed && !episode.isNfa && chance.happens(faultRates.reasonMissing)) {
    return [{ ...episode, reason: null }]
  }
  if (isOverDays && chance.happens(faultRates.closedBeforeReferral)) {
    return [{ ...episode, closed: episode.referred - chance.whole(1, 30) }]
  }
  if (chance.happens(faultRates.nfaMissing)) return [{ ...episode, isNfa: null }]
  if (chance.happens(faultRates.sameDayTwice))
    return [episode, enteredAgain(episode, episode.referred, '10')]
  if (isOverDays && chance.happens(faultRates.onOpenCase)) {
    return [episode, enteredAgain(episode, episode.referred + chance.whole(3, 15), '6')]
  }
  return [episode]
}

/** A second entry for a case that is already open: nothing hangs on it. */
function enteredAgain(episode: Episode, referred: Day, source: string): Episode {
  return {
    ...episode,
    referred,
    source,
    isNfa: true,
    closed: referred,
    reason: 'RC7',
    assessments: [],
    enquiries: [],
    conferences: [],
    cinPlans: [],
    cpPlans: [],
    visits: [],
    care: [],
  }
}
