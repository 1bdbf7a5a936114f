import { html } from 'hono/html'
import type { BreakdownName, Definition } from '../../pipeline/release/contract.ts'
import { answered } from '../answers.ts'
import { compositionOf } from '../figures/composition.ts'
import { chartRegion, figureBlock, labelsOf } from '../html/figure.ts'
import { stackedBarChart } from '../charts/stacked-bar.ts'
import { dataTable, figureText } from '../html/data-table.ts'
import { figureTable } from '../html/figure-table.ts'
import { page } from '../html/page.ts'
import type { Html } from '../html/page.ts'
import { contents } from '../html/sections.ts'
import { settingsOverview } from '../html/settings.ts'
import { unansweredList } from '../html/unanswered.ts'
import type { Release } from '../release.ts'
import type { Selection } from '../selection.ts'
import { compositionWords } from '../words/composition.ts'
import { percent, sentence } from '../words/numbers.ts'
import { comparedSelection } from './selections.ts'

const parts = [
  { id: 'by-source_group', title: 'Decisions by source of referral' },
  { id: 'by-team', title: 'Decisions by team' },
  { id: 'kinds', title: 'Which kinds' },
  { id: 'moves', title: 'What moves if the definition moves' },
  { id: 'cannot-tell', title: 'How much cannot be told' },
  { id: 'data', title: 'State of the data' },
]

/** For the quality lead: decisions side by side, early closures, what is unknown, the data. */
export function qualityPage(release: Release): Html {
  const shares = answered(release.manifest).filter((definition) => definition.form === 'share')
  const decisions = shares.filter((definition) => definition.lens === 'response')
  return page(release, {
    title: 'Where do our thresholds lie?',
    section: '/quality',
    body: html`<p class="lead">
        Decisions by who referred and which team decided, with limits that allow for ordinary
        differences. Different is not better or worse, and nothing here is a ranking.
      </p>
      ${contents(parts)}
      ${compared(release, decisions, 'source_group', 'Decisions by source of referral')}
      ${compared(release, decisions, 'team', 'Decisions by team')} ${closures(release, shares)}
      <h2 id="moves">What moves if the definition moves</h2>
      <p>
        The limits in a definition are choices. These are the same records, counted at other values
        of them.
      </p>
      <details>
        <summary>Every indicator at other settings</summary>
        ${settingsOverview(release)}
      </details>
      <h2 id="cannot-tell">How much cannot be told</h2>
      <p>Outcomes that this extract cannot tell are counted, shown, and never turned into “no”.</p>
      <details>
        <summary>Every indicator, and how much of it cannot be told</summary>
        ${unknownTable(release)}
      </details>
      ${unansweredList(release.manifest, release.manifest.definitions)}
      <h2 id="data">State of the data</h2>
      <p>
        Rows read and rejected, and what is complete from when:
        <a href="/data">where the figures come from</a>. By rule:
        <a href="/data/rules">what was found</a>. As pictures:
        <a href="/data/held">what is held</a> and <a href="/data/dates">how the dates fall</a>. Then
        <a href="/data/changes">what changed since the last build</a>.
      </p>`,
  })
}

function compared(
  release: Release,
  definitions: readonly Definition[],
  by: BreakdownName,
  title: string,
): Html {
  const selections = definitions.flatMap((definition) => comparedSelection(release, definition, by))
  if (selections.length === 0)
    return html`<h2 id="by-${by}">${title}</h2>
      <p>This extract does not hold it.</p>`
  return html`<h2 id="by-${by}">${title}</h2>
    ${selections.map((selection) =>
      figureBlock(
        release,
        selection,
        `${selection.definition.key}-${by}`,
        `${selection.definition.title} ${title.replace('Decisions ', '')}`,
      ),
    )}`
}

/** Shares whose met units divide into kinds: which kinds, year by year. */
export function partsSelection(definition: Definition): Selection {
  return { definition, breakdown: null, value: null, kind: 'year', period: null }
}

function closures(release: Release, shares: readonly Definition[]): Html {
  const divided = shares.filter((definition) => definition.categories.length > 0)
  return html`<h2 id="kinds">Which kinds</h2>
    <p>Shares whose cases are of more than one kind, year by year.</p>
    ${divided.map((definition) => partsBlock(release, partsSelection(definition)))}`
}

/** The parts of a share as a chart, its words and its table. */
export function partsBlock(release: Release, selection: Selection): Html {
  const { definition } = selection
  const id = `${definition.key}-parts`
  const figure = compositionOf(release.cells, release.manifest.periods, selection)
  const { headline, summary } = compositionWords(figure, definition, true)
  return html`<section class="figure" aria-labelledby="${id}-title">
    <h2 id="${id}-title">${definition.title}: which kinds</h2>
    <p class="headline" id="${id}-headline">${headline}</p>
    ${chartRegion(id, stackedBarChart(figure, labelsOf(id)), summary)}
    <details>
      <summary>
        Figures as a table<span class="hidden">: ${definition.title}, which kinds</span>
      </summary>
      ${figureTable(`${id}-table`, `${definition.title}, by kind and year`, figure, selection)}
    </details>
  </section>`
}

function unknownTable(release: Release): Html {
  const { manifest, cells } = release
  const year = manifest.periods.findLast(
    (period) => period.kind === 'year' && !period.is_incomplete,
  )
  if (!year) return html`<p>No complete year is held yet.</p>`
  const rows = answered(manifest)
    .filter((definition) => definition.periods.includes('year'))
    .map((definition) => {
      const cell = cells
        .line({ key: definition.key, by: null, value: null, kind: 'year' })
        .find((each) => each.period === year.period && each.category == null)
      const unknown = cell?.unknown ?? null
      const counted = cell?.counted ?? null
      const share =
        unknown === null || counted === null || unknown + counted === 0
          ? null
          : (100 * unknown) / (unknown + counted)
      return [
        html`<a href="/indicators/${definition.key}">${definition.title}</a>`,
        figureText(counted, true),
        figureText(unknown, true),
        figureText(share, true, percent),
        sentence(definition.unknown),
      ]
    })
  return dataTable(
    'unknown',
    `Outcomes that cannot be told, year ${year.period}`,
    [
      { title: 'Indicator' },
      { title: 'Counted', isNumber: true },
      { title: 'Cannot tell', isNumber: true },
      { title: 'Share that cannot be told', isNumber: true },
      { title: 'When it cannot be told' },
    ],
    rows,
  )
}
