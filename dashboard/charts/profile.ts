import type { Grid, GridCell } from '../figures/grid.ts'
import { wrapped } from '../words/wrapped.ts'
import { axisTitle, axisTitleHeight } from './axis-title.ts'
import { endLabelWidth, endLabels, lineStyles } from './line-styles.ts'
import { Plot, chartWidth, colours, draw, emptyChart, endOf, smallText, tickWords } from './plot.ts'

const plotHeight = 290
const left = 62

/** Figures over rows that are in order, one line a column, each dot with its 95 % interval. */
export function profileChart(grid: Grid, labelledBy: string): string {
  const { rows, columns, cells, reading } = grid
  const shown = cells.filter((cell) => cell.reading !== null && cell.place !== null)
  if (shown.length === 0) return emptyChart(labelledBy)
  const end = endOf(
    reading.unit,
    shown.map((cell) => cell.upper ?? cell.reading!),
  )
  const marginRight = endLabelWidth(columns.map(({ label }) => label))
  const room = (chartWidth - left - marginRight) / rows.length
  const every = Math.ceil(30 / room)
  const ticks = rows.map(({ label }, place) => ({
    at: place,
    lines: wrapped(label, Math.floor((room * every) / 8.4)),
  }))
  const marginBottom = 24 + 16 * Math.max(...ticks.map(({ lines }) => lines.length))
  const at = (cell: GridCell): number => rows.findIndex(({ name }) => name === cell.place?.row)
  const lines = columns.map(({ name, label }, place) => {
    const own = rows.map((row, x) => {
      const cell = cells.find((each) => each.place?.row === row.name && each.place.column === name)
      // Beside each other, so that one interval does not hide another.
      return { ...cell, x: x + (place - (columns.length - 1) / 2) * 0.12 }
    })
    return { label, own, style: lineStyles[place]! }
  })
  const ends = lines.flatMap(({ label, own }) => {
    const last = own.findLast((point) => point.reading != null)
    return last ? [{ label, x: last.x, y: last.reading! }] : []
  })
  const right = rows.length - 0.5
  const marginTop = 22 + axisTitleHeight(reading)
  return draw(
    {
      height: marginTop + plotHeight + marginBottom,
      marginTop,
      marginBottom,
      marginLeft: left,
      marginRight,
      x: { domain: [-0.5, right], axis: null },
      y: { domain: [0, end], axis: null },
      marks: [
        Plot.gridY({ stroke: colours.grid, strokeOpacity: 1, ticks: 5 }),
        Plot.axisY({ ticks: 5, tickSize: 0, label: null, tickFormat: tickWords(reading.unit) }),
        Plot.ruleY([0], { stroke: colours.ink }),
        Plot.text(
          ticks.filter((_, place) => place % every === 0),
          {
            x: 'at',
            frameAnchor: 'bottom',
            dy: 10,
            lineAnchor: 'top',
            fontSize: smallText,
            text: ({ lines }: (typeof ticks)[number]) => lines.join('\n'),
          },
        ),
        ...lines.flatMap(({ own, style }) => [
          Plot.lineY(own, {
            x: 'x',
            y: 'reading',
            stroke: style.stroke,
            strokeWidth: 2,
            ...(style.dash === 'none' ? {} : { strokeDasharray: style.dash }),
          }),
          Plot.ruleX(own, { x: 'x', y1: 'lower', y2: 'upper', stroke: style.stroke }),
          Plot.dot(
            own.filter((point) => point.reading != null),
            {
              x: 'x',
              y: 'reading',
              r: 4,
              symbol: style.symbol,
              fill: style.stroke,
              stroke: 'white',
            },
          ),
        ]),
        Plot.text(
          cells.filter((cell) => cell.reading === null && cell.withheld && cell.place !== null),
          { x: at, y: 0, dy: -9, fontSize: 12, text: () => '[c]' },
        ),
        ...endLabels(ends, right, end, end / plotHeight),
        ...axisTitle(reading),
      ],
    },
    labelledBy,
  )
}
