import { html } from 'hono/html'
import { tableTitle } from '../../../pipeline/release/contract-words.ts'
import type { Manifest } from '../../../pipeline/release/contract.ts'
import { dataTable, figureText } from '../../html/data-table.ts'
import type { Html } from '../../html/page.ts'
import type { Release } from '../../release.ts'
import { inWords, listed, sentence } from '../../words/numbers.ts'
import { dateLabel } from '../../words/periods.ts'
import { dataSection, roundingNote } from './data-page.ts'

/** What came in: kinds, rows, what was never stored, what is complete from when, how it is protected. */
export function dataPage(release: Release): Html {
  const { manifest } = release
  return dataSection(
    release,
    '/data',
    `${manifest.kind} of ${manifest.authority.name}, extracted on ${dateLabel(manifest.extracted_on)}.`,
    html`${kinds(manifest)}
      <h2>Rows read</h2>
      <p>
        Every row that was read is either accepted or rejected; none is lost. A row that a later
        return replaced is accepted and then superseded.${roundingNote(release)}
      </p>
      ${rowsTable(manifest)} ${filesBlock(manifest)}
      <h2>Columns that were not stored</h2>
      ${droppedTable(manifest)}
      <h2>What the extract can know</h2>
      <p>Before these dates an outcome is unknown, not absent.</p>
      ${coverageTable(manifest)}
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
  )
}

function kinds({ kinds }: Manifest): Html | string {
  if (kinds.length === 0) return ''
  const files = (number: number): string =>
    `${sentence(inWords(number))} ${number === 1 ? 'file' : 'files'}`
  return html`<ul>
      ${kinds.map(
        (each) =>
          html`<li>
            <strong>${each.title}</strong>. ${files(each.files)}:
            ${listed(each.tables.map((table) => lower(tableTitle(table))))}.
          </li>`,
      )}
    </ul>
    ${kinds.length > 1 ? html`<p>Where two kinds hold the same record, the version of the ${kinds.at(-1)!.title} is used, and before it that of the kind above it in this list.</p>` : ''}`
}

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

const counts = [
  { title: 'Rows read', isNumber: true },
  { title: 'Accepted', isNumber: true },
  { title: 'Rejected', isNumber: true },
]

function rowsTable({ tables, coverage }: Manifest): Html {
  const isSupplied = (table: string): boolean =>
    coverage.some((each) => each.table === table && each.is_supplied)
  const shown = tables.filter(({ table, rows_in }) => isSupplied(table) || rows_in)
  return dataTable(
    'rows',
    'Rows read, by table',
    [{ title: 'Table' }, ...counts, { title: 'Superseded', isNumber: true }],
    shown.map((each) => [
      tableTitle(each.table),
      figureText(each.rows_in, true),
      figureText(each.accepted, true),
      figureText(each.rejected, true),
      figureText(each.superseded, true),
    ]),
  )
}

function filesBlock({ inputs }: Manifest): Html {
  return html`<details>
    <summary>The same by file</summary>
    ${dataTable(
      'files',
      'Rows read, by file and table',
      [{ title: 'File' }, { title: 'Table' }, ...counts],
      inputs.flatMap(({ file, tables }) =>
        tables.map((each) => [
          file,
          tableTitle(each.table),
          figureText(each.rows_in, true),
          figureText(each.accepted, true),
          figureText(each.rejected, true),
        ]),
      ),
    )}
  </details>`
}

function droppedTable({ dropped }: Manifest): Html {
  if (dropped.length === 0) return html`<p>Every column of the files is one that is used.</p>`
  return html`<p>These columns stand in the files and were left out before anything was stored.</p>
    ${dataTable(
      'dropped',
      'Columns that were not stored',
      [{ title: 'Column' }, { title: 'File' }, { title: 'Why' }, { title: 'Rows', isNumber: true }],
      dropped.map((each) => [
        each.column,
        each.file,
        sentence(each.why),
        figureText(each.rows, true),
      ]),
    )}`
}

function coverageTable({ coverage }: Manifest): Html {
  const supplied = coverage.filter((each) => each.is_supplied)
  const missing = coverage.filter((each) => !each.is_supplied)
  return html`${dataTable(
    'coverage',
    'Complete from and to, by table',
    [{ title: 'Table' }, { title: 'Complete from' }, { title: 'Complete to' }],
    supplied.map((each) => [
      tableTitle(each.table),
      dateLabel(each.complete_from),
      dateLabel(each.complete_to),
    ]),
  )}
  ${missing.length > 0 ? html`<p>Not supplied: ${listed(missing.map((each) => lower(tableTitle(each.table))))}. What they would say is unknown, not none.</p>` : ''}`
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
