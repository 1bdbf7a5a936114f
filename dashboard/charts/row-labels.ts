import { wrapped } from '../words/wrapped.ts'
import { Plot, smallText, textSize } from './plot.ts'

/** Labels at the left of a picture, broken into lines, with the room they need. */
export interface RowLabels {
  /** By the name of the row. */
  text: ReadonlyMap<string, string>
  width: number
  /** Lines of the tallest label. */
  lines: number
}

interface Row {
  name: string
  label: string
}

// Wide enough for the fonts that stand in for Arial where there is none.
const characterWidth = 0.58

/** Breaks labels into lines of at most `most` characters. */
export function rowLabels(rows: readonly Row[], most = 34): RowLabels {
  const broken = rows.map(({ name, label }) => ({ name, lines: wrapped(label, most) }))
  const longest = Math.max(0, ...broken.flatMap(({ lines }) => lines.map((line) => line.length)))
  return {
    text: new Map(broken.map(({ name, lines }) => [name, lines.join('\n')])),
    width: 14 + longest * textSize * characterWidth,
    lines: Math.max(1, ...broken.map(({ lines }) => lines.length)),
  }
}

/** The labels as an axis without line or ticks. */
export function rowAxis({ text }: RowLabels): Plot.Markish {
  return Plot.axisY({
    tickSize: 0,
    label: null,
    tickFormat: (name: string) => text.get(name) ?? name,
  })
}

/** Room that a text of the small size needs. */
export function textWidth(text: string): number {
  return text.length * smallText * 0.58
}
