import type { Branch, Pathway } from '../figures/pathway.ts'
import { notShown, percent } from '../words/numbers.ts'
import { keyHeight, keyMarks, keyPlaces } from './key.ts'
import { Plot, chartWidth, colours, draw, emptyChart, niceEnd, smallText } from './plot.ts'
import { rowLabels } from './row-labels.ts'

const row = 34
const indent = 16
const right = 70
/** Each step further is drawn lighter; deeper ones keep the last. */
const shades = [colours.blue, '#2073BC', '#6BACE6', '#A9CBE8'] as const
const paleFill = '#E9EDF0'

/**
 * How far units went: a bar a branch under the one it grows from, as wide as its part of everything counted.
 * The pale bar behind is the branch before, so what is left of it is what went no further this way.
 */
export function pathwayChart(pathway: Pathway, labelledBy: string): string {
  const { branches } = pathway
  const shown = branches.filter((branch) => branch.reading !== null)
  if (shown.length === 0) return emptyChart(labelledBy)
  const end = niceEnd(shown.map(({ from, reading }) => from + reading!))
  const labels = rowLabels(
    branches.map(({ value, label }) => ({ name: value, label })),
    30,
  )
  const deepest = Math.max(...branches.map(({ depth }) => depth))
  const marginLeft = Math.min(340, labels.width + deepest * indent)
  const key = keyPlaces(
    [{ label: 'The step before', symbol: 'square', fill: paleFill, stroke: colours.quiet }],
    chartWidth,
  )
  const marginTop = keyHeight(key)
  const behind = branches.filter(({ parent }) => parent?.reading != null)
  return draw(
    {
      height: marginTop + branches.length * row + 36,
      marginTop,
      marginBottom: 36,
      marginLeft,
      marginRight: right,
      x: { domain: [0, end], axis: null },
      y: { type: 'band', domain: branches.map(({ value }) => value), axis: null, padding: 0.18 },
      marks: [
        Plot.gridX({ stroke: colours.grid, strokeOpacity: 1, ticks: 5 }),
        Plot.axisX({
          ticks: 5,
          tickSize: 0,
          label: null,
          tickFormat: (tick: number) => `${tick}%`,
        }),
        Plot.barX(behind, {
          y: 'value',
          x1: ({ parent }: Branch) => parent!.from,
          x2: ({ parent }: Branch) => parent!.from + parent!.reading!,
          fill: paleFill,
          stroke: '#B9C0C4',
        }),
        Plot.barX(shown, {
          y: 'value',
          x1: 'from',
          x2: ({ from, reading }: Branch) => from + reading!,
          fill: ({ depth }: Branch) => shades[Math.min(depth, shades.length - 1)],
          stroke: colours.blue,
        }),
        ...branches.map((branch) =>
          Plot.text([branch], {
            y: 'value',
            x: 0,
            dx: branch.depth * indent - marginLeft + 8,
            textAnchor: 'start',
            text: () => labels.text.get(branch.value)!,
            fontSize: smallText,
          }),
        ),
        Plot.ruleX([0], { stroke: colours.ink }),
        Plot.text(branches, {
          y: 'value',
          x: end,
          dx: 10,
          textAnchor: 'start',
          fontSize: smallText,
          text: ({ reading, withheld }: Branch) =>
            reading !== null ? percent(reading) : withheld ? notShown : '–',
        }),
        ...keyMarks(key),
      ],
    },
    labelledBy,
  )
}
