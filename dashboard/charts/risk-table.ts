import type { Curve, CurveLine, CurvePoint } from '../figures/curve.ts'
import { count, notShown } from '../words/numbers.ts'
import { Plot, smallText } from './plot.ts'
import { rowLabels } from './row-labels.ts'
import type { RowLabels } from './row-labels.ts'

/** Beneath the axis: its title, the heading of the table, and its first row. */
const [titleAt, headingAt, firstRowAt] = [40, 62, 84]
const leastRow = 20

/** How much of the axis two numbers need between them. */
const leastGap = 0.07

/** Days that carry a tick and a column of the risk table: whole years that are far enough apart. */
export function tickPoints({ whole, isAge }: Curve): CurvePoint[] {
  const years = isAge ? whole.points : whole.points.filter(({ at }) => at % 365 === 0)
  const gap = leastGap * years.at(-1)!.at
  const kept: CurvePoint[] = []
  for (const point of years.toReversed()) {
    const isFar = kept.length === 0 || kept[0]!.at - point.at >= gap
    if (isFar && (point.at === 0 || point.at >= gap)) kept.unshift(point)
  }
  return kept
}

/** Ticks are numbers of years where more of them stand side by side than words have room for. */
export function isInYears({ whole, isAge }: Curve): boolean {
  return isAge || whole.points.at(-1)!.at > 2190
}

/** The names of the rows, one a line that is drawn; none where there is only one. */
export function riskNames(lines: readonly CurveLine[]): RowLabels | null {
  if (lines.length < 2) return null
  return rowLabels(
    lines.map(({ label }) => ({ name: label, label })),
    26,
  )
}

const rowHeight = (names: RowLabels | null): number => Math.max(leastRow, (names?.lines ?? 1) * 16)

/** Room beneath the plot for the axis and the table. */
export function riskHeight(lines: readonly CurveLine[]): number {
  return firstRowAt + lines.length * rowHeight(riskNames(lines))
}

/** How many were still being followed at each tick, a row a line, under the title of the axis. */
export function riskTable(curve: Curve, lines: readonly CurveLine[]): Plot.Markish[] {
  const ticks = tickPoints(curve).map(({ at }) => at)
  const names = riskNames(lines)
  const left = {
    frameAnchor: 'bottom-left',
    textAnchor: 'start',
    dx: names ? -names.width - 2 : -52,
    fontSize: smallText,
  } as const
  return [
    Plot.text([isInYears(curve) && !curve.isAge ? `${curve.clock}, in years` : curve.clock], {
      frameAnchor: 'bottom',
      dy: titleAt,
      fontSize: smallText,
    }),
    Plot.text(['Still being followed'], { ...left, dy: headingAt, fontWeight: 'bold' }),
    ...lines.flatMap((line, place) => {
      const at = { dy: firstRowAt + place * rowHeight(names), lineAnchor: 'middle' } as const
      return [
        ...(names ? [Plot.text([names.text.get(line.label)!], { ...left, ...at })] : []),
        Plot.text(
          line.points.filter(({ at }) => ticks.includes(at)),
          {
            frameAnchor: 'bottom',
            fontSize: smallText,
            ...at,
            x: 'at',
            text: (point: CurvePoint) => (point.atRisk === null ? notShown : count(point.atRisk)),
          },
        ),
      ]
    }),
  ]
}
