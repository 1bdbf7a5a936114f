import { monthsAfter } from '../calendar.ts'
import type { Episode } from '../reading/lives.ts'
import { isBlind } from '../reading/look-back.ts'
import { areHeld, higherSteps, stepOf } from '../reading/steps.ts'
import { unitOf, type Reference } from '../reference.ts'

type Parameter = 'follow_months' | 'settle_months' | 'look_back_months'

export const rows: Reference<Parameter> = (world, parameters) => {
  const { follow_months, settle_months, look_back_months } = parameters
  return world.referrals
    .filter(({ earlier }) => earlier.length === 0)
    .filter(({ date, life }) => (life.eighteenth ?? Infinity) > monthsAfter(date, follow_months))
    .map((first) => {
      const end = monthsAfter(first.date, follow_months)
      const settled = monthsAfter(first.date, follow_months + settle_months)
      const isUnknown =
        settled > world.extractEnd ||
        !first.isAssessmentHeld ||
        !areHeld(world, higherSteps, first.date, settled) ||
        isBlind(first, look_back_months)
      return {
        ...unitOf(first),
        unit_id: first.life.childId,
        part: isUnknown ? null : pathOf(first, end),
      }
    })
}

function pathOf({ level, closure, next, life }: Episode, end: number): string | null {
  const step = stepOf(level)
  if (step === null) return null
  if (next && next.date <= end) {
    const second = stepOf(next.level)
    return second === null ? `${step}>returned` : `${step}>returned>${second}`
  }
  const hasLeft = life.exit <= end && life.exitReason !== 'end of records'
  return closure !== null && closure <= end && !hasLeft ? `${step}>ended` : step
}
