import { html } from 'hono/html'
import type { DefinitionChange } from '../../../pipeline/release/contract.ts'
import { factList, sqlBlock } from '../../html/definition.ts'
import { stepBlock, stepsOf } from '../../html/earlier-definitions.ts'
import type { Step } from '../../html/earlier-definitions.ts'
import type { Html } from '../../html/page.ts'
import type { Release } from '../../release.ts'
import { fields } from '../../words/definition-fields.ts'
import { dateLabel } from '../../words/periods.ts'
import { definitionsSection } from './definitions-page.ts'

/** Every change of a definition since the first release of this site, the latest first. */
export function definitionChangesPage(release: Release): Html {
  const { definition_log: log } = release.manifest
  return definitionsSection(
    release,
    {
      path: '/definitions/changes',
      title: 'How definitions have changed',
      lead:
        log.length === 0
          ? 'No definition has changed since the first release of this site.'
          : 'A figure can move because its definition did. What each definition said before is kept beside what it says now.',
    },
    html`${buildsOf(log).map((build) => buildBlock(release, build))}`,
  )
}

/** Changes that came with one build, the latest build first. */
function buildsOf(log: readonly DefinitionChange[]): DefinitionChange[][] {
  const builds: DefinitionChange[][] = []
  for (const change of log) {
    const last = builds.at(-1)
    if (last && nameOf(last[0]!) === nameOf(change)) last.push(change)
    else builds.push([change])
  }
  return builds.toReversed()
}

const nameOf = ({ extracted_on, catalogue_version }: DefinitionChange): string =>
  `${extracted_on} ${catalogue_version}`

function buildBlock(release: Release, build: readonly DefinitionChange[]): Html {
  const { extracted_on, catalogue_version } = build[0]!
  const of = (kind: DefinitionChange['change']): DefinitionChange[] =>
    build.filter(({ change }) => change === kind)
  return html`<h2>Extract of ${dateLabel(extracted_on)}</h2>
    <p class="note">Catalogue version ${catalogue_version}.</p>
    ${of('changed').map((change) => changedBlock(release, change))}
    ${listOf(release, 'Added', of('added'))}
    ${of('withdrawn').map((change) => withdrawnBlock(change))}`
}

function changedBlock(release: Release, change: DefinitionChange): Html {
  return html`<h3>Changed: ${nameLink(release, change)}</h3>
    ${stepBlock(stepOf(release, change), anchor(release, change))}`
}

function stepOf({ manifest }: Release, change: DefinitionChange): Step {
  const { definitions, definition_log: log } = manifest
  const now = definitions.find(({ key }) => key === change.key) ?? null
  return stepsOf(log, change.key, now).find((step) => step.change === change)!
}

function listOf(
  release: Release,
  title: string,
  changes: readonly DefinitionChange[],
): Html | string {
  if (changes.length === 0) return ''
  return html`<h3>${title}</h3>
    <ul>
      ${changes.map((change) => html`<li>${nameLink(release, change)}</li>`)}
    </ul>`
}

function withdrawnBlock({ id, title, before }: DefinitionChange): Html {
  const held = fields.filter((field) => field !== 'sql' && field in before)
  return html`<h3>Withdrawn: ${id} ${title}</h3>
    <p>It has no figures any more. This is what it counted.</p>
    <details>
      <summary>The definition<span class="hidden"> of ${title}</span></summary>
      ${factList(before as Parameters<typeof factList>[0], held)}
      ${sqlBlock(before.sql ?? 'none', `SQL of ${title}`)}
    </details>`
}

/** A link while the indicator is there. */
function nameLink({ manifest }: Release, { key, id, title }: DefinitionChange): Html {
  return manifest.definitions.some((each) => each.key === key)
    ? html`<a href="/definitions/${key}">${id} ${title}</a>`
    : html`${id} ${title}`
}

const anchor = ({ manifest }: Release, change: DefinitionChange): string =>
  `change-${manifest.definition_log.indexOf(change)}`
