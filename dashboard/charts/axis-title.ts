import type { Reading } from '../figures/reading.ts'
import { Plot, smallText } from './plot.ts'

/** Room above the plot for `axisTitle`. */
export function axisTitleHeight({ unit }: Reading): number {
  return unit === 'number' ? 22 : 0
}

/** Just above the axis at the left: what is counted, where its ticks do not say so by a per-cent sign. */
export function axisTitle({ unit, title }: Reading): Plot.Markish[] {
  if (unit === 'percent') return []
  return [
    Plot.text([title], {
      frameAnchor: 'top-left',
      dx: -44,
      dy: -26,
      lineAnchor: 'middle',
      fontSize: smallText,
    }),
  ]
}
