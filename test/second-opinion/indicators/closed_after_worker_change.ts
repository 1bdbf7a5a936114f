import { isLeaving } from '../reading/closures.ts'
import { asTheSql } from '../reading/readings.ts'
import { workerChanges } from '../reading/worker-changes.ts'
import { unitOf, type Reference } from '../reference.ts'

export const rows: Reference<'window_days' | 'stage_days'> = (world, parameters) => {
  const { window_days, stage_days } = parameters
  return world.episodes.flatMap((episode) => {
    const { closure, isNfa } = episode
    if (closure === null || isNfa === true || isLeaving(episode)) return []
    const from = closure - window_days
    const changes = workerChanges(episode).filter(
      ({ day, heldDays, isFirst }) =>
        day >= from &&
        isFirst !== true &&
        (heldDays >= stage_days || (asTheSql.unsaidAllocationIsUnknown && isFirst === null)),
    )
    const isHeld =
      world.heldFrom('worker_changes') <= from && world.heldTo('worker_changes') >= closure
    const isMet = changes.some(({ isFirst }) => isFirst === false)
    const is_met = !isHeld ? null : isMet || (changes.length > 0 ? null : false)
    return [{ ...unitOf(episode), counted_on: closure, is_met }]
  })
}
