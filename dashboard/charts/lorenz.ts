import { busiest } from '../figures/reading.ts'
import type { Concentration, ConcentrationPoint } from '../figures/concentration.ts'
import { percent } from '../words/numbers.ts'
import { Plot, colours, draw, emptyChart, smallText } from './plot.ts'

const size = 420

/**
 * The share of the total that the busiest units account for (Lorenz), over the dashed line that chance
 * alone would give. A withheld point is left out.
 */
export function lorenzChart({ points, units }: Concentration, labelledBy: string): string {
  const shown = points.filter(({ at, reading }) => reading !== null && at > 0 && at < 100)
  if (shown.length === 0) return emptyChart(labelledBy)
  const known = points.filter(({ reading }) => reading !== null)
  const chance = points.filter(({ expected }) => expected !== null)
  const marked = shown.find(({ at }) => at === busiest)
  const ticks = points.map(({ at }) => at).filter((at) => at === 0 || at >= busiest)
  return draw(
    {
      height: size,
      marginTop: 36,
      marginRight: 30,
      marginBottom: 56,
      marginLeft: 62,
      x: { domain: [0, 100], axis: null },
      y: { domain: [0, 100], axis: null },
      marks: [
        Plot.gridY({ stroke: colours.grid, strokeOpacity: 1, ticks: 5 }),
        Plot.axisY({ ticks: 5, tickSize: 0, label: null, tickFormat: (at: number) => `${at}%` }),
        Plot.ruleY([0], { stroke: colours.ink }),
        Plot.text(['Their part of the total'], {
          frameAnchor: 'top-left',
          dx: -44,
          dy: -26,
          lineAnchor: 'middle',
          fontSize: smallText,
        }),
        Plot.axisX(ticks, { label: null, tickSize: 5, tickFormat: (at: number) => `${at}%` }),
        Plot.text([`The part of ${units} with most`], {
          frameAnchor: 'bottom',
          dy: 44,
          fontSize: smallText,
        }),
        Plot.lineY(chance, {
          x: 'at',
          y: 'expected',
          stroke: colours.orange,
          strokeWidth: 2,
          strokeDasharray: '6 4',
        }),
        Plot.lineY(known, { x: 'at', y: 'reading', stroke: colours.blue, strokeWidth: 2.2 }),
        Plot.dot(shown, { x: 'at', y: 'reading', r: 4.5, fill: colours.blue, stroke: 'white' }),
        ...(marked ? callout(marked) : []),
        ...lineNames(shown, chance),
      ],
    },
    labelledBy,
  )
}

// In the corner that the curve leaves free.
function callout(point: ConcentrationPoint): Plot.Markish[] {
  const top = 97
  return [
    Plot.ruleX([point], {
      x: 'at',
      y1: Math.min(top, point.reading!),
      y2: top,
      stroke: colours.ink,
      strokeDasharray: '2 3',
    }),
    Plot.text([`The ${busiest}% with most: ${percent(point.reading!)} of the total`], {
      x: point.at,
      y: top,
      dx: 7,
      dy: 5,
      textAnchor: 'start',
      fontSize: smallText,
      fontWeight: 'bold',
      stroke: 'white',
      strokeWidth: 4,
      fill: colours.ink,
    }),
  ]
}

/** Each line named where the two lie furthest apart. */
function lineNames(
  shown: readonly ConcentrationPoint[],
  chance: readonly ConcentrationPoint[],
): Plot.Markish[] {
  const at = 50
  const own = shown.find((point) => point.at === at) ?? shown.at(-1)!
  const expected = chance.find((point) => point.at === own.at)
  const text = (words: string, y: number, dy: number): Plot.Markish =>
    Plot.text([words], {
      x: own.at,
      y,
      dx: dy < 0 ? -10 : 12,
      dy,
      textAnchor: dy < 0 ? 'end' : 'start',
      fontSize: smallText,
      text: (each: string) => each,
    })
  return [
    text('As counted', own.reading!, -12),
    ...(expected ? [text('By chance alone', expected.expected!, 14)] : []),
  ]
}
