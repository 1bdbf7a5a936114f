import { html } from 'hono/html'
import type { Capability } from '../../../pipeline/release/contract-data.ts'
import { dataTable } from '../../html/data-table.ts'
import type { Html } from '../../html/page.ts'
import type { Release } from '../../release.ts'
import { inWords, listed, sentence } from '../../words/numbers.ts'
import { dataSection } from './data-page.ts'

const titles: Record<Capability['state'], string> = {
  none: 'Cannot be answered',
  part: 'Answered in part',
  full: 'Answered in full',
}

const texts: Record<Capability['state'], string> = {
  none: 'These have no figures. That is not zero: nothing can be counted.',
  part: 'These have figures; read them with what is said here.',
  full: 'Everything that these ask for is in the records.',
}

/** The capability table: which indicators these records can answer, in part, or not, and why. */
export function answersPage(release: Release): Html {
  const { capabilities } = release.manifest
  const states = (['none', 'part', 'full'] as const).filter((state) =>
    capabilities.some((each) => each.state === state),
  )
  return dataSection(
    release,
    '/data/answers',
    lead(capabilities),
    html`${states.map((state) => group(release, state))}`,
  )
}

/** 'Of eight indicators, these records answer six in full and one in part, and cannot answer one.' */
function lead(capabilities: readonly Capability[]): string {
  const number = (state: Capability['state']): number =>
    capabilities.filter((each) => each.state === state).length
  const parts = [
    ...(number('full') > 0 ? [`${inWords(number('full'))} in full`] : []),
    ...(number('part') > 0 ? [`${inWords(number('part'))} in part`] : []),
  ]
  const answer =
    parts.length > 0 ? `these records answer ${listed(parts)}` : 'these records answer none'
  const none = number('none') > 0 ? `, and cannot answer ${inWords(number('none'))}` : ''
  return `Of ${inWords(capabilities.length)} indicators, ${answer}${parts.length > 0 ? none : ''}.`
}

function group({ manifest }: Release, state: Capability['state']): Html {
  const rows = manifest.capabilities
    .filter((each) => each.state === state)
    .map(({ key, reasons }) => {
      const definition = manifest.definitions.find((each) => each.key === key)
      const name = html`<a href="/indicators/${key}">${definition?.title ?? key}</a>`
      return state === 'full' ? [name, definition?.id ?? ''] : [name, reasonsOf(reasons)]
    })
  return html`<h2>${titles[state]}</h2>
    <p>${texts[state]}</p>
    ${dataTable(
      `answers-${state}`,
      titles[state],
      [{ title: 'Indicator' }, { title: state === 'full' ? 'Number' : 'Why' }],
      rows,
    )}`
}

function reasonsOf(reasons: readonly string[]): string | Html {
  if (reasons.length === 1) return sentence(reasons[0]!)
  return html`<ul class="reasons">
    ${reasons.map((reason) => html`<li>${sentence(reason)}</li>`)}
  </ul>`
}
