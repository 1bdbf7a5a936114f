import { html } from 'hono/html'
import type { Figure } from '../figures/figure.ts'
import { periodOf } from '../figures/official.ts'
import type { NumberedNote } from '../figures/official.ts'
import { listed, percent } from '../words/numbers.ts'
import type { Html } from './page.ts'

/** Under a trend with published lines: what they are, where they end, and what is known of them. */
export function officialNotes(figure: Figure): Html | string {
  if (figure.kind !== 'trend' || !figure.official) return ''
  const { lines, notes } = figure.official
  const ends = lines.map(({ name, points }) => {
    const last = points.findLast((point) => point.percent !== null)!
    return `${name} (${percent(last.percent!)} in ${periodOf(last.starts.getUTCFullYear() + 1)})`
  })
  return html`<p class="note">
      ${lines.length === 1 ? 'The thin line is' : 'Thin lines are'} what the Department for
      Education publishes for ${listed(ends)}. What it counts is told beside its figures.
      ${notes.length > 0 ? 'The numbers over the line for England are those of these notes.' : ''}
    </p>
    ${noteList(notes)}`
}

/** What the numbers over the published lines, and in the table of them, stand for. */
export function noteList(notes: readonly NumberedNote[]): Html | string {
  if (notes.length === 0) return ''
  return html`<ul class="note">
    ${notes.map((note) => html`<li>Note ${note.number}, ${yearsOf(note)}. ${note.text}</li>`)}
  </ul>`
}

function yearsOf({ from, to }: NumberedNote): string {
  if (from === to) return periodOf(from)
  return `${periodOf(from)} ${to === from + 1 ? 'and' : 'to'} ${periodOf(to)}`
}
