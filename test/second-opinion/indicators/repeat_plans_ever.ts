import { isBlindFrom } from '../reading/look-back.ts'
import { plansOf } from '../reading/protection-plans.ts'
import type { Reference } from '../reference.ts'

export const rows: Reference<'childhood_months'> = (world, { childhood_months }) =>
  plansOf(world).flatMap(({ row, life, episode, start, earlierOpenUntil }) => {
    if (earlierOpenUntil !== null && earlierOpenUntil > start) return []
    const isRepeat = (row.previous_plans ?? 0) > 0 || earlierOpenUntil !== null
    const isUnknown =
      !world.isHeldOn('cp_plans', start) ||
      (row.previous_plans === null &&
        isBlindFrom(world.heldFrom('cp_plans'), start, childhood_months))
    return [
      {
        unit_id: row.cp_plan_id,
        child_id: life.childId,
        episode_id: episode?.id ?? null,
        counted_on: start,
        is_met: isUnknown ? null : isRepeat,
      },
    ]
  })
