import { workingDays } from '../calendar.ts'
import { areFactorsHeld } from '../reading/completed.ts'
import { followed, hasLeft, unknown } from '../reading/follow-up.ts'
import type { Episode } from '../reading/lives.ts'
import { mainFactor } from '../reading/main-factor.ts'
import { unitOf, type Reference, type Row } from '../reference.ts'

export const rows: Reference = (world) => {
  const { episodes, recordStart, extractEnd } = world
  const lastDecided = lastDecidedDay(extractEnd)
  return episodes
    .filter(({ isMet }) => isMet === false)
    .flatMap((episode) => {
      const { closure, life, date } = episode
      const day = closure ?? date
      if (day < recordStart || day > extractEnd || hasLeft(life, day)) return []
      const row = { ...unitOf(episode), counted_on: day, part: mainFactor(episode, world) }
      const isUnknown = closure === null || day > lastDecided || !areFactorsHeld(world, day)
      return [{ ...row, ...(isUnknown ? unknown : outcomeOf(episode, day, lastDecided)) }]
    })
}

/** The last day whose referrals can have been decided by the end of the records. */
function lastDecidedDay(extractEnd: number): number {
  let day = extractEnd
  while (workingDays(day, extractEnd, 45) < 45) day -= 1
  return day
}

/** Followed to the first later referral that met the threshold, or until none can be told of any more. */
function outcomeOf({ life, id }: Episode, closure: number, lastDecided: number): Partial<Row> {
  const place = life.episodes.findIndex((each) => each.id === id)
  const telling = life.episodes.slice(place + 1).find(({ isMet }) => isMet !== false)
  const met = telling?.isMet ? telling.date : null
  const lastTold = telling && met === null ? telling.date : Infinity
  return followed(life, closure, met, Math.min(lastDecided, lastTold))
}
