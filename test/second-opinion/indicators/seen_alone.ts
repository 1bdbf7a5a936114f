import { monthsAfter } from '../calendar.ts'
import { episodeOf, unitOfRecord } from '../reading/belonging.ts'
import { isUnder18 } from '../reading/follow-up.ts'
import { isHeld, isWithin } from '../reading/held.ts'
import { wasSeenAlone } from '../reading/seen-alone.ts'
import type { Reference } from '../reference.ts'

export const rows: Reference<'least_age_months'> = (world, { least_age_months: months }) =>
  world.lives.flatMap((life) => {
    const { birth } = life
    const isOldEnough = (day: number) => birth === null || day >= monthsAfter(birth, months)
    return life.own.visits
      .filter(({ visit_date: day }) => isWithin(world, day))
      .filter(({ visit_date: day }) => isOldEnough(day) && isUnder18(life, day))
      .map((visit) => {
        const { visit_id: id, visit_date: day } = visit
        const isUnknown = birth === null || !isHeld(world, 'visits', day)
        const unit = unitOfRecord(life, id, episodeOf(life, 'visits', visit), day)
        return { ...unit, is_met: isUnknown ? null : wasSeenAlone(visit) }
      })
  })
