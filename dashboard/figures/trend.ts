import type { Cell, PeriodKind } from '../../pipeline/release/contract.ts'
import type { Period } from '../selection.ts'
import { periodLabel } from '../words/periods.ts'
import type { OfficialLines } from './official-lines.ts'
import type { TimeMark } from './time-marks.ts'
import { xmr } from '../statistics/xmr.ts'
import type { XmrLimits } from '../statistics/xmr-limits.ts'
import type { XmrSignal } from '../statistics/xmr-rules.ts'

/** How a point may be read: `early` = too soon, or too far back, for the extract to tell. */
export type PointState = 'shown' | 'early' | 'withheld' | 'empty'

export interface TrendPoint {
  period: string
  label: string
  starts: Date
  counted: number | null
  met: number | null
  unknown: number | null
  percent: number | null
  lower: number | null
  upper: number | null
  state: PointState
  /** The rule that this point is part of; null = ordinary variation. */
  signal: XmrSignal | null
}

export interface TrendLimits extends XmrLimits {
  /** The stretch that the limits come from and apply to. */
  first: TrendPoint
  last: TrendPoint
}

export interface Trend {
  kind: 'trend'
  every: PeriodKind
  points: TrendPoint[]
  /** Null when the gaps are too many, or no two neighbouring complete points are published. */
  limits: TrendLimits | null
  /** So much of the stretch is withheld that what is left may not stand for it. */
  isGappy: boolean
  /** What changed on the way, in order of time. */
  marks: readonly TimeMark[]
  /** Published figures beside it, on a yearly trend of the authority as a whole. */
  official?: OfficialLines | null
}

/** Making Data Count looks at two to three years at a time; shorter series are taken whole. */
const window: Record<PeriodKind, number> = { month: 36, quarter: 20, year: 20, all: 0 }

/** Limits are not drawn when more than this share of the periods is withheld. */
const gapsAllowed = 0.2

/** Withheld periods at the end of the record that are taken for late knowledge, not for gaps. */
const trailingAllowed = 3

/**
 * A period at either end of the record is left out of the limits when its unknown share is this much
 * above that of the best-known period.
 */
export const unknownAllowed = 0.1

/**
 * A share over time with its XmR limits, from published percentages only.
 *
 * The limits come from the latest complete points (36 months, 20 quarters, or all years); earlier
 * points are shown without limits. No point is ever left out of the limits for being unusual.
 */
export function trendOf(
  cells: readonly Cell[],
  periods: readonly Period[],
  every: PeriodKind,
  marks: readonly TimeMark[] = [],
): Trend {
  const points = markEnds(
    periods.filter((each) => each.kind === every).map((period) => pointOf(cells, period)),
  )
  const chunk = latest(points, window[every])
  const trend = {
    kind: 'trend',
    every,
    points,
    limits: null,
    isGappy: isGappy(chunk),
    marks,
  } as const
  if (trend.isGappy) return trend
  const chart = xmr(chunk.map((point) => (point.state === 'shown' ? point.percent : null)))
  chunk.forEach((point, place) => (point.signal = chart[place]!.signal))
  const limits = chart[0]?.limits
  if (!limits) return trend
  const cut = { lower: Math.max(0, limits.lower), upper: Math.min(100, limits.upper) }
  return { ...trend, limits: { ...limits, ...cut, first: chunk[0]!, last: chunk.at(-1)! } }
}

// The ends of a record are withheld where little can be known there: those few periods are let go.
function latest(points: readonly TrendPoint[], most: number): TrendPoint[] {
  const end = points.findLastIndex((point) => point.state !== 'early') + 1
  const chunk = points.slice(Math.max(0, end - most), end)
  const first = chunk.findIndex((point) => point.state === 'shown')
  const last = chunk.findLastIndex((point) => point.state === 'shown')
  return chunk.slice(
    Math.max(0, first),
    chunk.length - 1 - last <= trailingAllowed ? last + 1 : chunk.length,
  )
}

// Small numerators are withheld: of a rare outcome only the high periods would be left, and limits
// drawn from them would be wrong.
function isGappy(chunk: readonly TrendPoint[]): boolean {
  return chunk.filter((point) => point.state === 'withheld').length > gapsAllowed * chunk.length
}

function pointOf(cells: readonly Cell[], period: Period): TrendPoint {
  const cell = cells.find((each) => each.period === period.period && each.category == null)
  const percent = cell?.percent ?? null
  return {
    period: period.period,
    label: periodLabel(period.kind, period.period),
    starts: new Date(`${period.starts}T00:00:00Z`),
    counted: cell?.counted ?? null,
    met: cell?.met ?? null,
    unknown: cell?.unknown ?? null,
    percent,
    lower: cell?.lower ?? null,
    upper: cell?.upper ?? null,
    state: stateOf(cell, percent, period.is_incomplete),
    signal: null,
  }
}

/** How the point of a period may be read, from its cell and the figure in it. */
export function stateOf(
  cell: Pick<Cell, 'withheld'> | undefined,
  percent: number | null,
  isIncomplete: boolean,
): PointState {
  if (!cell || cell.withheld) return 'withheld'
  if (percent === null) return 'empty'
  return isIncomplete ? 'early' : 'shown'
}

/**
 * At the ends of the record some outcomes cannot be known yet, or any more; what can be judged there
 * is not a fair part of the period, so those points are drawn hollow and kept out of the limits.
 */
export function markEnds<Point extends Pick<TrendPoint, 'state' | 'counted' | 'unknown'>>(
  points: Point[],
): Point[] {
  const allowed =
    unknownAllowed +
    Math.min(...points.filter((point) => point.state === 'shown').map(unknownShare))
  for (const from of [points, points.toReversed()]) {
    for (const point of from) {
      if (point.state === 'shown' && unknownShare(point) <= allowed) break
      if (point.state === 'shown') point.state = 'early'
    }
  }
  return points
}

/** Which part of the units of a period cannot be told; 0 where none were counted. */
export function unknownShare({
  counted,
  unknown,
}: Pick<TrendPoint, 'counted' | 'unknown'>): number {
  const known = counted ?? 0
  return unknown === null || unknown === 0 ? 0 : unknown / (unknown + known)
}
