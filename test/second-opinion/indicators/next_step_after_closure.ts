import { monthsAfter } from '../calendar.ts'
import { isLeaving } from '../reading/closures.ts'
import { isUnder18 } from '../reading/follow-up.ts'
import { areHeld, areHeldFrom, higherSteps, stepOf } from '../reading/steps.ts'
import { unitOf, type Reference } from '../reference.ts'

const nexts = ['none', 'nfa', 'assessed', 'in_need', 'section_47', 'protection_plan', 'care']

export const rows: Reference<'window_months' | 'settle_months'> = (world, parameters) => {
  const { window_months, settle_months } = parameters
  return world.episodes.flatMap((episode) => {
    const { date, closure, life, next, level, isAssessmentHeld } = episode
    const step = stepOf(level)
    if (closure === null || step === null || isLeaving(episode)) return []
    if (!isAssessmentHeld || !areHeldFrom(world, higherSteps, date)) return []
    const end = monthsAfter(closure, window_months)
    if (!isUnder18(life, end) || (life.exitReason === 'death' && life.exit <= end)) return []
    const settled = monthsAfter(closure, window_months + settle_months)
    const isReturned = next !== undefined && next.date <= end
    const came = isReturned ? stepOf(next.level) : 'none'
    const isUnknown = settled > world.extractEnd || !areHeld(world, higherSteps, date, settled)
    return nexts.map((each) => ({
      ...unitOf(episode),
      counted_on: closure,
      is_met: isUnknown || came === null ? null : came === each,
      part: `${step}/${each}`,
    }))
  })
}
