import type { Episode, Visit } from './life.ts'
import type { Chance } from './random.ts'

/** Visits while a plan runs: about three weeks apart under protection, about five otherwise. */
export function drawVisits(chance: Chance, episode: Episode): Visit[] {
  const visits: Visit[] = []
  const plans = [
    ...episode.cpPlans.map((plan) => ({ ...plan, apart: 21 })),
    ...episode.cinPlans.map((plan) => ({ ...plan, apart: 35 })),
  ]
  for (const plan of plans) {
    // Some plans never get going: nobody is seen before the case closes.
    if (chance.happens(0.05)) continue
    let date = plan.start + chance.whole(3, plan.apart)
    while (date <= plan.end! && visits.length < 60) {
      visits.push({ date, isSeen: null, isSeenAlone: null })
      date += plan.apart + chance.whole(-9, 9)
    }
  }
  return visits
}

/** What one child's own record says about a visit; blank now and then, and seldom alone when very young. */
export function seeChild(chance: Chance, visit: Visit, age: number): Visit {
  const isSeen = chance.happens(0.93)
  if (!isSeen) return { date: visit.date, isSeen: false, isSeenAlone: false }
  const isKnown = chance.happens(0.88)
  return {
    date: visit.date,
    isSeen: true,
    isSeenAlone: isKnown ? chance.happens(age < 3 ? 0.08 : age < 8 ? 0.5 : 0.72) : null,
  }
}
