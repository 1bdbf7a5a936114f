import type { CurveCount, TrueSlot } from '../cube/true-cells.ts'
import { logLogLimits } from '../statistics/log-log.ts'
import { rounded } from './derived.ts'
import { policy } from './policy.ts'
import type { Rounding } from './rounding.ts'
import { hasEnough } from './threshold.ts'

/** A curve on one day as it is published; null where it is not. */
export interface CurvePoint {
  at: number
  share: number | null
  lower: number | null
  upper: number | null
  at_risk: number | null
  withheld: boolean
}

const decimals = 3

/**
 * R7 for curves. The share of a day is the rounded number of units that the estimate stands for (share
 * × units), over the published number of units; it never falls. The curve takes a step only once at
 * least ten further children had the event, and until then repeats what it showed (what came between is
 * shown on the later day). It ends where fewer than twenty children are under observation.
 *
 * Day 0 shows 0 by definition, whatever the data: it is where the clock starts.
 */
export function protectedCurve(slot: TrueSlot, counted: number, round: Rounding): CurvePoint[] {
  let isEnded = counted < policy.leastForPercent
  let shown: { share: number; lower: number | null; upper: number | null } | null = null
  let children = 0
  let reached = 0
  return slot.curve.map((point) => {
    isEnded ||= point.atRisk.children < policy.leastAtRisk || !hasEnough(point.atRisk)
    if (isEnded) return withheldPoint(point.at)
    const at_risk = round(point.atRisk.units, point.atRisk.cellKey)
    if (point.at === 0)
      return { at: 0, share: 0, lower: null, upper: null, at_risk, withheld: false }
    const units = Math.round(point.share * slot.counted.units)
    if (isStep(point, children, units, slot.counted.units)) {
      reached = Math.max(reached, round(units, point.reached.cellKey))
      children = point.reached.children
      const share = reached / counted
      shown = { share: rounded(share, decimals), ...limitsOf(share, point.standardError) }
    }
    return shown ? { at: point.at, ...shown, at_risk, withheld: false } : withheldPoint(point.at)
  })
}

function isStep(
  point: CurveCount,
  childrenBefore: number,
  units: number,
  counted: number,
): boolean {
  return (
    hasEnough(point.reached) &&
    point.reached.children - childrenBefore >= policy.leastPerStep &&
    units >= policy.leastChildren &&
    counted - units >= policy.leastOthers
  )
}

/** The estimates as they are; nothing once nobody is left under observation. */
export function trueCurve(slot: TrueSlot): CurvePoint[] {
  return slot.curve.map(({ at, share, standardError, atRisk }) => ({
    at,
    share: atRisk.units > 0 ? rounded(share, decimals) : null,
    ...(atRisk.units > 0 ? limitsOf(share, standardError) : { lower: null, upper: null }),
    at_risk: atRisk.units,
    withheld: false,
  }))
}

/** A curve of which nothing may be shown. */
export function withheldCurve(slot: TrueSlot): CurvePoint[] {
  return slot.curve.map(({ at }) => withheldPoint(at))
}

function withheldPoint(at: number): CurvePoint {
  return { at, share: null, lower: null, upper: null, at_risk: null, withheld: true }
}

function limitsOf(
  share: number,
  standardError: number,
): { lower: number | null; upper: number | null } {
  const limits = logLogLimits(share, standardError)
  if (!limits) return { lower: null, upper: null }
  return { lower: rounded(limits.lower, decimals), upper: rounded(limits.upper, decimals) }
}
