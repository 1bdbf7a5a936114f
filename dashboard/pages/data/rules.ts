import { html } from 'hono/html'
import type { Manifest } from '../../../pipeline/release/contract.ts'
import { dataTable, figureText } from '../../html/data-table.ts'
import type { Html } from '../../html/page.ts'
import type { Release } from '../../release.ts'
import { yearsWords } from '../../words/years.ts'
import { dataSection, roundingNote } from './data-page.ts'

type Finding = Manifest['findings'][number]

const severities: Record<Finding['severity'], { title: string; text: string }> = {
  rejected: {
    title: 'Rows that were left out',
    text: 'They cannot be placed in time, or belong to no child.',
  },
  error: {
    title: 'Likely wrong',
    text: 'The rows are kept; the values that cannot both be right are not relied on.',
  },
  query: {
    title: 'Worth checking',
    text: 'The rows are kept as they are. They may well be right.',
  },
  note: { title: 'To know', text: 'Nothing is wrong; it matters for reading the figures.' },
}

/** What each rule found: how many, since when, what it means and what can be done. */
export function rulesPage(release: Release): Html {
  const { findings } = release.manifest
  const kinds = (Object.keys(severities) as Finding['severity'][]).filter((severity) =>
    findings.some((each) => each.severity === severity),
  )
  return dataSection(
    release,
    '/data/rules',
    'Each rule looks at every record. A finding is a place to look, not a mark of anybody’s work.',
    html`<p>
        Years are years to 31 March, by the date of the
        record.${roundingNote(release)}${fewNote(release)}
      </p>
      ${
        kinds.length === 0
          ? html`<p>No rule found anything to report.</p>`
          : kinds.map((severity) => group(severity, findings))
      }`,
  )
}

/** A rule is left out rather than marked: a mark would say that it had found something. */
function fewNote({ manifest }: Release): string {
  return manifest.audience === 'internal'
    ? ''
    : ' A rule that found fewer than ten records or children is not listed.'
}

function group(severity: Finding['severity'], findings: readonly Finding[]): Html {
  const { title, text } = severities[severity]
  return html`<h2>${title}</h2>
    <p>${text}</p>
    ${dataTable(
      `findings-${severity}`,
      title,
      [
        { title: 'What was found' },
        { title: 'Records', isNumber: true },
        { title: 'Children', isNumber: true },
        { title: 'Since when' },
        { title: 'What it means, and what to do' },
        { title: 'Rule' },
      ],
      findings
        .filter((each) => each.severity === severity)
        .map((each) => [
          each.title,
          figureText(each.records, true),
          // A rule about a table of no children has none to count.
          each.children === null && each.records !== null ? '–' : figureText(each.children, true),
          yearsWords(each.years),
          html`${each.meaning} ${each.do}`,
          each.code,
        ]),
    )}`
}
