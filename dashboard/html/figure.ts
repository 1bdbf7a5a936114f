import { html, raw } from 'hono/html'
import { chartOf } from '../charts/chart.ts'
import { figureOf } from '../figures/figure.ts'
import type { Release } from '../release.ts'
import { selectionQuery } from '../selection.ts'
import type { Selection } from '../selection.ts'
import { markWords } from '../figures/time-marks.ts'
import type { Figure } from '../figures/figure.ts'
import type { Series } from '../figures/series.ts'
import type { Trend } from '../figures/trend.ts'
import { ended } from '../words/numbers.ts'
import { selectionWords, wordsOf } from '../words/words.ts'
import { figureTable } from './figure-table.ts'
import { officialNotes } from './official-notes.ts'
import type { Html } from './page.ts'

/**
 * A figure on a page of several: what it says, and behind a disclosure the chart, the same figures as a
 * table, how it can mislead, and the questions to ask. `title` becomes a heading of the third level.
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
  const where = selectionWords(selection)
  return html`<section class="folded" aria-labelledby="${id}-title">
    <h3 id="${id}-title"><a href="${address}">${title}</a></h3>
    <p id="${id}-headline">${headline}</p>
    <details>
      <summary>Chart, table and questions<span class="hidden">: ${title}</span></summary>
      <p class="subtitle">${definition.question} ${where}.</p>
      ${chartRegion(id, chartOf(figure, labelsOf(id)), summary)} ${marksBlock(figure)}
      <p class="caption">${definition.caption}</p>
      ${figureTable(`${id}-table`, `${ended(title)} ${where}`, figure, selection)}
      <p>Questions to ask:</p>
      <ul>
        ${definition.ask.map((question) => html`<li>${question}</li>`)}
      </ul>
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
  if (!('marks' in figure) || figure.marks.length === 0 || !isDrawn(figure))
    return officialNotes(figure)
  return html`<p class="note">
      Dotted lines mark days on which something changed in the recording or in the service. A step
      at a line may come from that.
    </p>
    <ul class="note">
      ${figure.marks.map((mark) => html`<li>${markWords(mark)}</li>`)}
    </ul>
    ${officialNotes(figure)}`
}

function isDrawn(figure: Trend | Series): boolean {
  return figure.kind === 'trend'
    ? figure.points.some(({ percent }) => percent !== null)
    : figure.lines.some(({ points }) => points.some(({ reading }) => reading !== null))
}

/** The ids that name the picture of a figure: its title, what it says, and what it shows. */
export function labelsOf(id: string): string {
  return `${id}-title ${id}-headline ${id}-summary`
}
