import { barLabel } from '../figures/composition.ts'
import type { Bar, Composition } from '../figures/composition.ts'
import { keyHeight, keyMarks, keyPlaces } from './key.ts'
import { Plot, chartWidth, colours, draw, emptyChart, niceEnd, smallText } from './plot.ts'

interface Block {
  bar: string
  from: number
  to: number
  fill: string
  ink: string
  percent: number
}

/** Unordered parts take the categorical colours, ordered categories a ramp from light to dark. */
const parts = [colours.blue, colours.turquoise, colours.pink, colours.orange]
const ramps: Record<number, string[]> = {
  2: ['#A9CBE8', '#12436D'],
  3: ['#D4E4F3', '#6BACE6', '#12436D'],
  4: ['#D4E4F3', '#6BACE6', '#2073BC', '#12436D'],
  5: ['#E3EDF7', '#A9CBE8', '#6BACE6', '#2073BC', '#12436D'],
  6: ['#F1F6FB', '#CDDFF0', '#A9CBE8', '#6BACE6', '#2073BC', '#12436D'],
}
/** More parts than this cannot be told apart by their shade. */
export const mostShades = 6
const lightInk = new Set(['#12436D', '#2073BC', '#801650'])

/**
 * How the counted units divide, one bar a period or value. Bars are horizontal so that every label
 * is; withheld segments leave no trace in a bar but the words [c] at its end.
 */
export function stackedBarChart(composition: Composition, labelledBy: string): string {
  const { bars, categories, of } = composition
  const colour = fills(composition)
  const blocks = bars.flatMap((bar) => blocksOf(bar, colour, of === 'whole' && !hasWithheld(bar)))
  if (blocks.length === 0) return emptyChart(labelledBy)
  const end = of === 'whole' ? 100 : niceEnd(blocks.map((block) => block.to))
  const withheld = bars.filter(hasWithheld)
  const marginLeft = 24 + Math.max(...bars.map((bar) => barLabel(bar).length)) * 7.4
  const key = keyPlaces(
    categories.map(({ label }, index) => ({
      label,
      symbol: 'square',
      fill: colour[index]!,
      stroke: colours.blue,
    })),
    Math.min(chartWidth - 150, chartWidth - marginLeft),
  )
  const marginTop = keyHeight(key)
  return draw(
    {
      height: marginTop + 44 + bars.length * 38,
      marginTop,
      marginBottom: 34,
      marginRight: 84,
      marginLeft,
      x: { domain: [0, end], axis: null },
      y: { type: 'band', domain: bars.map(barLabel), axis: null, padding: 0.22 },
      marks: [
        Plot.gridX({ stroke: colours.grid, strokeOpacity: 1, ticks: 5 }),
        Plot.axisX({
          ticks: 5,
          tickSize: 0,
          label: null,
          tickFormat: (tick: number) => `${tick}%`,
        }),
        Plot.axisY({ tickSize: 0, label: null }),
        Plot.barX(blocks, {
          y: 'bar',
          x1: 'from',
          x2: 'to',
          fill: 'fill',
          stroke: colours.blue,
          strokeWidth: 1,
        }),
        Plot.ruleX([0], { stroke: colours.ink }),
        Plot.text(
          blocks.filter((block) => (block.to - block.from) / end > 0.06),
          {
            y: 'bar',
            x: (block: Block) => (block.from + block.to) / 2,
            text: (block: Block) => `${Math.round(block.percent)}%`,
            fill: 'ink',
            fontSize: smallText,
          },
        ),
        Plot.text(withheld, {
          y: barLabel,
          x: end,
          dx: 10,
          textAnchor: 'start',
          text: hiddenWords,
          fontSize: smallText,
        }),
        Plot.text(bars.filter(isEmpty), {
          y: barLabel,
          x: 0,
          dx: 8,
          textAnchor: 'start',
          text: () => 'None could be judged',
          fontSize: smallText,
          fill: colours.quiet,
        }),
        ...keyMarks(key),
      ],
    },
    labelledBy,
  )
}

function fills(composition: Composition): string[] {
  const count = composition.categories.length
  if (composition.of === 'parts' && count <= parts.length) return parts.slice(0, count)
  return (
    ramps[Math.max(2, count)] ?? composition.categories.map((_, index) => ramps[6]![index % 6]!)
  )
}

function hasWithheld(bar: Bar): boolean {
  return bar.segments.some((segment) => segment.withheld)
}

function isEmpty(bar: Bar): boolean {
  return bar.segments.every(({ percent, withheld }) => percent === null && !withheld)
}

function hiddenWords(bar: Bar): string {
  return bar.segments.every((segment) => segment.withheld) ? '[c]' : 'parts [c]'
}

// Rounded counts need not add up to their rounded whole: a full bar is drawn to exactly 100, and its
// labels keep the published percentages.
function blocksOf(bar: Bar, colour: readonly string[], isFull: boolean): Block[] {
  const total = bar.segments.reduce((sum, segment) => sum + (segment.percent ?? 0), 0)
  const stretch = isFull && total > 0 ? 100 / total : 1
  let from = 0
  return bar.segments.flatMap((segment, index) => {
    if (segment.percent === null || segment.percent === 0) return []
    const fill = colour[index]!
    const block = {
      bar: barLabel(bar),
      from,
      to: from + segment.percent * stretch,
      fill,
      percent: segment.percent,
      ink: lightInk.has(fill) ? 'white' : 'black',
    }
    from = block.to
    return [block]
  })
}
