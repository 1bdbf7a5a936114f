import { html } from 'hono/html'
import { codeChanges } from '../../../pipeline/release/contract-codes.ts'
import type { Definition } from '../../../pipeline/release/contract.ts'
import { capabilityOf } from '../../answers.ts'
import { dataTable } from '../../html/data-table.ts'
import { factList, proof } from '../../html/definition.ts'
import { stepBlock, stepTitle, stepsOf } from '../../html/earlier-definitions.ts'
import type { Html } from '../../html/page.ts'
import type { Release } from '../../release.ts'
import { spaced } from '../../words/definition-fields.ts'
import type { Field } from '../../words/definition-fields.ts'
import { ended, sentence } from '../../words/numbers.ts'
import { dateLabel } from '../../words/periods.ts'
import { seedSentences } from '../../words/seeds.ts'
import { definitionsSection } from './definitions-page.ts'
import { furtherOf, indicatorOf } from './overview.ts'
import { officialDefinitions, sourcesTable } from './evidence.ts'

const counted: readonly Field[] = [
  'id',
  'form',
  'unit',
  'counts',
  'met',
  'unknown',
  'history_months',
  'lens',
  'authority',
]

/** Only those that a definition has. */
const ofItsForm: readonly Field[] = ['number_title', 'rate_per', 'clock', 'reads', 'grid', 'shows']

/** One definition with all that an audit of it needs. */
export function definitionPage(release: Release, definition: Definition): Html {
  const { manifest } = release
  return definitionsSection(
    release,
    {
      path: `/definitions/${definition.key}`,
      title: `Definition: ${definition.title}`,
      lead: definition.question,
    },
    html`<p>
        <a href="/indicators/${definition.key}">See the figures</a>.
        ${answerWords(release, definition)}
      </p>
      ${family(release, definition)}
      <h2>How it is counted</h2>
      ${factList(definition, [...counted, ...ofItsForm.filter((field) => field in definition)])}
      ${proof(definition)}
      <h2>Settings</h2>
      ${settingsTable(definition)}
      <h2>What it is counted from</h2>
      ${sourcesTable(manifest, definition)}
      <h2>What it is divided by</h2>
      ${factList(definition, ['categories', 'breakdowns', 'periods'])}
      <h2>Changes of national codes</h2>
      ${codeChangeList(definition)} ${officialDefinitions(release, definition)}
      <h2>Practice sentences it serves</h2>
      ${seedList(definition)}
      <h2>How it can mislead</h2>
      <p>${definition.caption}</p>
      <h2>What it cannot say</h2>
      <p>The figures cannot say ${ended(definition.cannot_say)}</p>
      <h2>Questions to ask</h2>
      ${list(definition.ask)}
      <h2>Read it beside</h2>
      ${linkList(manifest.definitions.filter(({ key }) => definition.pair.includes(key)))}
      <h2>Earlier definitions</h2>
      ${earlier(release, definition)}`,
  )
}

function answerWords({ manifest }: Release, definition: Definition): string {
  const { state, reasons } = capabilityOf(manifest, definition)
  if (state === 'full') return 'These records answer it in full.'
  return [
    `These records ${state === 'part' ? 'answer it in part' : 'cannot answer it'}.`,
    ...reasons,
  ].join(' ')
}

/** The indicator that it is a further figure of, or the further figures that it has. */
function family({ manifest }: Release, definition: Definition): Html | string {
  const { definitions } = manifest
  const indicator = indicatorOf(definitions, definition)
  if (indicator !== definition)
    return html`<p>
      A further figure of
      <a href="/definitions/${indicator.key}">${indicator.id} ${indicator.title}</a>.
    </p>`
  const further = furtherOf(definitions, definition)
  return further.length === 0
    ? ''
    : html`<p>Further figures of the same question:</p>
        ${linkList(further)}`
}

function settingsTable(definition: Definition): Html {
  const settings = Object.entries(definition.parameters)
  if (settings.length === 0) return html`<p>It has none: nothing in it is a threshold.</p>`
  return html`${dataTable(
      'settings',
      'Thresholds, and other values of them that are worth a look',
      [{ title: 'Setting' }, { title: 'As it stands' }, { title: 'Also worked out at' }],
      settings.map(([name, value]) => [
        sentence(spaced(name)),
        String(value),
        definition.sensitivity[name]?.join(', ') ?? 'no other value',
      ]),
    )}
    <p class="note">
      In the statement a setting is written with a dollar sign:
      ${settings.map(([name]) => `$${name}`).join(', ')}.
    </p>`
}

function codeChangeList({ breaks }: Definition): Html {
  if (breaks.length === 0) return html`<p>None that is known to touch its figures.</p>`
  return list(
    breaks.map((key) => {
      const { from, title, meaning } = codeChanges[key]
      return `${dateLabel(from)}. ${sentence(title)}: ${meaning}.`
    }),
  )
}

function seedList({ seed }: Definition): Html {
  if (seed.length === 0) return html`<p>None: it is context.</p>`
  return html`<ul>
    ${seed.map((code) => html`<li><a href="/definitions/coverage#${code}">${code}</a> ${seedSentences([code])}</li>`)}
  </ul>`
}

function earlier({ manifest }: Release, definition: Definition): Html {
  const steps = stepsOf(manifest.definition_log, definition.key, definition)
  if (steps.length === 0)
    return html`<p>None: it is the same since the first release of this site.</p>`
  return html`${steps.map((step, place) =>
      step.change.change === 'changed'
        ? html`<h3>${stepTitle(step.change)}</h3>
            ${stepBlock(step, `earlier-${place}`)}`
        : html`<h3>${stepTitle(step.change)}</h3>`,
    )}
    <p><a href="/definitions/changes">Changes of every definition</a></p>`
}

function linkList(definitions: readonly Definition[]): Html {
  if (definitions.length === 0) return html`<p>No other indicator of this release.</p>`
  return html`<ul>
    ${definitions.map(
      ({ key, id, title, question }) =>
        html`<li><a href="/definitions/${key}">${id} ${title}</a>. ${question}</li>`,
    )}
  </ul>`
}

function list(items: readonly string[]): Html {
  return html`<ul>
    ${items.map((item) => html`<li>${item}</li>`)}
  </ul>`
}
