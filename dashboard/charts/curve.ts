import { readablePoints } from '../figures/curve.ts'
import type { Curve, CurvePoint } from '../figures/curve.ts'
import { count } from '../words/numbers.ts'
import { Plot, colours, draw, emptyChart, niceEnd, smallText } from './plot.ts'

const height = 400

/**
 * The share that has come back by each day of the grid, its 95 % band, and beneath it how many were
 * still being followed: the risk table. A withheld day is a gap.
 */
export function curveChart(curve: Curve, labelledBy: string): string {
  const points = readablePoints(curve)
  const shown = points.filter((point) => point.share !== null)
  if (!shown.some((point) => point.at > 0)) return emptyChart(labelledBy)
  const end = niceEnd(shown.map((point) => point.upper ?? point.share!))
  const yearly = curve.points.filter((point) => point.at % 365 === 0)
  return draw(
    {
      height,
      marginTop: 22,
      marginBottom: 104,
      marginLeft: 62,
      marginRight: 40,
      x: { domain: [0, Math.max(...curve.points.map((point) => point.at))], axis: null },
      y: { domain: [0, end], axis: null },
      marks: [
        Plot.gridY({ stroke: colours.grid, strokeOpacity: 1, ticks: 5 }),
        Plot.axisY({
          ticks: 5,
          tickSize: 0,
          label: null,
          tickFormat: (tick: number) => `${tick}%`,
        }),
        Plot.ruleY([0], { stroke: colours.ink }),
        Plot.axisX(
          yearly.map((point) => point.at),
          {
            label: null,
            tickSize: 5,
            tickFormat: (at: number) => yearly.find((point) => point.at === at)!.label,
          },
        ),
        Plot.areaY(points, {
          x: 'at',
          y1: 'lower',
          y2: 'upper',
          fill: colours.blue,
          fillOpacity: 0.18,
        }),
        Plot.lineY(points, { x: 'at', y: 'share', stroke: colours.blue, strokeWidth: 2.2 }),
        Plot.dot(shown, { x: 'at', y: 'share', r: 4, fill: colours.blue, stroke: 'white' }),
        ...riskTable(yearly),
        bandLabel(),
      ],
    },
    labelledBy,
  )
}

function riskTable(points: readonly CurvePoint[]): Plot.Markish[] {
  const row = { frameAnchor: 'bottom' as const, fontSize: smallText }
  return [
    Plot.text(['Still being followed'], {
      ...row,
      frameAnchor: 'bottom-left',
      dx: -52,
      dy: 62,
      textAnchor: 'start',
      fontWeight: 'bold',
    }),
    Plot.text(points, {
      ...row,
      x: 'at',
      dy: 84,
      text: (point: CurvePoint) => (point.atRisk === null ? '[c]' : count(point.atRisk)),
    }),
  ]
}

function bandLabel(): Plot.Markish {
  return Plot.text(['Shaded: likely range (95%)'], {
    frameAnchor: 'bottom-right',
    dx: -6,
    dy: -14,
    fontSize: smallText,
    fill: colours.ink,
  })
}
