import { monthsAfter } from '../calendar.ts'
import { recordsOfCase } from '../reading/cases.ts'
import { isSeenAlone } from '../reading/visits.ts'
import { unitOf, type Reference } from '../reference.ts'

export const rows: Reference<'least_open_days' | 'least_age_months'> = (world, parameters) => {
  const { least_open_days, least_age_months } = parameters
  return world.episodes.flatMap((episode) => {
    const { date, closure, life } = episode
    if (closure === null || closure - date < least_open_days) return []
    if (life.birth !== null && monthsAfter(life.birth, least_age_months) > date) return []
    const visits = recordsOfCase(episode, 'visits').filter(
      ({ visit_date: day }) => day >= date && day <= closure,
    )
    const answers = visits.map(isSeenAlone)
    const isHeld = world.heldFrom('visits') <= date && world.heldTo('visits') >= closure
    const isAlone = answers.includes(true)
    const isUnknown = !isHeld || life.birth === null || (!isAlone && answers.includes(null))
    return [
      {
        ...unitOf(episode),
        counted_on: closure,
        is_met: isUnknown ? null : !isAlone,
        part: visits.length === 0 ? 'no_visit' : 'not_alone',
      },
    ]
  })
}
