import { html, raw } from 'hono/html'
import { chartOf } from '../charts/chart.ts'
import { figureOf } from '../figures/figure.ts'
import type { Release } from '../release.ts'
import { selectionQuery } from '../selection.ts'
import type { Selection } from '../selection.ts'
import { markWords } from '../figures/time-marks.ts'
import type { Figure } from '../figures/figure.ts'
import { ended } from '../words/numbers.ts'
import { selectionWords, wordsOf } from '../words/words.ts'
import { figureTable } from './figure-table.ts'
import { officialNotes } from './official-notes.ts'
import type { Html } from './page.ts'

/**
 * A figure on a page of several: what it says, the chart, the same figures as a table behind a
 * disclosure, and how it can mislead. `title` becomes a heading of the third level.
 */
export function figureBlock(
  release: Release,
  selection: Selection,
  id: string,
  title: string,
): Html {
  const figure = figureOf(release, selection)
  const { headline, summary } = wordsOf(figure, selection)
  const { definition } = selection
  const address = `/indicators/${definition.key}${selectionQuery(release.manifest, selection)}`
  return html`<section class="figure" aria-labelledby="${id}-title">
    <h3 id="${id}-title"><a href="${address}">${title}</a></h3>
    <p class="headline" id="${id}-headline">${headline}</p>
    <p class="subtitle">${definition.question} ${selectionWords(selection)}.</p>
    ${chartRegion(id, chartOf(figure, labelsOf(id)), summary)} ${marksBlock(figure)}
    <p class="caption">${definition.caption}</p>
    <details>
      <summary>Figures as a table<span class="hidden">: ${title}</span></summary>
      ${figureTable(`${id}-table`, `${ended(title)} ${selectionWords(selection)}`, figure, selection)}
    </details>
  </section>`
}

/** The picture in a region that scrolls by itself on a narrow screen, and its words beneath. */
export function chartRegion(id: string, svg: string, summary: string): Html {
  return html`<div
      class="chart-scroll"
      role="group"
      aria-label="Chart"
      tabindex="0"
      data-reads="${id}-table"
    >
      ${raw(svg)}
    </div>
    <p class="summary" id="${id}-summary">${summary}</p>`
}

/** What the lettered lines of a chart over time stand for. */
export function marksBlock(figure: Figure): Html | string {
  if (!('marks' in figure) || figure.marks.length === 0) return officialNotes(figure)
  return html`<p class="note">
      Dotted lines mark days on which something changed in the recording or in the service. A step
      at a line may come from that.
    </p>
    <ul class="note">
      ${figure.marks.map((mark) => html`<li>${markWords(mark)}</li>`)}
    </ul>
    ${officialNotes(figure)}`
}

/** The ids that name the picture of a figure: its title, what it says, and what it shows. */
export function labelsOf(id: string): string {
  return `${id}-title ${id}-headline ${id}-summary`
}
