import { wrapped } from '../words/wrapped.ts'
import { Plot, chartWidth, colours, smallText } from './plot.ts'

/** Options of a picture whose marks are placed in pixels. */
export const pixels = {
  margin: 0,
  x: { type: 'identity', axis: null },
  y: { type: 'identity', axis: null },
} as const satisfies Plot.PlotOptions

const across = 3
const gap = 22
const left = 46

const nameLine = 14

/** The name of a panel in its lines: two at most. */
function nameLines(label: string): string[] {
  const [first, second, ...more] = wrapped(label, 36)
  if (second === undefined) return [first!]
  return [first!, more.length > 0 ? `${second} …` : second]
}

/** How much higher panels must be where a name takes two lines. */
export function nameRoom(labels: readonly string[]): number {
  return (Math.max(...labels.map((label) => nameLines(label).length)) - 1) * nameLine
}

interface PanelHeights {
  /** Above the plot of each panel, for its name. */
  top: number
  plot: number
  /** Beneath it, for its axis. */
  foot: number
}

export interface PanelLayout {
  width: number
  height: number
  /** Places in pixels of values in one panel, whose axes end at `last` and `end`. */
  scales: (
    panel: number,
    last: number,
    end: number,
  ) => { x: (value: number) => number; y: (value: number) => number }
  /** Name, grid and foot of one panel; only the first in a row carries the numbers of the axis. */
  frame: (
    panel: number,
    label: string,
    end: number,
    tick: (value: number) => string,
  ) => Plot.Markish[]
}

/** Small pictures in rows of three, drawn into one plot whose units are pixels. */
export function panelLayout(panels: number, { top, plot, foot }: PanelHeights): PanelLayout {
  const wide = (chartWidth - left - gap * (across - 1) - 10) / across
  const tall = top + plot + foot
  const place = (panel: number): { x0: number; y0: number } => ({
    x0: left + (panel % across) * (wide + gap),
    y0: Math.floor(panel / across) * tall + top,
  })
  const scales: PanelLayout['scales'] = (panel, last, end) => {
    const { x0, y0 } = place(panel)
    return {
      x: (value) => x0 + 6 + ((wide - 12) * value) / last,
      y: (value) => y0 + plot * (1 - value / end),
    }
  }
  return {
    width: chartWidth,
    height: Math.ceil(panels / across) * tall,
    scales,
    frame: (panel, label, end, tick) => {
      const { x0 } = place(panel)
      const { y } = scales(panel, 1, end)
      const ticks = [0, end / 2, end]
      const lines = nameLines(label)
      return [
        Plot.ruleY(ticks, {
          x1: x0,
          x2: x0 + wide,
          y: (value: number) => y(value),
          stroke: (value: number) => (value === 0 ? colours.ink : colours.grid),
        }),
        ...(panel % across === 0
          ? [
              Plot.text(ticks, {
                x: x0 - 6,
                y: (value: number) => y(value),
                textAnchor: 'end',
                fontSize: 12,
                text: tick,
              }),
            ]
          : []),
        Plot.text([lines.join('\n')], {
          x: x0,
          y: y(end) - 12 - ((lines.length - 1) * nameLine) / 2,
          textAnchor: 'start',
          fontSize: smallText,
          fontWeight: 'bold',
        }),
      ]
    },
  }
}
