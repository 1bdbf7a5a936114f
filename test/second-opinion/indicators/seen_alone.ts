import { monthsAfter } from '../calendar.ts'
import { episodeIdOf } from '../reading/cases.ts'
import { isUnder18 } from '../reading/follow-up.ts'
import { isSeenAlone } from '../reading/visits.ts'
import type { Reference } from '../reference.ts'

export const rows: Reference<'least_age_months'> = (world, { least_age_months }) =>
  world.lives.flatMap((life) =>
    life.own.visits
      .filter(({ visit_date: day }) => isUnder18(life, day))
      .filter(
        ({ visit_date: day }) =>
          life.birth === null || monthsAfter(life.birth, least_age_months) <= day,
      )
      .map((visit) => {
        const isKnown = life.birth !== null && world.isHeldOn('visits', visit.visit_date)
        return {
          unit_id: visit.visit_id,
          child_id: life.childId,
          episode_id: episodeIdOf(life, 'visits', visit),
          counted_on: visit.visit_date,
          is_met: isKnown ? isSeenAlone(visit) : null,
        }
      }),
  )
