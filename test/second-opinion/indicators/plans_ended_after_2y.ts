import { monthsAfter } from '../calendar.ts'
import { plansOf } from '../reading/protection-plans.ts'
import type { Reference } from '../reference.ts'

export const rows: Reference<'window_months'> = (world, { window_months }) =>
  plansOf(world).flatMap(({ row, life, episode, start, endedBy }) => {
    if (endedBy === null) return []
    const isKnown = world.isHeldOn('cp_plans', endedBy) && row.end_date !== null
    return [
      {
        unit_id: row.cp_plan_id,
        child_id: life.childId,
        episode_id: episode?.id ?? null,
        counted_on: endedBy,
        is_met: isKnown ? monthsAfter(start, window_months) <= endedBy : null,
      },
    ]
  })
