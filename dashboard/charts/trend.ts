import type { Trend, TrendPoint } from '../figures/trend.ts'
import { percent } from '../words/numbers.ts'
import {
  endLabels,
  officialKey,
  officialLabels,
  officialMarks,
  officialValues,
} from './official.ts'
import { keyHeight, keyMarks, keyPlaces } from './key.ts'
import type { KeyItem } from './key.ts'
import { Plot, colours, draw, emptyChart, niceEnd, smallText } from './plot.ts'
import { breakMarks, gaps, timeAxis, timeDomain } from './time-axis.ts'

const margin = { marginRight: 150, marginBottom: 34, marginLeft: 52 }

/**
 * A share over time (XmR chart): the points, their average and limits. Unusual points differ by
 * shape, points that cannot be judged yet are hollow, and a withheld period is a gap marked [c].
 */
export function trendChart(trend: Trend, labelledBy: string, plotHeight = 286): string {
  const shown = trend.points.filter((point) => point.percent !== null)
  if (shown.length === 0) return emptyChart(labelledBy)
  const [bottom, top] = domainOf(trend, shown)
  const key = keyPlaces(keyOf(trend), 800)
  const marginTop = keyHeight(key)
  return draw(
    {
      height: marginTop + plotHeight + margin.marginBottom,
      marginTop,
      ...margin,
      x: { type: 'utc', domain: timeDomain(trend.points), axis: null },
      y: { domain: [bottom, top], axis: null },
      marks: [
        Plot.gridY({ stroke: colours.grid, strokeOpacity: 1, ticks: 5 }),
        Plot.axisY({
          ticks: 5,
          tickSize: 0,
          label: null,
          tickFormat: (tick: number) => `${tick}%`,
        }),
        Plot.ruleY([bottom], { stroke: colours.ink }),
        timeAxis(trend.points, trend.every),
        ...limitMarks(trend, (top - bottom) / plotHeight),
        ...breakMarks(trend.marks),
        ...officialMarks(trend.official),
        ...pointMarks(trend),
        Plot.text(gaps(trend.points), {
          x: 'starts',
          y: bottom,
          text: () => '[c]',
          dy: -9,
          fontSize: smallText,
        }),
        ...keyMarks(key),
      ],
    },
    labelledBy,
  )
}

function pointMarks(trend: Trend): Plot.Markish[] {
  const { points, limits } = trend
  const isEarlier = (point: TrendPoint): boolean =>
    limits !== null && point.starts < limits.first.starts
  const line = (at: (point: TrendPoint) => boolean, stroke: string): Plot.Markish =>
    Plot.lineY(points, {
      x: 'starts',
      y: (point: TrendPoint) => (point.state === 'shown' && at(point) ? point.percent : null),
      stroke,
      strokeWidth: 2,
    })
  const dots = points.filter((point) => point.state === 'shown' && point.signal === null)
  return [
    line((point) => isEarlier(point) || point === limits?.first, colours.quiet),
    line((point) => !isEarlier(point), colours.blue),
    Plot.dot(dots, {
      x: 'starts',
      y: 'percent',
      r: 3.2,
      fill: (point: TrendPoint) => (isEarlier(point) ? colours.quiet : colours.blue),
    }),
    Plot.dot(
      points.filter((point) => point.state === 'early'),
      {
        x: 'starts',
        y: 'percent',
        r: 3.8,
        fill: 'white',
        stroke: colours.quiet,
        strokeWidth: 1.5,
      },
    ),
    Plot.dot(
      points.filter((point) => point.signal !== null),
      {
        x: 'starts',
        y: 'percent',
        r: 7,
        symbol: 'diamond',
        fill: colours.blue,
        stroke: 'white',
        strokeWidth: 1.2,
      },
    ),
  ]
}

/** `unit`: how much one pixel upwards is. */
function limitMarks(trend: Trend, unit: number): Plot.Markish[] {
  const { limits } = trend
  const last = trend.points.at(-1)!.starts
  const published = officialLabels(trend.official)
  if (!limits) return endLabels(published, last, unit)
  const ends = { x1: limits.first.starts, x2: limits.last.starts }
  const labels = [
    { y: limits.upper, text: `Upper limit ${percent(limits.upper)}` },
    { y: limits.mean, text: `Average ${percent(limits.mean)}` },
    { y: limits.lower, text: `Lower limit ${percent(limits.lower)}` },
    ...published,
  ]
  const dashed = { ...ends, stroke: colours.ink, strokeDasharray: '5 4', strokeWidth: 1.4 }
  return [
    Plot.ruleY([limits.upper], dashed),
    Plot.ruleY([limits.lower], dashed),
    Plot.ruleY([limits.mean], { ...ends, stroke: colours.ink, strokeWidth: 1.4 }),
    ...endLabels(labels, last, unit),
  ]
}

function keyOf(trend: Trend): KeyItem[] {
  const { points } = trend
  const items: KeyItem[] = [{ label: `Each ${trend.every}`, symbol: 'dot', fill: colours.blue }]
  if (points.some((point) => point.signal !== null)) {
    items.push({
      label: 'Unusual: part of a pattern that chance seldom makes',
      symbol: 'diamond',
      fill: colours.blue,
    })
  }
  if (points.some((point) => point.state === 'early')) {
    items.push({
      label: 'Not complete: left out of the limits',
      symbol: 'hollow',
      fill: colours.quiet,
    })
  }
  return [...items, ...officialKey(trend.official)]
}

function domainOf(trend: Trend, shown: readonly TrendPoint[]): [number, number] {
  const values = shown.map((point) => point.percent!)
  const limits = trend.limits ? [trend.limits.upper, trend.limits.lower] : []
  const all = [...values, ...limits, ...officialValues(trend.official)]
  const top = niceEnd(all)
  const least = Math.min(...all)
  return [least > 40 ? Math.floor((least - 5) / 10) * 10 : 0, top]
}
