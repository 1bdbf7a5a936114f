import { isHeld, isWithin } from '../reading/held.ts'
import { isChange, leadWorkerChanges } from '../reading/worker-changes.ts'
import { unitOf, type Reference } from '../reference.ts'

export const rows: Reference<'window_days' | 'stage_days'> = (world, parameters) => {
  const { window_days, stage_days } = parameters
  return world.episodes.flatMap((episode) => {
    const { closure, isNfa, reason } = episode
    if (closure === null || !isWithin(world, closure) || isNfa === true) return []
    if (['RC1', 'RC2', 'RC5', 'RC6'].includes(reason ?? '')) return []
    const answers = leadWorkerChanges(episode)
      .filter(({ day }) => day >= closure - window_days)
      .map((change) => isChange(change, stage_days))
    const isMet = answers.includes(true) ? true : answers.includes(null) ? null : false
    const isHeldThen = isHeld(world, 'worker_changes', closure - window_days, closure)
    return { ...unitOf(episode), counted_on: closure, is_met: isHeldThen ? isMet : null }
  })
}
