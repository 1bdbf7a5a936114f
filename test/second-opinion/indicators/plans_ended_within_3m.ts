import { monthsAfter } from '../calendar.ts'
import { plansOf } from '../reading/protection-plans.ts'
import type { Reference } from '../reference.ts'

export const rows: Reference<'window_months' | 'transfer_days'> = (world, parameters) => {
  const { window_months, transfer_days } = parameters
  return plansOf(world).flatMap(({ row, life, episode, start, endedBy }) => {
    if (endedBy === null) return []
    const isClosedThen = episode !== undefined && episode.openUntil <= endedBy + transfer_days
    if (isClosedThen && episode?.reason === 'RC5') return []
    const isUnknown =
      !world.isHeldOn('cp_plans', endedBy) ||
      world.extractEnd - endedBy < transfer_days ||
      !episode ||
      row.end_date === null ||
      (isClosedThen && (episode.reason === null || episode.state === 'unknown'))
    return [
      {
        unit_id: row.cp_plan_id,
        child_id: life.childId,
        episode_id: episode?.id ?? null,
        counted_on: endedBy,
        is_met: isUnknown ? null : monthsAfter(start, window_months) >= endedBy,
      },
    ]
  })
}
