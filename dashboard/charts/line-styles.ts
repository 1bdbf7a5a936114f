import { notShown } from '../words/numbers.ts'
import { wrapped } from '../words/wrapped.ts'
import { Plot, colours, smallText, spread } from './plot.ts'

/** How each of several lines is drawn: told apart by dash and mark as well as by colour. */
export const lineStyles = [
  { stroke: colours.blue, dash: 'none', symbol: 'circle' },
  { stroke: colours.turquoise, dash: '8 3', symbol: 'square' },
  { stroke: colours.pink, dash: '2 3', symbol: 'triangle' },
  { stroke: colours.orange, dash: '9 3 2 3', symbol: 'diamond' },
  { stroke: colours.ink, dash: '5 2 1 2', symbol: 'star' },
] as const

/** More lines than this in one picture are not told apart. */
export const mostLines = lineStyles.length

export interface LineEnd {
  label: string
  /** Where the line ends, in units of the picture. */
  x: number
  y: number
  /** Nothing of the line is shown: its name stands with the marker, and nothing leads to it. */
  isHidden?: boolean
}

const characters = 20
const lineHeight = 15

/** Room at the right for the names of lines. */
export function endLabelWidth(labels: readonly string[]): number {
  const longest = Math.max(
    ...labels.flatMap((each) => wrapped(each, characters)).map((line) => line.length),
  )
  return 34 + longest * smallText * 0.56
}

/**
 * The name of each line beside its end, moved apart, with a thin line that leads to it.
 *
 * @param right where the plot ends, in units of x; `top` in units of y; `unit`: how much one pixel upwards is
 */
export function endLabels(
  ends: readonly LineEnd[],
  right: number,
  top: number,
  unit: number,
): Plot.Markish[] {
  const texts = ends.map(({ label, isHidden }) =>
    wrapped(isHidden ? `${label} ${notShown}` : label, characters),
  )
  const most = Math.max(1, ...texts.map((lines) => lines.length))
  const gap = most * lineHeight + 3
  const apart = spread(
    ends.map(({ y }) => y),
    gap * unit,
  )
  // Moved apart they may have left the picture: bring them back together.
  const above = Math.max(0, Math.max(...apart) - top)
  // A name of several lines must not reach down to the numbers of the axis.
  const foot = (most - 1) * lineHeight * unit
  const below = Math.max(0, foot - Math.min(...apart))
  const places = apart.map((place) => place - above + below)
  return ends.flatMap((end, place) => [
    // Grey and dotted, or a line that ends early would seem to go on to its name.
    Plot.link(end.isHidden ? [] : [end], {
      x1: end.x,
      y1: end.y,
      x2: right,
      y2: places[place]!,
      stroke: colours.quiet,
      strokeWidth: 1,
      strokeDasharray: '1 3',
    }),
    Plot.dot([end], {
      x: right,
      y: places[place]!,
      dx: 10,
      r: 4.5,
      symbol: lineStyles[place]!.symbol,
      fill: lineStyles[place]!.stroke,
    }),
    Plot.text([texts[place]!.join('\n')], {
      x: right,
      y: places[place]!,
      dx: 20,
      textAnchor: 'start',
      fontSize: smallText,
      text: (text: string) => text,
    }),
  ])
}
