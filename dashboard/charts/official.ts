import type { OfficialLine, OfficialLines } from '../figures/official-lines.ts'
import { percent } from '../words/numbers.ts'
import type { KeyItem } from './key.ts'
import { Plot, colours, smallText, spread } from './plot.ts'

/** A label to the right of the plot, at the height of what it names. */
export interface EndLabel {
  y: number
  text: string
}

const stroke: Record<OfficialLine['of'], string> = {
  england: colours.turquoise,
  region: colours.orange,
}

/** Thin lines of published figures, and the numbers of the notes on them. */
export function officialMarks(official: OfficialLines | null | undefined): Plot.Markish[] {
  if (!official) return []
  return [
    ...official.lines.flatMap(({ of, points }) => [
      Plot.lineY(points, { x: 'starts', y: 'percent', stroke: stroke[of], strokeWidth: 1.4 }),
      // A year between two that are missing has no line.
      Plot.dot(points, { x: 'starts', y: 'percent', r: 1.4, fill: stroke[of] }),
    ]),
    Plot.text(
      official.marks.filter((mark) => mark.percent !== null),
      {
        x: 'starts',
        y: 'percent',
        text: 'text',
        dy: -10,
        fontSize: smallText,
        fill: colours.ink,
        stroke: 'white',
        strokeWidth: 4,
      },
    ),
  ]
}

/** Every published figure that is drawn: the axis has to hold them. */
export function officialValues(official: OfficialLines | null | undefined): number[] {
  return (official?.lines ?? []).flatMap(({ points }) =>
    points.flatMap((point) => (point.percent === null ? [] : [point.percent])),
  )
}

/** What each line is, at its last point; names of regions are too long, and stand in the key. */
export function officialLabels(official: OfficialLines | null | undefined): EndLabel[] {
  return (official?.lines ?? []).flatMap(({ of, name, points }) => {
    const last = points.findLast((point) => point.percent !== null)?.percent
    return last == null
      ? []
      : [{ y: last, text: `${of === 'region' ? 'Region' : name} ${percent(last)}` }]
  })
}

export function officialKey(official: OfficialLines | null | undefined): KeyItem[] {
  return (official?.lines ?? []).map(({ of, name }) => ({
    label: `${name}, as published`,
    symbol: 'square',
    fill: stroke[of],
  }))
}

/** Labels in the right margin, moved apart where they would overlap. `unit`: how much one pixel upwards is. */
export function endLabels(labels: readonly EndLabel[], x: Date, unit: number): Plot.Markish[] {
  const places = spread(
    labels.map((label) => label.y),
    17 * unit,
  )
  return [
    Plot.text(labels, {
      x,
      y: (_: unknown, index: number) => places[index],
      text: 'text',
      dx: 14,
      textAnchor: 'start',
      fontSize: smallText,
      fill: colours.ink,
    }),
  ]
}
