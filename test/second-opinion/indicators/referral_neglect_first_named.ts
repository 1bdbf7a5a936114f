import { completedOf, hasAny, yearRowOf, type Completed } from '../reading/completed.ts'
import { isBlindFrom } from '../reading/look-back.ts'
import type { Reference } from '../reference.ts'

export const rows: Reference<'window_months'> = (world, { window_months: months }) => {
  const factorsFrom = world.heldFrom('assessment_factors')
  return world.lives.flatMap((life) => {
    const every = completedOf(life, world)
    const first = every.find((each) => hasAny(each, ['16A']))
    if (!first) return []
    const { day, isHeld } = first
    const isBlind = isBlindFrom(Math.max(life.historyFrom, factorsFrom), day, months)
    const isGap = every.some((each) => each.day <= day && each.factors === null)
    const isUnknown = isBlind || isGap || !isHeld
    return [{ ...yearRowOf(first), value: isUnknown ? null : placeOf(first) }]
  })
}

/** The place of the referral that was being assessed among all of the child's. */
function placeOf({ life, episode }: Completed): number | null {
  return episode && life.episodes.indexOf(episode) + 1
}
