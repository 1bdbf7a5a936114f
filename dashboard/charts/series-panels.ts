import type { Series, SeriesPoint } from '../figures/series.ts'
import { notShown } from '../words/numbers.ts'
import { breakLine } from './time-axis.ts'
import { nameRoom, panelLayout, pixels } from './panels.ts'
import { Plot, colours, draw, endOf, smallText, tickWords } from './plot.ts'

/** A figure over time for the whole and for each group: small pictures on one scale. */
export function seriesPanels(series: Series, labelledBy: string): string {
  const { lines, reading, every, marks: changes } = series
  const layout = panelLayout(lines.length, {
    top: 26 + nameRoom(lines.map(({ label }) => label)),
    plot: 110,
    foot: 36,
  })
  const all = lines.flatMap(({ points }) => points)
  const end = endOf(
    reading.unit,
    all.map((point) => point.upper ?? point.reading ?? 0),
  )
  const marks = lines.flatMap(({ label, points }, panel) => {
    const { x, y } = layout.scales(panel, Math.max(1, points.length - 1), end)
    const placed = points.map((point, place) => ({
      ...point,
      x: x(place),
      y: point.reading === null ? null : y(point.reading),
      y1: point.lower === null ? null : y(point.lower),
      y2: point.upper === null ? null : y(point.upper),
    }))
    type Placed = (typeof placed)[number]
    const complete = (point: Placed): number | null => (point.state === 'shown' ? point.y : null)
    return [
      ...layout.frame(panel, label, end, tickWords(reading.unit)),
      ...breaksAt(changes, points, x, [y(end), y(0)]),
      Plot.line(placed, { x: 'x', y: complete, stroke: colours.blue, strokeWidth: 1.4 }),
      Plot.ruleX(placed, { x: 'x', y1: 'y1', y2: 'y2', stroke: colours.blue, strokeWidth: 1.2 }),
      Plot.dot(
        placed.filter(({ y }) => y !== null),
        {
          x: 'x',
          y: 'y',
          r: 2.8,
          fill: (point: Placed) => (point.state === 'shown' ? colours.blue : 'white'),
          stroke: (point: Placed) => (point.state === 'shown' ? colours.blue : colours.quiet),
        },
      ),
      Plot.text(placed.filter(isGap), { x: 'x', y: y(0) - 9, text: () => notShown, fontSize: 12 }),
      ...(['start', 'end'] as const).map((textAnchor) =>
        Plot.text([textAnchor === 'start' ? placed[0]! : placed.at(-1)!], {
          x: 'x',
          y: y(0) + 14,
          text: (point: Placed) => timeWords(point, every),
          textAnchor,
          fontSize: 12,
        }),
      ),
    ]
  })
  return draw(
    {
      ...pixels,
      height: layout.height + 24,
      marks: [
        ...marks,
        Plot.text(
          [`${reading.title}, each ${every}, with its likely range (95%). Hollow: not complete.`],
          {
            x: 8,
            y: layout.height + 8,
            textAnchor: 'start',
            fontSize: smallText,
          },
        ),
      ],
    },
    labelledBy,
  )
}

/** Where something changed on the way: the same dotted lines and letters in every picture. */
function breaksAt(
  changes: Series['marks'],
  points: readonly SeriesPoint[],
  x: (place: number) => number,
  [top, foot]: [number, number],
): Plot.Markish[] {
  const lines = changes.map(({ at, letter }) => ({ x: x(placeOf(at, points)), letter }))
  return [
    Plot.ruleX(lines, { x: 'x', y1: top, y2: foot, ...breakLine }),
    Plot.text(lines, {
      x: 'x',
      y: top,
      dx: 3,
      dy: 6,
      textAnchor: 'start',
      text: 'letter',
      fontSize: 11,
      fill: colours.pink,
    }),
  ]
}

/** A day among points that stand at equal distances, as so many of them and a part. */
function placeOf(day: Date, points: readonly SeriesPoint[]): number {
  const before = points.findLastIndex(({ starts }) => starts <= day)
  const [from, to] = [points[before], points[before + 1]]
  return from && to ? before + (+day - +from.starts) / (+to.starts - +from.starts) : before
}

/** The middle of each run of withheld periods. */
function isGap(point: SeriesPoint, index: number, points: readonly SeriesPoint[]): boolean {
  if (point.state !== 'withheld') return false
  const from = points.slice(0, index).findLastIndex(({ state }) => state !== 'withheld') + 1
  const length = points.slice(from).findIndex(({ state }) => state !== 'withheld')
  const run = length < 0 ? points.length - from : length
  return index === from + Math.floor(run / 2)
}

function timeWords(point: SeriesPoint, every: Series['every']): string {
  if (every === 'month') return point.label.replace(/^(\w{3})\w*/, '$1')
  return point.period
}
