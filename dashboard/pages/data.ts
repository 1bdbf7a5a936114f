import { html } from 'hono/html'
import type { Manifest } from '../../pipeline/release/contract.ts'
import { dataTable, figureText } from '../html/data-table.ts'
import { page } from '../html/page.ts'
import type { Html } from '../html/page.ts'
import type { Release } from '../release.ts'
import { notShown, sentence } from '../words/numbers.ts'
import { dateLabel } from '../words/periods.ts'

/**
 * A count of records as this audience may see it: exact inside the authority; in a partnership
 * release rounded to the nearest 10, and not shown under 10.
 */
export function recordCount(audience: Manifest['audience'], records: number | null): string {
  if (records === null) return notShown
  if (audience === 'internal') return figureText(records, false)
  return records < 10 ? notShown : figureText(Math.round(records / 10) * 10, false)
}

/** Where the figures come from: rows read, what is complete from when, what was found. */
export function dataPage(release: Release): Html {
  const { manifest } = release
  const isProtected = manifest.audience === 'partnership'
  return page(release, {
    title: 'Where the figures come from',
    section: '/data',
    body: html`<p class="lead">
        ${manifest.kind} of ${manifest.authority.name}, extracted on
        ${dateLabel(manifest.extracted_on)}.
      </p>
      <h2>Rows read</h2>
      <p>
        Every row that was read is either accepted or rejected; none is lost. A row that a later
        return replaced is accepted and then
        superseded.${
          isProtected
            ? ' Here each count is rounded to the nearest 10, so they need not add up; counts under 10 are not shown.'
            : ''
        }
      </p>
      ${rowsTable(manifest)}
      <h2>What the extract can know</h2>
      <p>Before these dates an outcome is unknown, not absent.</p>
      ${coverageTable(manifest)}
      <h2>What was found</h2>
      ${findings(manifest)}
      ${
        manifest.remarks.length > 0
          ? html`<h2>Remarks</h2>
              <ul>
                ${manifest.remarks.map((remark) => html`<li>${remark}</li>`)}
              </ul>`
          : ''
      }
      <h2>How children are protected</h2>
      ${protection(manifest)}`,
  })
}

function rowsTable(manifest: Manifest): Html {
  const shown = (records: number): string => recordCount(manifest.audience, records)
  return dataTable(
    'rows',
    'Rows read, by table',
    [
      { title: 'Table' },
      { title: 'Rows read', isNumber: true },
      { title: 'Accepted', isNumber: true },
      { title: 'Rejected', isNumber: true },
      { title: 'Superseded', isNumber: true },
    ],
    manifest.tables.map((each) => [
      tableTitle(each.table),
      shown(each.rows_in),
      shown(each.accepted),
      shown(each.rejected),
      shown(each.superseded),
    ]),
  )
}

function coverageTable(manifest: Manifest): Html {
  return dataTable(
    'coverage',
    'Complete from and to, by table',
    [
      { title: 'Table' },
      { title: 'Supplied' },
      { title: 'Complete from' },
      { title: 'Complete to' },
    ],
    manifest.coverage.map((each) => [
      tableTitle(each.table),
      each.is_supplied ? 'Yes' : 'No',
      each.is_supplied ? dateLabel(each.complete_from) : 'not supplied',
      each.is_supplied ? dateLabel(each.complete_to) : 'not supplied',
    ]),
  )
}

const severities: Record<Manifest['findings'][number]['severity'], string> = {
  rejected: 'Row rejected',
  error: 'Likely wrong',
  query: 'Worth checking',
  note: 'To know',
}

function findings(manifest: Manifest): Html {
  if (manifest.findings.length === 0) return html`<p>No rule found anything to report.</p>`
  return dataTable(
    'findings',
    'What the rules found',
    [
      { title: 'What' },
      { title: 'Records', isNumber: true },
      { title: 'Kind' },
      { title: 'What it means' },
      { title: 'Rule' },
    ],
    manifest.findings.map((each) => [
      each.title,
      recordCount(manifest.audience, each.records),
      severities[each.severity],
      each.meaning,
      each.code,
    ]),
  )
}

function protection(manifest: Manifest): Html {
  if (manifest.audience === 'internal') {
    return html`<p>
      This release is for use inside the authority. It holds true counts and is served on this
      machine only.
    </p>`
  }
  const {
    rules,
    threshold_children: children,
    threshold_families: families,
    rounding_base: base,
  } = manifest.protection
  return html`<p>
    What can be asked is a fixed catalogue, protected before it was published: at least ${children}
    children and ${families} families behind every figure, counts rounded to a multiple of ${base},
    no share that would say “none” or “all”. Rules in force: ${rules.join(', ')}.
  </p>`
}

function tableTitle(table: string): string {
  const words = table
    .replaceAll('_', ' ')
    .replace(/^cin /, 'child in need ')
    .replace(/^cp /, 'child protection ')
  return sentence(words)
}
