import type { Series, SeriesPoint } from '../figures/series.ts'
import { keyHeight, keyMarks, keyPlaces } from './key.ts'
import type { KeyItem } from './key.ts'
import { axisTitle, axisTitleHeight } from './axis-title.ts'
import { Plot, colours, draw, emptyChart, endOf, smallText, tickWords } from './plot.ts'
import { seriesPanels } from './series-panels.ts'
import { breakMarks, gaps, timeAxis, timeDomain } from './time-axis.ts'

const plotHeight = 286

/**
 * A mean, a rate or a share beside its chance over time: a dot a period with its 95 % interval. Groups are
 * drawn as small multiples. Points that are not complete are hollow, and a withheld period is a gap
 * marked [c].
 */
export function seriesChart(series: Series, labelledBy: string): string {
  const isShown = series.lines.some((line) => line.points.some(({ reading }) => reading !== null))
  if (!isShown) return emptyChart(labelledBy)
  if (series.lines.length > 1) return seriesPanels(series, labelledBy)
  const { points } = series.lines[0]
  const { unit } = series.reading
  const shown = points.filter((point) => point.reading !== null)
  const end = endOf(
    unit,
    shown.flatMap(({ reading, upper, beside }) => [upper ?? reading!, beside ?? 0]),
  )
  const key = keyPlaces(keyOf(series), 800)
  const marginTop = keyHeight(key) + axisTitleHeight(series.reading)
  return draw(
    {
      height: marginTop + plotHeight + 34,
      marginTop,
      marginRight: 24,
      marginBottom: 34,
      marginLeft: 62,
      x: { type: 'utc', domain: timeDomain(points), axis: null },
      y: { domain: [0, end], axis: null },
      marks: [
        Plot.gridY({ stroke: colours.grid, strokeOpacity: 1, ticks: 5 }),
        Plot.axisY({ ticks: 5, tickSize: 0, label: null, tickFormat: tickWords(unit) }),
        Plot.ruleY([0], { stroke: colours.ink }),
        timeAxis(points, series.every),
        ...breakMarks(series.marks),
        ...chanceMarks(points),
        ...pointMarks(points),
        Plot.text(gaps(points), {
          x: 'starts',
          y: 0,
          text: () => '[c]',
          dy: -9,
          fontSize: smallText,
        }),
        ...keyMarks(key, marginTop),
        ...axisTitle(series.reading),
      ],
    },
    labelledBy,
  )
}

const place = { x: 'starts', y: 'reading' } as const

function pointMarks(points: readonly SeriesPoint[]): Plot.Markish[] {
  const isComplete = (point: SeriesPoint): boolean => point.state === 'shown'
  return [
    Plot.lineY(points, {
      x: 'starts',
      y: (point: SeriesPoint) => (isComplete(point) ? point.reading : null),
      stroke: colours.blue,
      strokeWidth: 1.4,
    }),
    Plot.ruleX(points, {
      x: 'starts',
      y1: 'lower',
      y2: 'upper',
      stroke: (point: SeriesPoint) => (isComplete(point) ? colours.blue : colours.quiet),
      strokeWidth: 1.6,
    }),
    Plot.dot(points.filter(isComplete), { ...place, r: 4.2, fill: colours.blue, stroke: 'white' }),
    Plot.dot(
      points.filter((point) => point.state === 'early'),
      { ...place, r: 4, fill: 'white', stroke: colours.quiet, strokeWidth: 1.5 },
    ),
  ]
}

function chanceMarks(points: readonly SeriesPoint[]): Plot.Markish[] {
  const held = points.filter((point) => point.beside !== null)
  return [
    Plot.lineY(points, {
      x: 'starts',
      y: 'beside',
      stroke: colours.orange,
      strokeWidth: 1.4,
      strokeDasharray: '4 3',
    }),
    Plot.dot(held, {
      x: 'starts',
      y: 'beside',
      r: 5,
      symbol: 'diamond',
      fill: 'white',
      stroke: colours.orange,
      strokeWidth: 1.8,
    }),
  ]
}

function keyOf({ every, reading, lines: [{ points }] }: Series): KeyItem[] {
  const items: KeyItem[] = [
    { label: `Each ${every}, with its likely range (95%)`, symbol: 'dot', fill: colours.blue },
  ]
  if (points.some((point) => point.state === 'early'))
    items.push({ label: 'Not complete', symbol: 'hollow', fill: colours.quiet })
  if (reading.besideTitle !== null && points.some(({ beside }) => beside !== null))
    items.push({ label: reading.besideTitle, symbol: 'hollow-diamond', fill: colours.orange })
  return items
}
