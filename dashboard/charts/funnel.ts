import type { ComparedValue, Comparison } from '../figures/comparison.ts'
import { controlLimits, levels } from '../statistics/funnel.ts'
import type { Level } from '../statistics/funnel.ts'
import type { Dispersion } from '../statistics/over-dispersion.ts'
import { count, percent } from '../words/numbers.ts'
import { placeLabels } from './label-places.ts'
import { Plot, chartWidth, colours, draw, niceEnd, smallText } from './plot.ts'

const height = 440
const margin = { marginTop: 24, marginRight: 150, marginBottom: 56, marginLeft: 52 }

interface LimitPoint {
  counted: number
  lower: number
  upper: number
}

/**
 * A share against the number behind it, with limits that widen as the number falls and that allow
 * for ordinary differences between the values. Every dot that has room carries its name.
 */
export function funnelChart(
  comparison: Comparison,
  dispersion: Dispersion,
  labelledBy: string,
): string {
  const shown = comparison.values.filter((each) => each.reading !== null && each.counted !== null)
  const most = Math.ceil(Math.max(...shown.map((each) => each.counted!)) * 1.06)
  const least = Math.floor(Math.min(...shown.map((each) => each.counted!)) * 0.8)
  const [inner, outer] = [levels.inner, levels.outer].map((level) =>
    limitLine(dispersion, level, least, most),
  ) as [LimitPoint[], LimitPoint[]]
  const end = niceEnd([...shown.map((each) => each.reading!), outer.at(-1)!.upper, inner[0]!.upper])
  return draw(
    {
      height,
      ...margin,
      x: { domain: [0, most], axis: null },
      y: { domain: [0, end], axis: null },
      marks: [
        Plot.gridY({ stroke: colours.grid, strokeOpacity: 1, ticks: 5 }),
        Plot.axisY({
          ticks: 5,
          tickSize: 0,
          label: null,
          tickFormat: (tick: number) => `${tick}%`,
        }),
        Plot.axisX({
          ticks: 6,
          tickSize: 5,
          label: null,
          tickFormat: (tick: number) => count(tick),
        }),
        Plot.text(['Number counted'], { frameAnchor: 'bottom', dy: 46, fontSize: smallText }),
        Plot.ruleY([0], { stroke: colours.ink }),
        ...limitMarks(inner, '2 3', end),
        ...limitMarks(outer, '7 4', end),
        Plot.ruleY([100 * dispersion.target], {
          x1: 0,
          x2: most,
          stroke: colours.ink,
          strokeWidth: 1.4,
        }),
        ...endLabels(dispersion, inner.at(-1)!, outer.at(-1)!, end),
        ...dotMarks(shown, most, end),
      ],
    },
    labelledBy,
  )
}

function limitLine(
  dispersion: Dispersion,
  level: Level,
  least: number,
  most: number,
): LimitPoint[] {
  return Array.from({ length: 81 }, (_, step) => {
    const counted = Math.max(1, Math.round(least + ((most - least) * step ** 2) / 6400))
    const { lower, upper } = controlLimits(dispersion, counted, level)
    return { counted, lower: 100 * lower, upper: 100 * upper }
  })
}

function limitMarks(line: readonly LimitPoint[], dash: string, end: number): Plot.Markish[] {
  const stroke = { x: 'counted', stroke: colours.ink, strokeDasharray: dash, strokeWidth: 1.4 }
  // Where few are counted the upper limit may leave the picture, which the dots decide.
  const upper = (each: LimitPoint): number | null => (each.upper > end ? null : each.upper)
  return [Plot.lineY(line, { ...stroke, y: 'lower' }), Plot.lineY(line, { ...stroke, y: upper })]
}

function endLabels(
  dispersion: Dispersion,
  inner: LimitPoint,
  outer: LimitPoint,
  end: number,
): Plot.Markish[] {
  const gap = (end * 17) / (height - margin.marginTop - margin.marginBottom)
  const average = 100 * dispersion.target
  const upper = Math.max(inner.upper, average + gap)
  const labels = [
    { y: Math.max(outer.upper, upper + gap), text: '99.8% limit' },
    { y: upper, text: '95% limit' },
    { y: average, text: `Together ${percent(average)}` },
  ]
  return [
    Plot.text(labels, {
      x: outer.counted,
      y: 'y',
      text: 'text',
      dx: 8,
      textAnchor: 'start',
      fontSize: smallText,
      fill: colours.ink,
    }),
  ]
}

function dotMarks(shown: readonly ComparedValue[], most: number, end: number): Plot.Markish[] {
  const across = (chartWidth - margin.marginLeft - margin.marginRight) / most
  const up = (height - margin.marginTop - margin.marginBottom) / end
  const places = placeLabels(
    shown.map((each) => ({ x: each.counted! * across, y: -each.reading! * up, text: each.label })),
    chartWidth - margin.marginLeft - margin.marginRight,
  )
  const outside = shown.filter((each) => each.isOutside)
  const at = { x: 'counted', y: 'reading' }
  return [
    Plot.dot(
      shown.filter((each) => !each.isOutside),
      { ...at, r: 5, fill: colours.blue, stroke: 'white' },
    ),
    Plot.dot(outside, { ...at, r: 8, symbol: 'diamond', fill: colours.blue, stroke: 'white' }),
    ...places.map(({ index, dx, dy, anchor }) =>
      Plot.text([shown[index]!], {
        ...at,
        text: 'label',
        dx,
        dy,
        textAnchor: anchor,
        fontSize: smallText,
        stroke: 'white',
        strokeWidth: 4,
        fill: colours.ink,
      }),
    ),
  ]
}
