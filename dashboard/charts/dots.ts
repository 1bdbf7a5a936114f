import type { ComparedValue, Comparison } from '../figures/comparison.ts'
import { percent } from '../words/numbers.ts'
import { Plot, colours, draw, emptyChart, niceEnd, smallText } from './plot.ts'

/** Dots and whiskers, one row a value, in the order of the catalogue and never of the figures. */
export function dotsChart(comparison: Comparison, labelledBy: string): string {
  const { values, whole } = comparison
  const shown = values.filter((each) => each.percent !== null)
  if (shown.length === 0) return emptyChart(labelledBy)
  const end = niceEnd([...shown.map((each) => each.upper ?? each.percent!), whole.percent ?? 0])
  const label = (each: ComparedValue): string => each.label
  return draw(
    {
      height: 74 + values.length * 30,
      marginTop: 30,
      marginBottom: 34,
      marginRight: 64,
      marginLeft: 30 + Math.max(...values.map((each) => each.label.length)) * 7,
      x: { domain: [0, end], axis: null },
      y: { type: 'point', domain: values.map(label), axis: null, padding: 0.6 },
      marks: [
        Plot.gridX({ stroke: colours.grid, strokeOpacity: 1, ticks: 6 }),
        Plot.axisX({
          ticks: 6,
          tickSize: 0,
          label: null,
          tickFormat: (tick: number) => `${tick}%`,
        }),
        Plot.axisY({ tickSize: 0, label: null }),
        Plot.ruleX([0], { stroke: colours.ink }),
        ...wholeMarks(whole),
        Plot.ruleY(shown, {
          y: label,
          x1: 'lower',
          x2: 'upper',
          stroke: colours.blue,
          strokeWidth: 2,
        }),
        Plot.dot(shown, { y: label, x: 'percent', r: 5, fill: colours.blue, stroke: 'white' }),
        Plot.text(shown, {
          y: label,
          x: end,
          dx: 12,
          textAnchor: 'start',
          fontSize: smallText,
          text: (each: ComparedValue) => percent(each.percent!),
        }),
        Plot.text(
          values.filter((each) => each.percent === null),
          {
            y: label,
            x: end,
            dx: 12,
            textAnchor: 'start',
            fontSize: smallText,
            text: (each: ComparedValue) => (each.withheld ? '[c]' : '–'),
          },
        ),
      ],
    },
    labelledBy,
  )
}

function wholeMarks(whole: ComparedValue): Plot.Markish[] {
  if (whole.percent === null) return []
  return [
    Plot.ruleX([whole.percent], { stroke: colours.ink, strokeDasharray: '5 4', strokeWidth: 1.4 }),
    Plot.text([whole.percent], {
      x: whole.percent,
      frameAnchor: 'top',
      dy: -20,
      lineAnchor: 'top',
      fontSize: smallText,
      text: () => `Whole authority ${percent(whole.percent!)}`,
    }),
  ]
}
