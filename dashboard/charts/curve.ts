import { drawnLines, readablePoints } from '../figures/curve.ts'
import type { Curve, CurveLine, CurvePoint } from '../figures/curve.ts'
import { curvePanels } from './curve-panels.ts'
import { endLabelWidth, endLabels, lineStyles, mostLines } from './line-styles.ts'
import type { LineEnd } from './line-styles.ts'
import { Plot, colours, draw, emptyChart, endOf, smallText, tickWords } from './plot.ts'
import { isInYears, riskHeight, riskNames, riskTable, tickPoints } from './risk-table.ts'

const plotHeight = 274
const marginTop = 36
/** More bands than this lie over each other. */
const mostBands = 3

/**
 * What is reached by each day of the grid, its 95 % band, and beneath it how many were still being
 * followed: the risk table, a row a line. Groups are lines named at their ends; more of them than can be
 * told apart become small multiples. A withheld day is a gap.
 */
export function curveChart(curve: Curve, labelledBy: string): string {
  const lines = drawnLines(curve)
  if (lines.length === 0) return emptyChart(labelledBy)
  if (lines.length > mostLines) return curvePanels(curve, labelledBy)
  const held = lines.map(readablePoints)
  const end = endOf(
    curve.unit,
    held.flat().map((point) => point.upper ?? point.reading ?? 0),
  )
  const last = Math.max(...curve.whole.points.map((point) => point.at))
  const names = riskNames(lines)
  const foot = riskHeight(lines)
  return draw(
    {
      height: marginTop + plotHeight + foot,
      marginTop,
      marginBottom: foot,
      marginLeft: names ? Math.max(62, names.width + 10) : 62,
      marginRight: names ? endLabelWidth(lines.map(({ label }) => label)) : 40,
      x: { domain: [0, last], axis: null },
      y: { domain: [0, end], axis: null },
      marks: [
        ...axes(curve),
        ...(lines.length <= mostBands
          ? held.map((points, place) => band(curve, points, place))
          : []),
        ...held.flatMap((points, place) => lineMarks(curve, points, place)),
        ...(names ? endLabels(ends(lines), last, end, end / plotHeight) : []),
        ...riskTable(curve, lines),
        heading(curve, lines.length <= mostBands),
      ],
    },
    labelledBy,
  )
}

function axes(curve: Curve): Plot.Markish[] {
  const ticks = tickPoints(curve)
  const labels = new Map(ticks.map((point) => [point.at, tickLabel(curve, point)]))
  return [
    Plot.gridY({ stroke: colours.grid, strokeOpacity: 1, ticks: 5 }),
    Plot.axisY({ ticks: 5, tickSize: 0, label: null, tickFormat: tickWords(curve.unit) }),
    Plot.ruleY([0], { stroke: colours.ink }),
    Plot.axisX([...labels.keys()], {
      label: null,
      tickSize: 5,
      tickFormat: (at: number) => labels.get(at)!,
    }),
  ]
}

/** '0', '12 months', '2 years'; of an age, or of many years, the number alone. */
function tickLabel(curve: Curve, point: CurvePoint): string {
  if (point.at === 0) return '0'
  return isInYears(curve) ? String(Math.round(point.at / 365.25)) : point.label
}

function shape({ isStep }: Curve): 'step-after' | 'linear' {
  return isStep ? 'step-after' : 'linear'
}

function band(curve: Curve, points: readonly CurvePoint[], place: number): Plot.Markish {
  return Plot.areaY(points, {
    x: 'at',
    y1: 'lower',
    y2: 'upper',
    fill: lineStyles[place]!.stroke,
    fillOpacity: 0.16,
    curve: shape(curve),
  })
}

function lineMarks(curve: Curve, points: readonly CurvePoint[], place: number): Plot.Markish[] {
  const { stroke, dash, symbol } = lineStyles[place]!
  return [
    Plot.lineY(points, {
      x: 'at',
      y: 'reading',
      stroke,
      strokeWidth: 2.2,
      ...(dash === 'none' ? {} : { strokeDasharray: dash }),
      curve: shape(curve),
    }),
    Plot.dot(
      points.filter((point) => point.reading !== null),
      { x: 'at', y: 'reading', r: 4, symbol, fill: stroke, stroke: 'white' },
    ),
  ]
}

function ends(lines: readonly CurveLine[]): LineEnd[] {
  return lines.map((line) => {
    // Day 0 is the same for all and says nothing.
    const last = readablePoints(line).findLast(({ at, reading }) => at > 0 && reading !== null)
    return { label: line.label, x: last?.at ?? 0, y: last?.reading ?? 0, isHidden: !last }
  })
}

/** What is reached, above the axis, and what the bands are. */
function heading({ title }: Curve, isShaded: boolean): Plot.Markish {
  return Plot.text([isShaded ? `${title}. Shaded: likely range (95%)` : title], {
    frameAnchor: 'top-left',
    dx: -44,
    dy: -22,
    fontSize: smallText,
    fill: colours.ink,
  })
}
