import type { Heat, HeatCell } from '../figures/heat.ts'
import { wrapped } from '../words/wrapped.ts'
import { notShown } from '../words/numbers.ts'
import { Plot, chartWidth, colours, draw, emptyChart, emptyWords, smallText } from './plot.ts'

const ramp = ['#E3EDF7', '#A9CBE8', '#6BACE6', '#2073BC', colours.blue]
const withheld = '#FFFFFF'
const leastRow = 27
/** Names of rows are broken into lines of so many characters; of fewer where columns need the room. */
const longest = { wide: 38, narrow: 24 }
const character = 7.2

/**
 * Squares by row and column, darker where more is held; each carries its figure. A thick line under a row
 * marks the columns for which its records are complete. Withheld squares are white and say [c].
 */
export function heatChart(heat: Heat, labelledBy: string): string {
  const { rows, columns, cells, stretches } = heat
  if (!cells.some((cell) => cell.shade !== null))
    return emptyChart(labelledBy, emptyWords(cells.some(({ text }) => text === notShown)))
  const labels = rows.map((row) => row.label)
  const label = (each: { row: string }): string =>
    rows.find((row) => row.name === each.row)?.label ?? ''
  const at = (cell: HeatCell): number => columns.findIndex(({ name }) => name === cell.column)
  const { broken, marginLeft, wide } = roomOf(labels, columns)
  const rowHeight = Math.max(leastRow, 10 + 16 * Math.max(...broken.map((each) => each.length)))
  const heads = columns.map((column) =>
    wrapped(column.label, Math.max(6, Math.floor(wide / character))),
  )
  const marginTop = 14 + 16 * Math.max(1, ...heads.map((lines) => lines.length))
  return draw(
    {
      height: marginTop + rows.length * rowHeight + (stretches.length > 0 ? 34 : 8),
      marginTop,
      marginBottom: stretches.length > 0 ? 34 : 8,
      marginRight: 8,
      marginLeft,
      x: { domain: [0, columns.length], axis: null },
      y: { type: 'band', domain: labels, axis: null, padding: 0 },
      marks: [
        Plot.axisY({
          tickSize: 0,
          label: null,
          tickFormat: (name: string) => broken[labels.indexOf(name)]!.join('\n'),
        }),
        Plot.barX(cells, {
          y: label,
          x1: at,
          x2: (cell: HeatCell) => at(cell) + 1,
          insetLeft: 1,
          insetRight: 1,
          insetTop: 1,
          insetBottom: stretches.length > 0 ? 6 : 1,
          fill: (cell: HeatCell) => fillOf(cell),
          stroke: colours.grid,
        }),
        Plot.text(cells, {
          y: label,
          x: (cell: HeatCell) => at(cell) + 0.5,
          text: 'text',
          dy: stretches.length > 0 ? -2 : 0,
          fontSize: 12,
          fill: (cell: HeatCell) => (isDark(cell) ? 'white' : 'black'),
        }),
        Plot.text(heads, {
          x: (_: unknown, index: number) => index + 0.5,
          frameAnchor: 'top',
          dy: -8,
          lineAnchor: 'bottom',
          text: (lines: string[]) => lines.join('\n'),
          fontSize: 12,
        }),
        ...stretchMarks(heat, label, rowHeight),
      ],
    },
    labelledBy,
  )
}

interface Room {
  broken: string[][]
  marginLeft: number
  wide: number
}

/** Names of rows in their lines, and what they leave for each column: enough for its longest word if it can be. */
function roomOf(labels: readonly string[], columns: Heat['columns']): Room {
  const word = Math.max(
    ...columns.flatMap(({ label }) => label.split(' ').map((each) => each.length)),
  )
  const room = (characters: number): Room => {
    const broken = labels.map((each) => wrapped(each, characters))
    const marginLeft = 20 + Math.max(...broken.flat().map((each) => each.length)) * 7.8
    return { broken, marginLeft, wide: (chartWidth - marginLeft - 8) / columns.length }
  }
  const first = room(longest.wide)
  return first.wide >= word * character ? first : room(longest.narrow)
}

const step = (shade: number): number => Math.min(ramp.length - 1, Math.floor(shade * ramp.length))

const fillOf = ({ shade }: HeatCell): string => (shade === null ? withheld : ramp[step(shade)]!)

const isDark = ({ shade }: HeatCell): boolean => shade !== null && step(shade) >= 3

function stretchMarks(
  { stretches }: Heat,
  label: (each: { row: string }) => string,
  rowHeight: number,
) {
  if (stretches.length === 0) return []
  return [
    Plot.barX(stretches, {
      y: label,
      x1: 'from',
      x2: 'to',
      insetTop: rowHeight - 5,
      insetBottom: 1,
      fill: colours.ink,
    }),
    Plot.text(['Black line: the records are complete'], {
      frameAnchor: 'bottom-right',
      dy: 26,
      fontSize: smallText,
    }),
  ]
}
