import type { Episode } from '../reading/lives.ts'
import { unitOf, type Reference } from '../reference.ts'

type Parameter = 'window_days' | 'before_days'

export const rows: Reference<Parameter> = (world, { window_days, before_days }) => {
  const { episodes, extractEnd, heldFrom, heldTo } = world
  return episodes.flatMap((episode) => {
    const { closure, life } = episode
    if (closure === null || !isStepDown(episode)) return []
    const last = closure + window_days
    if (life.exitReason !== 'end of records' && life.exit <= last) return []
    const isUnknown =
      last > extractEnd ||
      last > heldTo('early_help_episodes') ||
      heldFrom('early_help_episodes') > closure - before_days
    const isMet = life.own.early_help_episodes.some(
      ({ start_date, end_date }) =>
        start_date >= closure - before_days &&
        start_date <= last &&
        (end_date === null || end_date >= closure),
    )
    return [{ ...unitOf(episode), counted_on: closure, is_met: isUnknown ? null : isMet }]
  })
}

function isStepDown({ reason, first, ...episode }: Episode): boolean {
  if (reason === 'RC9') return true
  const { assessment, hasEnquiry, hasConference, plan, hasCare } = episode
  const wentFurther = assessment !== null || hasEnquiry || hasConference || plan !== null || hasCare
  return first.outcome_code === 'early_help' && !wentFurther
}
