import { html } from 'hono/html'
import { chartOf } from '../charts/chart.ts'
import { figureOf } from '../figures/figure.ts'
import { chooseForm } from '../html/choose.ts'
import { definitionBlock } from '../html/definition.ts'
import { chartRegion, labelsOf, marksBlock } from '../html/figure.ts'
import { figureTable } from '../html/figure-table.ts'
import { officialBlock } from '../html/official.ts'
import { page } from '../html/page.ts'
import { settingsBlock } from '../html/settings.ts'
import { partlyBlock, unansweredBlock } from '../html/unanswered.ts'
import { isAnswered } from '../answers.ts'
import type { Html } from '../html/page.ts'
import type { Definition } from '../../pipeline/release/contract.ts'
import type { Release } from '../release.ts'
import { selectionQuery } from '../selection.ts'
import type { Selection } from '../selection.ts'
import { count, ended, inWords, meaningOfNotShown, notShown, sentence } from '../words/numbers.ts'
import { dateLabel } from '../words/periods.ts'
import { limitWords } from '../words/limits.ts'
import { selectionWords, wordsOf } from '../words/words.ts'
import { partsBlock, partsSelection } from './quality.ts'

/** One indicator, in the fixed order: words, chart, table, limits, definition, and what surrounds them. */
export function indicatorPage(release: Release, selection: Selection): Html {
  const { definition } = selection
  if (!isAnswered(release.manifest, definition)) return unansweredPage(release, definition)
  const figure = figureOf(release, selection)
  const { headline, summary } = wordsOf(figure, selection)
  const where = selectionWords(selection)
  const isWhole = !selection.breakdown
  return page(release, {
    title: definition.title,
    section: '/definitions',
    body: html`<p class="lead">${definition.question}</p>
      ${chooseForm(release, selection)}
      <section class="figure" aria-labelledby="chart-title">
        <h2 id="chart-title">${headline}</h2>
        <p class="subtitle" id="chart-headline">${ended(definition.title)} ${where}.</p>
        ${chartRegion('chart', chartOf(figure, labelsOf('chart')), summary)} ${marksBlock(figure)}
        ${partlyBlock(release.manifest, definition)}
        <p class="caption"><strong>How this can mislead:</strong> ${definition.caption}</p>
        <p class="source">
          Source: ${release.manifest.kind}, ${release.manifest.authority.name}, extracted on
          ${dateLabel(release.manifest.extracted_on)}. Release ${release.manifest.release}.
          ${notShown} = ${meaningOfNotShown}.
        </p>
      </section>
      <h2 id="table-title">The same figures as a table</h2>
      ${figureTable('chart-table', `${ended(definition.title)} ${where}`, figure, selection)}
      <h2>The limits, and what they mean</h2>
      ${limitWords(figure).map((text) => html`<p>${text}</p>`)}
      ${isWhole && definition.form === 'share' && definition.categories.length > 0 ? partsBlock(release, partsSelection(definition)) : ''}
      ${settingsBlock(release, definition)} ${officialBlock(release, selection, figure)}
      <h2>Definition</h2>
      ${definitionBlock(definition)}
      <h2>What it cannot say</h2>
      <p>These figures cannot say ${ended(definition.cannot_say)}</p>
      <h2>Questions to ask</h2>
      <ul>
        ${definition.ask.map((question) => html`<li>${question}</li>`)}
      </ul>
      <h2>Read it beside</h2>
      ${pairs(release, definition)}
      <h2>The data behind it</h2>
      ${quality(release, selection)}
      <h2>Take the figures away</h2>
      ${downloads(release, selection)}`,
  })
}

/** An indicator that these records cannot answer: everything but figures. */
function unansweredPage(release: Release, definition: Definition): Html {
  return page(release, {
    title: definition.title,
    section: '/definitions',
    body: html`<p class="lead">${definition.question}</p>
      ${unansweredBlock(release.manifest, definition)}
      <h2>Definition</h2>
      ${definitionBlock(definition)}
      <h2>Read it beside</h2>
      ${pairs(release, definition)}`,
  })
}

function pairs(release: Release, definition: Definition): Html {
  const held = release.manifest.definitions.filter((each) => definition.pair.includes(each.key))
  if (held.length === 0) return html`<p>No paired indicator is part of this release.</p>`
  return html`<ul class="list">
    ${held.map((each) => html`<li><a href="/indicators/${each.key}">${each.title}</a><br />${each.question}</li>`)}
  </ul>`
}

function quality({ manifest, cells }: Release, selection: Selection): Html {
  const { definition, breakdown, value } = selection
  const whole = cells
    .line({
      key: definition.key,
      by: value ? breakdown!.name : null,
      value: value?.value ?? null,
      kind: 'all',
    })
    .find((cell) => cell.category == null)
  const faults = manifest.findings.filter(
    (finding) => finding.severity === 'rejected' || finding.severity === 'error',
  )
  return html`<ul>
    <li>
      Records count as complete from ${dateLabel(manifest.complete_from)} to
      ${dateLabel(manifest.complete_to)}.
    </li>
    <li>The outcome cannot be told when ${ended(definition.unknown)}</li>
    ${whole?.unknown != null && whole.counted != null ? html`<li>Over all years together, ${count(whole.counted)} could be judged and ${count(whole.unknown)} could not.</li>` : ''}
    <li>
      ${faults.length === 0 ? 'No fault was found that led to a rejected row.' : `${sentence(inWords(faults.length))} ${faults.length === 1 ? 'kind of fault was' : 'kinds of fault were'} found in the extract as a whole.`}
      See <a href="/data">where the figures come from</a> and
      <a href="/data/rules">what the rules found</a>.
    </li>
  </ul>`
}

const files = [
  { extension: 'csv', title: 'CSV', text: 'for a spreadsheet' },
  { extension: 'json', title: 'JSON', text: 'for a program' },
  { extension: 'arrow', title: 'Arrow', text: 'for an analyst' },
  { extension: 'svg', title: 'SVG', text: 'the chart, for a report' },
]

function downloads(release: Release, selection: Selection): Html {
  const search = selectionQuery(release.manifest, selection)
  const { key } = selection.definition
  return html`<ul class="downloads">
      ${files.map(
        ({ extension, title, text }) =>
          html`<li>
            <a href="/indicators/${key}.${extension}${search}" download>${title}</a> ${text}
          </li>`,
      )}
    </ul>
    <p class="note" data-copy-link>
      The address of this page always leads to this selection, in the release that is current then.
    </p>`
}
