import type { PeriodKind } from '../../pipeline/release/contract.ts'
import type { TimeMark } from '../figures/time-marks.ts'
import { Plot, colours, smallText } from './plot.ts'

interface TimedPoint {
  starts: Date
  period: string
}

/** Aprils along the bottom: 'Apr 2022', or the year's own name where a point is a year. */
export function timeAxis(points: readonly TimedPoint[], every: PeriodKind): Plot.Markish {
  const starts = points.filter((point) => point.starts.getUTCMonth() === 3)
  const step = Math.ceil(starts.length / (every === 'year' ? 9 : 8))
  const ticks = starts.filter((_, index) => index % step === 0)
  const label = (date: Date): string =>
    every === 'year'
      ? (points.find((point) => +point.starts === +date)?.period ?? '')
      : `Apr ${date.getUTCFullYear()}`
  return Plot.axisX(
    ticks.map((point) => point.starts),
    { label: null, tickFormat: label, tickSize: 5 },
  )
}

/** From the first to the last point, with a little room at both ends. */
export function timeDomain(points: readonly TimedPoint[]): [Date, Date] {
  const [first, last] = [points[0]!.starts, points.at(-1)!.starts]
  const room = Math.max((+last - +first) * 0.02, 864e5 * 15)
  return [new Date(+first - room), new Date(+last + room)]
}

export const breakLine = {
  stroke: colours.pink,
  strokeWidth: 1.6,
  strokeDasharray: '1.5 3.5',
} as const

/** A dotted line where something changed on the way, with the letter that its sentence begins with. */
export function breakMarks(marks: readonly TimeMark[]): Plot.Markish[] {
  if (marks.length === 0) return []
  return [
    Plot.ruleX(marks, { x: 'at', ...breakLine }),
    Plot.text(marks, {
      x: 'at',
      frameAnchor: 'top',
      dy: -13,
      text: 'letter',
      fontSize: smallText,
      fontWeight: 'bold',
      fill: colours.pink,
    }),
  ]
}

/** One [c] in the middle of each run of withheld periods, and none too near another: more would overlap. */
export function gaps<Point extends { state: string }>(points: readonly Point[]): Point[] {
  const runs: Point[][] = []
  points.forEach((point, index) => {
    if (point.state !== 'withheld') return
    if (points[index - 1]?.state === 'withheld') runs.at(-1)!.push(point)
    else runs.push([point])
  })
  const room = points.length / 32
  let last = -Infinity
  return runs
    .map((run) => run[Math.floor(run.length / 2)]!)
    .filter((point) => {
      const place = points.indexOf(point)
      if (place - last < room) return false
      last = place
      return true
    })
}
