import type { ComparedValue, Comparison } from '../figures/comparison.ts'
import { notShown, sentence, written } from '../words/numbers.ts'
import { keyHeight, keyMarks, keyPlaces } from './key.ts'
import type { KeyItem } from './key.ts'
import {
  Plot,
  chartWidth,
  colours,
  draw,
  emptyChart,
  emptyWords,
  endOf,
  smallText,
  tickWords,
} from './plot.ts'
import { rowAxis, rowLabels, textWidth } from './row-labels.ts'

const right = 74

/**
 * Dots and whiskers, one row a value, in the order of the catalogue and never of the figures; beside
 * each, where there is one, what chance alone would give or what it was before adjusting.
 */
export function dotsChart(comparison: Comparison, labelledBy: string): string {
  const { values, whole, reading } = comparison
  const shown = values.filter((each) => each.reading !== null)
  if (shown.length === 0)
    return emptyChart(labelledBy, emptyWords(values.some(({ withheld }) => withheld)))
  const end = endOf(
    reading.unit,
    [...shown, whole].flatMap(({ reading, upper, beside }) => [
      reading ?? 0,
      upper ?? 0,
      beside ?? 0,
    ]),
  )
  const labels = rowLabels(values.map(({ value, label }) => ({ name: value, label })))
  const key = keyPlaces(keyOf(comparison), chartWidth - 120)
  const top = (key.length > 0 ? keyHeight(key) : 8) + (whole.reading === null ? 0 : 24)
  const bottom = reading.unit === 'number' ? 56 : 34
  const row = Math.max(30, 12 + labels.lines * 17)
  return draw(
    {
      height: top + bottom + 10 + values.length * row,
      marginTop: top,
      marginBottom: bottom,
      marginRight: right,
      marginLeft: labels.width,
      x: { domain: [0, end], axis: null },
      y: { type: 'point', domain: values.map(({ value }) => value), axis: null, padding: 0.6 },
      marks: [
        Plot.gridX({ stroke: colours.grid, strokeOpacity: 1, ticks: 6 }),
        Plot.axisX({ ticks: 6, tickSize: 0, label: null, tickFormat: tickWords(reading.unit) }),
        ...(reading.unit === 'number'
          ? [Plot.text([reading.title], { frameAnchor: 'bottom', dy: 44, fontSize: smallText })]
          : []),
        rowAxis(labels),
        Plot.ruleX([0], { stroke: colours.ink }),
        ...wholeMarks(comparison, end, chartWidth - labels.width - right),
        ...besideMarks(shown),
        Plot.ruleY(shown, {
          y: 'value',
          x1: 'lower',
          x2: 'upper',
          stroke: colours.blue,
          strokeWidth: 2,
        }),
        Plot.dot(shown, { y: 'value', x: 'reading', r: 5, fill: colours.blue, stroke: 'white' }),
        Plot.text(values, {
          y: 'value',
          x: end,
          dx: 12,
          textAnchor: 'start',
          fontSize: smallText,
          text: (each: ComparedValue) => figureOf(each, comparison),
        }),
        ...keyMarks(key, top),
      ],
    },
    labelledBy,
  )
}

function figureOf(each: ComparedValue, { reading }: Comparison): string {
  if (each.reading !== null) return written(each.reading, reading.unit)
  return each.withheld ? notShown : '–'
}

function keyOf({ reading, values }: Comparison): KeyItem[] {
  if (reading.besideTitle === null || values.every(({ beside }) => beside === null)) return []
  const own = reading.isBesideChance ? 'As counted' : sentence(reading.title)
  return [
    { label: own, symbol: 'dot', fill: colours.blue },
    { label: reading.besideTitle, symbol: 'hollow-diamond', fill: colours.orange },
  ]
}

function besideMarks(shown: readonly ComparedValue[]): Plot.Markish[] {
  return [
    Plot.dot(
      shown.filter(({ beside }) => beside !== null),
      {
        y: 'value',
        x: 'beside',
        r: 6,
        symbol: 'diamond',
        fill: 'white',
        stroke: colours.orange,
        strokeWidth: 2,
      },
    ),
  ]
}

function wholeMarks({ whole, reading }: Comparison, end: number, width: number): Plot.Markish[] {
  if (whole.reading === null) return []
  const text = `${whole.label} ${written(whole.reading, reading.unit)}`
  // The words stand over their line, but never past the edges of the plot.
  const half = textWidth(text) / 2
  const place = (width * whole.reading) / end
  const shift = Math.max(half, Math.min(width + right - half - 4, place)) - place
  return [
    Plot.ruleX([whole.reading], { stroke: colours.ink, strokeDasharray: '5 4', strokeWidth: 1.4 }),
    Plot.text([whole.reading], {
      x: whole.reading,
      frameAnchor: 'top',
      dx: shift,
      dy: -20,
      lineAnchor: 'top',
      fontSize: smallText,
      text: () => text,
    }),
  ]
}
