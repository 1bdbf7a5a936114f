import { html } from 'hono/html'
import type { Definition } from '../../pipeline/release/contract.ts'
import { capabilityOf } from '../answers.ts'
import { definitionBlock } from '../html/definition.ts'
import { page } from '../html/page.ts'
import type { Html } from '../html/page.ts'
import { dataTable } from '../html/data-table.ts'
import type { Release } from '../release.ts'
import { ended, sentence } from '../words/numbers.ts'

const states = { full: 'In full', part: 'In part', none: 'Not' } as const

/** Every indicator of the release and where each is defined. */
export function definitionsPage(release: Release): Html {
  const rows = release.manifest.definitions.map((definition) => [
    html`<a href="/definitions/${definition.key}">${definition.title}</a>`,
    definition.id,
    definition.question,
    sentence(definition.unit),
    sentence(definition.lens),
    states[capabilityOf(release.manifest, definition).state],
  ])
  return page(release, {
    title: 'Definitions',
    section: '/definitions',
    body: html`<p class="lead">
        Each indicator is one SQL statement with its definition and one worked example. What is
        printed here is what was run.
      </p>
      ${dataTable('definitions', 'The indicators of this release', [{ title: 'Indicator' }, { title: 'Number' }, { title: 'Question' }, { title: 'Unit' }, { title: 'Looks at' }, { title: 'These records answer it' }], rows)}
      <p>
        Words of the field are in the <a href="/glossary">glossary</a>. Catalogue version
        ${release.manifest.catalogue_version}.
      </p>`,
  })
}

/** One definition by itself, to link to from a report. */
export function definitionPage(release: Release, definition: Definition): Html {
  return page(release, {
    title: `Definition: ${definition.title}`,
    section: '/definitions',
    body: html`<p><a href="/indicators/${definition.key}">See the figures</a></p>
      <h2>How it is counted</h2>
      ${definitionBlock(definition)}
      <h2>How it can mislead</h2>
      <p>${definition.caption}</p>
      <h2>What it cannot say</h2>
      <p>The figures cannot say ${ended(definition.cannot_say)}</p>`,
  })
}
