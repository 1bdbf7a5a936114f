import type { YearPoint, Yearly } from '../figures/yearly.ts'
import { yearsRead } from '../words/yearly.ts'
import { Plot, colours, drawSmall, endOf } from './plot.ts'

/** A small line of every year from zero up: filled dots are complete years, a gap is not shown. */
export function sparkChart(yearly: Yearly): string {
  const { points, unit } = yearly
  const shown = points.filter((point) => point.reading !== null)
  if (shown.length === 0) return ''
  const at = (point: YearPoint): number => points.indexOf(point)
  const isComplete = ({ state }: YearPoint): boolean => state === 'shown'
  return drawSmall(
    {
      width: 128,
      height: 30,
      margin: 4,
      x: { domain: [0, points.length - 1], axis: null },
      y: {
        domain: [
          0,
          endOf(
            unit,
            shown.map(({ reading }) => reading!),
          ),
        ],
        axis: null,
      },
      marks: [
        Plot.ruleY([0], { stroke: colours.grid }),
        Plot.lineY(points, {
          x: at,
          y: (point: YearPoint) => (isComplete(point) ? point.reading : null),
          stroke: colours.blue,
          strokeWidth: 1.5,
        }),
        Plot.dot(shown, {
          x: at,
          y: 'reading',
          r: 2.2,
          fill: (point: YearPoint) => (isComplete(point) ? colours.blue : 'white'),
          stroke: (point: YearPoint) => (isComplete(point) ? colours.blue : colours.quiet),
          strokeWidth: 1,
        }),
      ],
    },
    yearsRead(yearly),
  )
}
