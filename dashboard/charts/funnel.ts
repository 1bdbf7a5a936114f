import type { ComparedValue, Comparison } from '../figures/comparison.ts'
import { sizeOf } from '../figures/funnel.ts'
import type { Funnel } from '../figures/funnel.ts'
import { levels } from '../statistics/funnel.ts'
import { count } from '../words/numbers.ts'
import { axisTitle, axisTitleHeight } from './axis-title.ts'
import { limitLabels, limitLine, limitMarks, targetMark } from './funnel-limits.ts'
import { placeLabels } from './label-places.ts'
import { Plot, chartWidth, colours, draw, endOf, smallText, tickWords } from './plot.ts'

const plotHeight = 360
const margin = { marginRight: 150, marginBottom: 56, marginLeft: 52 }

interface Dot extends ComparedValue {
  size: number
}

/**
 * A share against the number behind it, or a rate against its years of exposure, with limits that widen
 * as these fall. Every dot that has room carries its name.
 */
export function funnelChart(comparison: Comparison, funnel: Funnel, labelledBy: string): string {
  const { reading, values } = comparison
  const shown = values.flatMap((each): Dot[] => {
    const size = sizeOf(funnel, each)
    return each.reading === null || size === null ? [] : [{ ...each, size }]
  })
  const sizes = shown.map(({ size }) => size)
  const most = Math.ceil(Math.max(...sizes) * 1.06)
  const least = Math.floor(Math.min(...sizes) * 0.8)
  const inner = limitLine(funnel, levels.inner, least, most)
  const outer = limitLine(funnel, levels.outer, least, most)
  const figures = shown.map((each) => each.reading!)
  const end = endOf(reading.unit, [...figures, outer.at(-1)!.upper, inner[0]!.upper])
  const marginTop = 24 + axisTitleHeight(reading)
  return draw(
    {
      height: marginTop + plotHeight + margin.marginBottom,
      marginTop,
      ...margin,
      x: { domain: [0, most], axis: null },
      y: { domain: [0, end], axis: null },
      marks: [
        Plot.gridY({ stroke: colours.grid, strokeOpacity: 1, ticks: 5 }),
        Plot.axisY({ ticks: 5, tickSize: 0, label: null, tickFormat: tickWords(reading.unit) }),
        Plot.axisX({
          ticks: 6,
          tickSize: 5,
          label: null,
          tickFormat: (tick: number) => count(tick),
        }),
        Plot.text([sizeTitles[funnel.dispersion.of]], {
          frameAnchor: 'bottom',
          dy: 46,
          fontSize: smallText,
        }),
        Plot.ruleY([0], { stroke: colours.ink }),
        ...limitMarks(inner, '2 3', end),
        ...limitMarks(outer, '7 4', end),
        targetMark(funnel, most),
        limitLabels(funnel, reading.unit, [inner.at(-1)!, outer.at(-1)!], end / plotHeight),
        ...dotMarks(shown, most, end),
        ...axisTitle(reading),
      ],
    },
    labelledBy,
  )
}

const sizeTitles = { share: 'Number counted', rate: 'Years of exposure' }

function dotMarks(shown: readonly Dot[], most: number, end: number): Plot.Markish[] {
  const across = (chartWidth - margin.marginLeft - margin.marginRight) / most
  const up = plotHeight / end
  const places = placeLabels(
    shown.map((each) => ({ x: each.size * across, y: -each.reading! * up, text: each.label })),
    chartWidth - margin.marginLeft - margin.marginRight,
  )
  const outside = shown.filter((each) => each.isOutside)
  const at = { x: 'size', y: 'reading' }
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
