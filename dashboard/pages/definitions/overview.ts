import { html } from 'hono/html'
import type { Definition } from '../../../pipeline/release/contract.ts'
import { capabilityOf } from '../../answers.ts'
import { dataTable } from '../../html/data-table.ts'
import type { Html } from '../../html/page.ts'
import type { Release } from '../../release.ts'
import { formWords, lenses } from '../../words/forms.ts'
import { sentence } from '../../words/numbers.ts'
import { definitionsSection } from './definitions-page.ts'

const states = { full: 'In full', part: 'In part', none: 'Not' } as const

const columns = [
  { title: 'Indicator' },
  { title: 'Number' },
  { title: 'Kind of figure' },
  { title: 'These records answer it' },
]

/** Every indicator by the dimension it looks at, with its further figures, and where each is defined. */
export function definitionsPage(release: Release): Html {
  const { definitions, catalogue_version } = release.manifest
  const indicators = definitions.filter((each) => indicatorOf(definitions, each) === each)
  return definitionsSection(
    release,
    {
      path: '/definitions',
      title: 'Definitions',
      lead: html`Each indicator is one SQL statement with its definition and one worked example.
      What is printed here is what was run.`,
    },
    html`<p>
        The first five groups are the dimensions of harm in the practice documents, side by side and
        never added up; the sixth is what services did.
      </p>
      ${lenses.map(({ lens, title, text }) => {
        const held = indicators.filter((each) => each.lens === lens)
        const rows = held.flatMap((each) => rowsOf(release, each))
        return html`<h2>${title}</h2>
          <p>${text}</p>
          ${rows.length === 0 ? html`<p>No indicator of this release looks at it.</p>` : dataTable(`definitions-${lens}`, `Indicators that look at ${title.toLowerCase()}`, columns, rows, false)}`
      })}
      <p>
        Words of the field are in the <a href="/glossary">glossary</a>. Catalogue version
        ${catalogue_version}.
      </p>`,
  )
}

/** The indicator whose question a further figure answers: 'CH-09' for 'CH-09b'; itself when that is not held. */
export function indicatorOf(
  definitions: readonly Definition[],
  definition: Definition,
): Definition {
  const id = definition.id.replace(/[b-z]$/, '')
  return definitions.find((each) => each.id === id) ?? definition
}

/** The further figures of an indicator. */
export function furtherOf(
  definitions: readonly Definition[],
  definition: Definition,
): Definition[] {
  return definitions.filter(
    (each) => each !== definition && indicatorOf(definitions, each) === definition,
  )
}

function rowsOf(release: Release, definition: Definition): (string | Html)[][] {
  const further = furtherOf(release.manifest.definitions, definition)
  return [row(release, definition, false), ...further.map((each) => row(release, each, true))]
}

function row({ manifest }: Release, definition: Definition, isFurther: boolean): (string | Html)[] {
  const link = html`<a href="/definitions/${definition.key}">${definition.title}</a>`
  return [
    isFurther ? html`<span class="further">Further figure: ${link}</span>` : link,
    definition.id.startsWith('CX') ? `${definition.id}, context` : definition.id,
    sentence(formWords[definition.form]),
    states[capabilityOf(manifest, definition).state],
  ]
}
