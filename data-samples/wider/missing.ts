import type { Day } from '../calendar.ts'
import { ageOn } from '../families.ts'
import type { Child, Episode } from '../life.ts'
import type { Chance } from '../random.ts'

export interface Stretch {
  start: Day
  end: Day | null
}

/** Episodes of going missing: some young people of eleven and over, while their case is open. */
export function drawMissing(chance: Chance, child: Child, to: Day): Stretch[] {
  return child.episodes.flatMap((episode) => {
    const days = (episode.closed ?? to) - episode.referred
    if (days < 40 || ageOn(child, episode.referred) < 11 || !chance.happens(0.09)) return []
    const times = chance.whole(1, 4)
    const stretches: Stretch[] = []
    for (let day = episode.referred + chance.whole(5, 40), time = 0; time < times; time += 1) {
      const end = day + chance.whole(0, 3)
      if (end > (episode.closed ?? to)) break
      stretches.push({ start: day, end })
      day = end + chance.whole(3, 120)
    }
    return stretches
  })
}

/** More than half of those who come into care were in pre-proceedings before. */
export function drawPreProceedings(chance: Chance, episode: Episode, to: Day): Stretch[] {
  const care = episode.care[0]
  const isBeforeCare = care !== undefined && chance.happens(0.6)
  const isInstead = care === undefined && episode.cpPlans.length > 0 && chance.happens(0.05)
  const around = isBeforeCare
    ? care.start - chance.whole(30, 200)
    : (episode.cpPlans[0]?.start ?? 0) + chance.whole(60, 200)
  const start = Math.max(episode.referred + 5, around)
  const last = Math.min(care?.start ?? Infinity, episode.closed ?? to, to)
  if ((!isBeforeCare && !isInstead) || start >= last) return []
  return [{ start, end: Math.min(start + chance.whole(60, 180), last) }]
}
