import type { Cell } from '../../pipeline/release/contract.ts'
import { grids } from '../../pipeline/release/contract.ts'
import { daysLabel } from '../words/periods.ts'

export interface CurvePoint {
  at: number
  label: string
  /** Per cent, as are the ends of the 95 % interval. */
  share: number | null
  lower: number | null
  upper: number | null
  atRisk: number | null
  withheld: boolean
}

export interface Curve {
  kind: 'curve'
  points: CurvePoint[]
  counted: number | null
  met: number | null
  unknown: number | null
}

/** A return curve on the catalogue's grid of days. A withheld day is a gap, never a zero. */
export function curveOf(cells: readonly Cell[], period: string): Curve {
  const held = cells.filter((cell) => cell.period === period)
  const whole = held.find((cell) => cell.counted != null)
  const points = grids.follow_up.map((at) => {
    const cell = held.find((each) => each.at === at)
    return {
      at,
      label: daysLabel(at),
      share: hundredfold(cell?.share),
      lower: hundredfold(cell?.lower),
      upper: hundredfold(cell?.upper),
      atRisk: cell?.at_risk ?? null,
      withheld: cell?.withheld ?? true,
    }
  })
  return {
    kind: 'curve',
    points,
    counted: whole?.counted ?? null,
    met: whole?.met ?? null,
    unknown: whole?.unknown ?? null,
  }
}

/** Under this many still being followed, a curve is neither drawn nor put into words. */
const leastFollowed = 10

/** The points that a curve can be read at; the table has them all. */
export function readablePoints(curve: Curve): CurvePoint[] {
  return curve.points.map((point) =>
    (point.atRisk ?? 0) >= leastFollowed
      ? point
      : { ...point, share: null, lower: null, upper: null },
  )
}

function hundredfold(share: number | null | undefined): number | null {
  return share == null ? null : Math.round(share * 1000) / 10
}
