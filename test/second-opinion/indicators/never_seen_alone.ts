import { monthsAfter } from '../calendar.ts'
import { isHeld, isWithin } from '../reading/held.ts'
import type { Episode } from '../reading/lives.ts'
import { wasSeenAlone } from '../reading/seen-alone.ts'
import type { World } from '../reading/world.ts'
import { unitOf, type Reference, type Row } from '../reference.ts'

export const rows: Reference<'least_open_days' | 'least_age_months'> = (world, parameters) => {
  const { least_open_days: days, least_age_months: months } = parameters
  return world.episodes.flatMap((episode) => {
    const { closure, date, life } = episode
    if (closure === null || !isWithin(world, closure) || closure - date < days) return []
    if (life.birth !== null && date < monthsAfter(life.birth, months)) return []
    return { ...unitOf(episode), counted_on: closure, ...answerOf(episode, closure, world) }
  })
}

function answerOf(
  { life, date }: Episode,
  closure: number,
  world: World,
): Pick<Row, 'is_met' | 'part'> {
  const answers = life.own.visits
    .filter(({ visit_date: day }) => date <= day && day <= closure)
    .map(wasSeenAlone)
  const isAlone = answers.includes(true)
  const isHeldThroughout = isHeld(world, 'visits', date, closure)
  if (life.birth === null || !isHeldThroughout || (!isAlone && answers.includes(null)))
    return { is_met: null, part: null }
  if (isAlone) return { is_met: false, part: null }
  return { is_met: true, part: answers.length === 0 ? 'no_visit' : 'not_alone' }
}
