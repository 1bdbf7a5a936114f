import { html } from 'hono/html'
import { answered } from '../answers.ts'
import { figureOf } from '../figures/figure.ts'
import { figureBlock } from '../html/figure.ts'
import { page } from '../html/page.ts'
import type { Html } from '../html/page.ts'
import { unansweredList } from '../html/unanswered.ts'
import type { Release } from '../release.ts'
import { dateLabel } from '../words/periods.ts'
import { wordsOf } from '../words/words.ts'
import { steadySelection } from './selections.ts'

/** For the board: what changed, in words, and each share over time. */
export function boardPage(release: Release): Html {
  const { manifest } = release
  const shares = answered(manifest)
    .filter((definition) => definition.form === 'share')
    .flatMap((definition) => steadySelection(release, definition))
  return page(release, {
    title: 'Has anything changed?',
    section: '/board',
    body: html`<p class="lead">
        Each share over time. Ordinary ups and downs stay between the limits; a change beyond them
        is a reason to ask, not a finding.
      </p>
      <h2>In words</h2>
      <dl class="changes">
        ${shares.map(
          (selection) =>
            html`<div>
              <dt>
                <a href="#${selection.definition.key}-title">${selection.definition.title}</a>
              </dt>
              <dd>${wordsOf(figureOf(release, selection), selection).headline}</dd>
            </div>`,
        )}
      </dl>
      <p class="note">
        Records count as complete from ${dateLabel(manifest.complete_from)} to
        ${dateLabel(manifest.complete_to)}. Months that are not wholly inside, or many of whose
        outcomes cannot be known yet (or any more), are drawn hollow and left out of every limit.
      </p>
      <h2>Over time</h2>
      ${shares.map((selection) => figureBlock(release, selection, selection.definition.key, selection.definition.title))}
      ${unansweredList(
        manifest,
        manifest.definitions.filter((definition) => definition.form === 'share'),
      )}
      <h2>Before drawing a conclusion</h2>
      <ul>
        <li>These are counts of what agencies asked and decided. They are not counts of harm.</li>
        <li>
          A share can fall because fewer children come back, or because fewer are let in. Read the
          paired indicators.
        </li>
        <li>Nothing here says why. The people who do the work will know more than the chart.</li>
      </ul>`,
  })
}
