import { html } from 'hono/html'
import type { Source } from '../../../pipeline/release/contract-data.ts'
import { columnWords, tableTitle } from '../../../pipeline/release/contract-words.ts'
import type { Definition, Manifest } from '../../../pipeline/release/contract.ts'
import { dataTable } from '../../html/data-table.ts'
import { samenessOf } from '../../html/official.ts'
import type { Html } from '../../html/page.ts'
import type { Release } from '../../release.ts'
import { sentence } from '../../words/numbers.ts'
import { dateLabel } from '../../words/periods.ts'

/** The tables and columns that an indicator reads, and from when to when these records hold them. */
export function sourcesTable(manifest: Manifest, { needs, better_with }: Definition): Html {
  const rows = (sources: readonly Source[], use: string): string[][] =>
    sources.map(({ table, columns }) => [
      tableTitle(table),
      columns.map(columnWords).join(', ') || 'its records',
      use,
      heldWords(manifest, table),
    ])
  return dataTable(
    'sources',
    'Tables and columns that it is counted from',
    [{ title: 'Table' }, { title: 'Columns' }, { title: 'Use' }, { title: 'In these records' }],
    [...rows(needs, 'Cannot do without'), ...rows(better_with, 'Says more with')],
  )
}

function heldWords({ coverage }: Manifest, table: string): string {
  const held = coverage.find((each) => each.table === table)
  if (!held?.is_supplied) return 'not supplied'
  return `${dateLabel(held.complete_from)} to ${dateLabel(held.complete_to)}`
}

/** What the Department for Education counts under the same name, where it publishes it. */
export function officialDefinitions({ official }: Release, { id, key }: Definition): Html | string {
  const measures = official.comparators?.measures.filter((each) => each.indicator === id) ?? []
  if (measures.length === 0) return ''
  return html`<h2>The Department for Education’s definition</h2>
    ${measures.map(
      (measure) =>
        html`<p>
          Table ${measure.table}, ${sentence(measure.title)}. ${measure.definition}
          ${samenessOf(measure)} <a href="/indicators/${key}#official">See its figures</a>.
        </p>`,
    )}`
}
