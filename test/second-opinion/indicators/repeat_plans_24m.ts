import { isBlindFrom, within } from '../reading/look-back.ts'
import { plansOf } from '../reading/protection-plans.ts'
import type { Reference } from '../reference.ts'

export const rows: Reference<'window_months'> = (world, { window_months }) =>
  plansOf(world).flatMap(({ row, life, episode, start, earlierOpenUntil }) => {
    if (earlierOpenUntil !== null && earlierOpenUntil > start) return []
    const known = Math.max(life.historyFrom, world.heldFrom('cp_plans'))
    const isUnknown = isBlindFrom(known, start, window_months) || !world.isHeldOn('cp_plans', start)
    return [
      {
        unit_id: row.cp_plan_id,
        child_id: life.childId,
        episode_id: episode?.id ?? null,
        counted_on: start,
        is_met: isUnknown
          ? null
          : earlierOpenUntil !== null && within(earlierOpenUntil, start, window_months),
      },
    ]
  })
