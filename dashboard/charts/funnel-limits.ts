import { limitsAt } from '../figures/funnel.ts'
import type { Funnel } from '../figures/funnel.ts'
import type { Level } from '../statistics/funnel.ts'
import { written } from '../words/numbers.ts'
import type { Unit } from '../words/numbers.ts'
import { Plot, colours, smallText } from './plot.ts'

interface LimitPoint {
  size: number
  lower: number
  upper: number
}

const line = { stroke: colours.ink, strokeWidth: 1.4 }

/** Limits from the least to the largest size, closer together where they bend most. */
export function limitLine(funnel: Funnel, level: Level, least: number, most: number): LimitPoint[] {
  return Array.from({ length: 81 }, (_, step) => {
    const size = Math.max(1, Math.round(least + ((most - least) * step ** 2) / 6400))
    return { size, ...limitsAt(funnel, size, level) }
  })
}

/** Both limits of a level. `end`: where the axis ends. */
export function limitMarks(
  points: readonly LimitPoint[],
  strokeDasharray: string,
  end: number,
): Plot.Markish[] {
  const dashed = { x: 'size', ...line, strokeDasharray }
  // Where few are counted the upper limit may leave the picture, which the dots decide.
  const upper = (each: LimitPoint): number | null => (each.upper > end ? null : each.upper)
  return [
    Plot.lineY(points, { ...dashed, y: 'lower' }),
    Plot.lineY(points, { ...dashed, y: upper }),
  ]
}

/** The line of all values together. */
export function targetMark({ dispersion, per }: Funnel, most: number): Plot.Markish {
  return Plot.ruleY([per * dispersion.target], { x1: 0, x2: most, ...line })
}

/** What the lines are, at their right ends. `pixel`: how much of the axis one pixel is. */
export function limitLabels(
  { dispersion, per }: Funnel,
  unit: Unit,
  [inner, outer]: [LimitPoint, LimitPoint],
  pixel: number,
): Plot.Markish {
  const gap = 17 * pixel
  const average = per * dispersion.target
  const upper = Math.max(inner.upper, average + gap)
  const labels = [
    { y: Math.max(outer.upper, upper + gap), text: '99.8% limit' },
    { y: upper, text: '95% limit' },
    { y: average, text: `Together ${written(average, unit)}` },
  ]
  return Plot.text(labels, {
    x: outer.size,
    y: 'y',
    text: 'text',
    dx: 8,
    textAnchor: 'start',
    fontSize: smallText,
    fill: colours.ink,
  })
}
