import { html } from 'hono/html'
import { tableTitle } from '../../../pipeline/release/contract-words.ts'
import type { Capability } from '../../../pipeline/release/contract-data.ts'
import type { Manifest } from '../../../pipeline/release/contract.ts'
import { dataTable, figureText } from '../../html/data-table.ts'
import type { Html } from '../../html/page.ts'
import type { Release } from '../../release.ts'
import { count } from '../../words/numbers.ts'
import { dateLabel } from '../../words/periods.ts'
import { dataSection, roundingNote } from './data-page.ts'

/** What differs from the last build: rows, findings, what can be answered, children met again. */
export function changesPage(release: Release): Html {
  const { changes, identity } = release.manifest
  return dataSection(
    release,
    '/data/changes',
    changes
      ? `Compared with the release of the extract of ${dateLabel(changes.extracted_on)}.`
      : 'There is no earlier release of other files on this site to compare with.',
    html`<h2>Children met again</h2>
      ${identityWords(identity)} ${changes ? differences(release, changes) : ''}`,
  )
}

function identityWords(identity: Manifest['identity']): Html {
  if (!identity)
    return html`<p>Not measured: no earlier build with this key was kept to compare with.</p>`
  return html`<p>
    ${percent(identity.seen_again_percent)} of the children of the last build (extracted on
    ${dateLabel(identity.compared_with)}) are in this one under the same pseudonym. When the share
    falls far, ids have probably changed, and a child’s history is cut in two.
  </p>`
}

const percent = (share: number): string => `${Math.round(share)}%`

type Changes = NonNullable<Manifest['changes']>

function differences(release: Release, changes: Changes): Html {
  const { manifest } = release
  return html`<h2>Records held</h2>
    <p>
      A table usually grows from one extract to the next. Where it shrank, records that were there
      are gone. Versions of a record that a later return replaced do not
      count.${roundingNote(release)}
    </p>
    ${rowsTable(changes)}
    <h2>Findings</h2>
    ${findingsList(manifest, changes)}
    <h2>What can be answered</h2>
    ${capabilityList(manifest, changes)}`
}

function rowsTable({ tables }: Changes): Html {
  return dataTable(
    'change-rows',
    'Records held, before and now',
    [
      { title: 'Table' },
      { title: 'Before', isNumber: true },
      { title: 'Now', isNumber: true },
      { title: 'Difference', isNumber: true },
      { title: 'Reading' },
    ],
    tables
      .filter(({ was_supplied, is_supplied }) => was_supplied || is_supplied)
      .map((each) => [
        tableTitle(each.table),
        each.was_supplied ? figureText(each.before, true) : '–',
        each.is_supplied ? figureText(each.now, true) : '–',
        difference(each),
        reading(each),
      ]),
  )
}

type TableChange = Changes['tables'][number]

function difference({ was_supplied, is_supplied, before, now }: TableChange): string {
  if (!was_supplied || !is_supplied) return '–'
  return before === null || now === null ? figureText(null, true) : signed(now - before)
}

function reading({ was_supplied, is_supplied, before, now }: TableChange): string {
  if (!was_supplied) return 'supplied for the first time'
  if (!is_supplied) return 'no longer supplied'
  if (before === null || now === null) return 'cannot be compared'
  if (now < before) return 'fewer than before'
  return now === before ? 'no difference' : 'grew'
}

const signed = (difference: number): string =>
  difference > 0 ? `+${count(difference)}` : difference < 0 ? `−${count(-difference)}` : '0'

function findingsList({ findings }: Manifest, changes: Changes): Html {
  const isNew = findings.filter(({ code }) => changes.new_findings.includes(code))
  if (isNew.length === 0 && changes.closed_findings.length === 0)
    return html`<p>The same rules find something as before.</p>`
  return html`<ul>
    ${isNew.map(({ code, title }) => html`<li>New: ${title} (${code}).</li>`)}
    ${changes.closed_findings.map(({ code, title }) => html`<li>No longer found: ${title} (${code}).</li>`)}
  </ul>`
}

const states: Record<Capability['state'], string> = {
  full: 'answered in full',
  part: 'answered in part',
  none: 'cannot be answered',
}

function capabilityList({ definitions }: Manifest, { capabilities }: Changes): Html {
  if (capabilities.length === 0)
    return html`<p>Every indicator can be answered as well, or as little, as before.</p>`
  return html`<ul>
    ${capabilities.map(
      ({ key, before, now }) =>
        html`<li>
          ${definitions.find((each) => each.key === key)?.title ?? key}: ${states[now]}; before:
          ${states[before]}.
        </li>`,
    )}
  </ul>`
}
