import type { DateBar, DateBars, DateRow } from '../figures/dates.ts'
import { Plot, colours, draw, emptyChart } from './plot.ts'

const rowHeight = 62
const fullest = 0.74

interface Placed extends DateBar {
  left: number
  right: number
  foot: number
  top: number
  usual: number
}

/**
 * Bars by day of the month or by month of the year, one row a date column, with a short line where each
 * bar would end if dates fell evenly. Rows share one scale of height, that of their largest share.
 */
export function histogramChart({ rows, values }: DateBars, labelledBy: string): string {
  if (rows.length === 0) return emptyChart(labelledBy)
  const bars = rows.flatMap((row, place) => placed(row, place))
  const width = 24 + Math.max(...rows.flatMap(({ label }) => label.map((each) => each.length))) * 7
  const labels = rows.flatMap(({ label }, place) =>
    label.map((text, line) => ({ text, y: place + 0.6 + line * 0.28 })),
  )
  return draw(
    {
      height: rows.length * rowHeight + 36,
      marginTop: 6,
      marginBottom: 30,
      marginRight: 8,
      marginLeft: width,
      x: { domain: [0.4, values.length + 0.6], axis: null },
      y: { domain: [rows.length, 0], axis: null },
      marks: [
        Plot.rect(
          bars.filter((bar) => bar.share !== null),
          {
            x1: 'left',
            x2: 'right',
            y1: 'foot',
            y2: 'top',
            fill: colours.blue,
          },
        ),
        Plot.ruleY(bars, {
          x1: 'left',
          x2: 'right',
          y: 'usual',
          stroke: colours.orange,
          strokeWidth: 2,
        }),
        Plot.ruleY(
          rows.map((_, place) => place + 1),
          { stroke: colours.ink },
        ),
        Plot.text(
          bars.filter((bar) => bar.share === null),
          {
            x: 'value',
            y: 'foot',
            dy: -8,
            text: () => '[c]',
            fontSize: 12,
            stroke: 'white',
            strokeWidth: 4,
            fill: colours.ink,
          },
        ),
        Plot.text(labels, { x: 0.4, y: 'y', dx: -12, text: 'text', textAnchor: 'end' }),
        Plot.axisX(
          values.map((_, place) => place + 1),
          {
            label: null,
            tickSize: 0,
            tickFormat: (at: number) => values[at - 1] ?? '',
            fontSize: 12,
          },
        ),
      ],
    },
    labelledBy,
  )
}

function placed(row: DateRow, place: number): Placed[] {
  const most = Math.max(...row.bars.map((bar) => Math.max(bar.share ?? 0, bar.usual)))
  const height = (share: number): number => place + 1 - (fullest * share) / most
  return row.bars.map((bar) => ({
    ...bar,
    left: bar.value - 0.42,
    right: bar.value + 0.42,
    foot: place + 1,
    top: height(bar.share ?? 0),
    usual: height(bar.usual),
  }))
}
