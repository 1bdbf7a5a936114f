import { drawnCombinations } from '../figures/combination.ts'
import type { Combination, Combined, SetTotal } from '../figures/combination.ts'
import { notShown, percent } from '../words/numbers.ts'
import { wrapped } from '../words/wrapped.ts'
import { pixels } from './panels.ts'
import { Plot, chartWidth, colours, draw, emptyChart, endOf, smallText } from './plot.ts'

const names = { left: 8, width: 190 }
const totals = { left: 206, width: 150 }
const matrix = { left: 400, right: chartWidth - 12 }
const bars = { top: 34, height: 190 }
const leastRow = 34
const rowsTop = bars.top + bars.height + 30

/**
 * Which sets stand together (UpSet): a bar for each combination, the largest first, over a matrix whose
 * dots say which sets it is of; at the left how often each set stands, whatever else.
 */
export function upsetChart(combination: Combination, labelledBy: string): string {
  const { sets } = combination
  const { drawn, others } = drawnCombinations(combination)
  if (drawn.length === 0) return emptyChart(labelledBy)
  const rows = rowsOf(sets)
  const bottom = rows.at(sets.length - 0.5)
  return draw(
    {
      ...pixels,
      height: bottom + 54,
      marks: [
        ...stripes(sets, rows),
        ...barMarks(drawn),
        ...matrixMarks(sets, drawn, rows),
        ...totalMarks(sets, rows),
        heading(
          'Each combination, and no other of these',
          matrix.left - 10,
          bars.top - 22,
          'start',
        ),
        heading('Each, whatever else', totals.left + totals.width, rowsTop - 16, 'end'),
        heading(footOf(combination, others), matrix.left - 10, bottom + 38, 'start'),
      ],
    },
    labelledBy,
  )
}

interface Rows {
  names: string[]
  /** The middle of a row. */
  at: (place: number) => number
}

/** The rows of the sets, as tall as their names need. */
function rowsOf(sets: readonly SetTotal[]): Rows {
  const lines = sets.map(({ label }) => wrapped(label, 27))
  const height = Math.max(leastRow, 8 + 15 * Math.max(...lines.map((each) => each.length)))
  return {
    names: lines.map((each) => each.join('\n')),
    at: (place) => rowsTop + (place + 0.5) * height,
  }
}

function columns(drawn: readonly Combined[]): { step: number; at: (place: number) => number } {
  const step = Math.min(60, (matrix.right - matrix.left) / drawn.length)
  return { step, at: (place) => matrix.left + (place + 0.5) * step }
}

function stripes(sets: readonly SetTotal[], { names: labels, at }: Rows): Plot.Markish[] {
  return [
    Plot.rect(
      sets.filter((_, place) => place % 2 === 0),
      {
        x1: names.left - 4,
        x2: matrix.right,
        y1: (_: SetTotal, place: number) => at(2 * place - 0.5),
        y2: (_: SetTotal, place: number) => at(2 * place + 0.5),
        fill: '#F3F5F7',
      },
    ),
    Plot.text(labels, {
      x: names.left,
      y: (_: string, place: number) => at(place),
      textAnchor: 'start',
      fontSize: smallText,
    }),
  ]
}

function barMarks(drawn: readonly Combined[]): Plot.Markish[] {
  const { step, at } = columns(drawn)
  const end = endOf(
    'percent',
    drawn.map(({ reading }) => reading!),
  )
  const foot = bars.top + bars.height
  const top = ({ reading }: Combined): number => foot - ((bars.height - 20) * reading!) / end
  return [
    Plot.rect(drawn, {
      x1: (_: Combined, place: number) => at(place) - step * 0.34,
      x2: (_: Combined, place: number) => at(place) + step * 0.34,
      y1: foot,
      y2: top,
      fill: colours.blue,
    }),
    Plot.ruleY([foot], {
      x1: matrix.left - 6,
      x2: at(drawn.length - 1) + step / 2,
      stroke: colours.ink,
    }),
    Plot.text(drawn, {
      x: (_: Combined, place: number) => at(place),
      y: (each: Combined) => top(each) - 9,
      fontSize: 12,
      text: ({ reading }: Combined) => percent(reading!),
    }),
  ]
}

function matrixMarks(
  sets: readonly SetTotal[],
  drawn: readonly Combined[],
  { at: rowAt }: Rows,
): Plot.Markish[] {
  const { at } = columns(drawn)
  const places = drawn.flatMap((each, column) =>
    sets.map(({ value }, row) => ({ column, row, isIn: each.sets.includes(value) })),
  )
  type Place = (typeof places)[number]
  const links = drawn.flatMap(({ sets: held }, column) => {
    const rows = held.map((value) => sets.findIndex((set) => set.value === value))
    return rows.length < 2 ? [] : [{ column, first: Math.min(...rows), last: Math.max(...rows) }]
  })
  const x = ({ column }: { column: number }): number => at(column)
  const y = ({ row }: Place): number => rowAt(row)
  return [
    Plot.ruleX(links, {
      x,
      y1: ({ first }: (typeof links)[number]) => rowAt(first),
      y2: ({ last }: (typeof links)[number]) => rowAt(last),
      stroke: colours.blue,
      strokeWidth: 3,
    }),
    Plot.dot(
      places.filter(({ isIn }) => !isIn),
      { x, y, r: 4, fill: 'white', stroke: '#8A9094' },
    ),
    Plot.dot(
      places.filter(({ isIn }) => isIn),
      { x, y, r: 7, fill: colours.blue },
    ),
    Plot.text(
      drawn.flatMap(({ sets: held }, column) => (held.length === 0 ? [{ column }] : [])),
      { x, y: rowAt(sets.length - 0.5) + 12, fontSize: 12, text: () => 'none' },
    ),
  ]
}

function totalMarks(sets: readonly SetTotal[], { at: rowAt }: Rows): Plot.Markish[] {
  const end = Math.max(1, ...sets.map(({ reading }) => reading ?? 0))
  const right = totals.left + totals.width
  const left = ({ reading }: SetTotal): number =>
    right - ((totals.width - 56) * (reading ?? 0)) / end
  return [
    Plot.rect(
      sets.filter(({ reading }) => reading !== null),
      {
        x1: left,
        x2: right,
        y1: (set: SetTotal) => rowAt(sets.indexOf(set)) - 9,
        y2: (set: SetTotal) => rowAt(sets.indexOf(set)) + 9,
        fill: colours.turquoise,
      },
    ),
    Plot.text(sets, {
      x: (set: SetTotal) => left(set) - 6,
      y: (_: SetTotal, place: number) => rowAt(place),
      textAnchor: 'end',
      fontSize: smallText,
      text: ({ reading }: SetTotal) => (reading === null ? notShown : percent(reading)),
    }),
  ]
}

function heading(text: string, x: number, y: number, textAnchor: 'start' | 'end'): Plot.Markish {
  return Plot.text([text], { x, y, textAnchor, fontSize: smallText })
}

function footOf({ combinations }: Combination, others: number): string {
  const hidden = combinations.filter(({ withheld }) => withheld).length
  return [
    others > 0 && `${others} smaller ones are in the table.`,
    hidden > 0 && `${hidden} of ${combinations.length} are not shown ${notShown}.`,
  ]
    .filter(Boolean)
    .join(' ')
}
