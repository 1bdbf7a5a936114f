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
        timeAxis(trend),
        ...limitMarks(trend, (top - bottom) / plotHeight),
        ...breakMarks(trend),
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

/** A dotted line where something changed on the way, with the letter that its sentence begins with. */
function breakMarks({ marks }: Trend): Plot.Markish[] {
  if (marks.length === 0) return []
  return [
    Plot.ruleX(marks, {
      x: 'at',
      stroke: colours.pink,
      strokeWidth: 1.6,
      strokeDasharray: '1.5 3.5',
    }),
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

function timeAxis(trend: Trend): Plot.Markish {
  const starts = trend.points.filter((point) => point.starts.getUTCMonth() === 3)
  const every = Math.ceil(starts.length / (trend.every === 'year' ? 9 : 8))
  const ticks = starts.filter((_, index) => index % every === 0)
  const label = (date: Date): string =>
    trend.every === 'year'
      ? (trend.points.find((point) => +point.starts === +date)?.period ?? '')
      : `Apr ${date.getUTCFullYear()}`
  return Plot.axisX(
    ticks.map((point) => point.starts),
    { label: null, tickFormat: label, tickSize: 5 },
  )
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

// One [c] in the middle of each run of withheld periods, and none too near another: more would overlap.
function gaps(points: readonly TrendPoint[]): TrendPoint[] {
  const runs: TrendPoint[][] = []
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

function domainOf(trend: Trend, shown: readonly TrendPoint[]): [number, number] {
  const values = shown.map((point) => point.percent!)
  const limits = trend.limits ? [trend.limits.upper, trend.limits.lower] : []
  const all = [...values, ...limits, ...officialValues(trend.official)]
  const top = niceEnd(all)
  const least = Math.min(...all)
  return [least > 40 ? Math.floor((least - 5) / 10) * 10 : 0, top]
}

function timeDomain(points: readonly TrendPoint[]): [Date, Date] {
  const [first, last] = [points[0]!.starts, points.at(-1)!.starts]
  const room = Math.max((+last - +first) * 0.02, 864e5 * 15)
  return [new Date(+first - room), new Date(+last + room)]
}
