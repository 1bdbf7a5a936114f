import type { CurveCount, TrueGroup } from '../cube/true-cells.ts'
import type { Cell, Form } from '../release/contract.ts'
import { logLimits } from '../statistics/log-limits.ts'
import { logLogLimits } from '../statistics/log-log.ts'
import { rounded } from './derived.ts'
import { policy } from './policy.ts'
import type { Publishing } from './publish-cells.ts'
import type { Rounding } from './rounding.ts'
import { hasEnough } from './threshold.ts'

/** A curve on one day as it is published; null where it is not. */
export type CurvePoint = Pick<Cell, 'lower' | 'upper' | 'at_risk' | 'withheld'> & {
  at: number
  share?: number | null
  number?: number | null
}

/** How the estimate of a form of curve is published: under which name, how exactly, with which limits. */
interface Kind {
  name: 'share' | 'number'
  decimals: number
  limits: typeof logLogLimits
  /** A share of units cannot be nearly all of them; a mean number can be anything. */
  isShare: boolean
}

const kinds: Partial<Record<Form, Kind>> = {
  time_to: { name: 'share', decimals: 3, limits: logLogLimits, isShare: true },
  recurrent: { name: 'number', decimals: 2, limits: logLimits, isShare: false },
}

/** The curve of the whole or of a group as a release may show it. `counted` = its published units. */
export function curvePoints(
  form: Form,
  group: TrueGroup,
  counted: number | null,
  isShown: boolean,
  { isProtected, round }: Publishing,
): CurvePoint[] {
  const kind = kinds[form]!
  if (!isProtected) return trueCurve(kind, group)
  return isShown
    ? protectedCurve(kind, group, counted!, round)
    : group.curve.map(({ at }) => withheldPoint(kind, at))
}

/**
 * R7 for curves. The share of a day is the rounded number of units that the estimate stands for (share
 * × units), over the published number of units; it never falls. The curve takes a step only once at
 * least ten further children had the event, and until then repeats what it showed (what came between is
 * shown on the later day). It ends where fewer than twenty children are under observation. A mean number of
 * events is shown in the same way, from the events that the estimate stands for.
 *
 * Day 0 shows 0 by definition, whatever the data: it is where the clock starts.
 */
function protectedCurve(
  kind: Kind,
  group: TrueGroup,
  counted: number,
  round: Rounding,
): CurvePoint[] {
  let isEnded = counted < policy.leastForPercent
  let shown: Omit<CurvePoint, 'at' | 'at_risk' | 'withheld'> | null = null
  let children = 0
  let reached = 0
  return group.curve.map((point) => {
    isEnded ||= point.atRisk.children < policy.leastAtRisk || !hasEnough(point.atRisk)
    if (isEnded) return withheldPoint(kind, point.at)
    const at_risk = round(point.atRisk.units, point.atRisk.cellKey)
    if (point.at === 0)
      return { ...withheldPoint(kind, 0), [kind.name]: 0, at_risk, withheld: false }
    const units = Math.round(point.share * group.counted.units)
    if (isStep(kind, point, children, units, group.counted.units)) {
      reached = Math.max(reached, round(units, point.reached.cellKey))
      children = point.reached.children
      shown = estimateOf(kind, reached / counted, point.standardError)
    }
    return shown
      ? { at: point.at, ...shown, at_risk, withheld: false }
      : withheldPoint(kind, point.at)
  })
}

function isStep(
  { isShare }: Kind,
  point: CurveCount,
  childrenBefore: number,
  units: number,
  counted: number,
): boolean {
  return (
    hasEnough(point.reached) &&
    point.reached.children - childrenBefore >= policy.leastPerStep &&
    units >= policy.leastChildren &&
    (!isShare || counted - units >= policy.leastOthers)
  )
}

/** The estimates as they are; nothing once nobody is left under observation. */
function trueCurve(kind: Kind, group: TrueGroup): CurvePoint[] {
  return group.curve.map(({ at, share, standardError, atRisk }) => ({
    at,
    ...(atRisk.units > 0
      ? estimateOf(kind, share, standardError)
      : { [kind.name]: null, lower: null, upper: null }),
    at_risk: atRisk.units,
    withheld: false,
  }))
}

function withheldPoint({ name }: Kind, at: number): CurvePoint {
  return { at, [name]: null, lower: null, upper: null, at_risk: null, withheld: true }
}

function estimateOf(
  { name, decimals, limits }: Kind,
  value: number,
  standardError: number,
): Omit<CurvePoint, 'at' | 'at_risk' | 'withheld'> {
  const found = limits(value, standardError)
  return {
    [name]: rounded(value, decimals),
    lower: found && rounded(found.lower, decimals),
    upper: found && rounded(found.upper, decimals),
  }
}
