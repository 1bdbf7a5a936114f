import { workingDaysAfter, type Day } from '../calendar.ts'
import type { Episode } from '../life.ts'
import type { Chance } from '../random.ts'

/** Changes of worker a year once a case is with the team that keeps it [plausible: DfE turnover and moves of team]. */
const changesAYear = 0.75

/** The days on which a case was given to a worker: none for NFA; work that goes on changes hands. */
export function drawWorkers(chance: Chance, episode: Episode, to: Day): Day[] {
  if (episode.isNfa) return []
  const last = Math.min(episode.closed ?? to, to)
  const days = [workingDaysAfter(episode.referred, chance.whole(0, 3))]
  const isLong = last - episode.referred > 60
  if (isLong && chance.happens(0.7)) {
    const authorised = episode.assessments[0]?.authorised ?? episode.referred + 45
    days.push(Math.max(days[0]! + 10, authorised + chance.whole(0, 10)))
  }
  for (;;) {
    const next = days.at(-1)! + 10 + Math.ceil((chance.wait() / changesAYear) * 365.25)
    if (next > last) break
    days.push(next)
  }
  return days.filter((day) => day <= last)
}
