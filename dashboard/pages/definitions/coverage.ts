import { html } from 'hono/html'
import type { Definition } from '../../../pipeline/release/contract.ts'
import { capabilityOf, isAnswered } from '../../answers.ts'
import { dataTable } from '../../html/data-table.ts'
import type { Html } from '../../html/page.ts'
import type { Release } from '../../release.ts'
import { inWords, listed, sentence } from '../../words/numbers.ts'
import { seeds } from '../../words/seeds.ts'
import type { Seed } from '../../words/seeds.ts'
import { definitionsSection } from './definitions-page.ts'

const columns = [
  { title: 'Sentence' },
  { title: 'Indicators that serve it' },
  { title: 'This release answers it' },
  { title: 'What data cannot say' },
]

/** Sentence by sentence of the practice documents: what serves it, and what no record can say. */
export function coveragePage(release: Release): Html {
  const served = seeds.map((seed) => ({
    seed,
    by: release.manifest.definitions.filter((each) => each.seed.includes(seed.code)),
  }))
  return definitionsSection(
    release,
    {
      path: '/definitions/coverage',
      title: 'What the practice sentences ask, and what is answered',
      lead: lead(release, served),
    },
    dataTable(
      'coverage',
      'The sentences of the practice documents that this catalogue was made for',
      columns,
      served.map(({ seed, by }) => [
        sentenceCell(seed),
        indicatorsCell(release, by),
        answerOf(release, by),
        seed.cannot,
      ]),
      false,
    ),
  )
}

interface Served {
  seed: Seed
  by: readonly Definition[]
}

/** 'Of 24 sentences, 20 are served by an indicator that this release answers. No indicator serves S5.' */
function lead({ manifest }: Release, served: readonly Served[]): string {
  const answered = served.filter(({ by }) => by.some((each) => isAnswered(manifest, each)))
  const unanswered = served.filter((each) => each.by.length > 0 && !answered.includes(each))
  const none = served.filter(({ by }) => by.length === 0)
  const codes = (of: readonly Served[]): string => listed(of.map(({ seed }) => seed.code))
  return [
    `Of ${served.length} sentences, ${inWords(answered.length)} ${answered.length === 1 ? 'is' : 'are'} served by an indicator that this release answers.`,
    unanswered.length > 0 &&
      `For ${codes(unanswered)} there are indicators, but these records cannot answer them.`,
    none.length > 0 &&
      `No indicator serves ${codes(none)}: what ${none.length === 1 ? 'it asks' : 'they ask'} cannot be answered here.`,
  ]
    .filter(Boolean)
    .join(' ')
}

function sentenceCell({ code, text, document }: Seed): Html {
  return html`<span id="${code}">${code}</span> “${text}” (${document})`
}

function indicatorsCell(release: Release, by: readonly Definition[]): Html | string {
  if (by.length === 0) return 'None'
  return html`<ul class="reasons">
    ${by.map(
      (definition) =>
        html`<li>
          <a href="/definitions/${definition.key}">${definition.id} ${definition.title}</a
          >${stateOf(release, definition)}
        </li>`,
    )}
  </ul>`
}

/** Said only where it is not in full. */
function stateOf({ manifest }: Release, definition: Definition): string {
  const { state } = capabilityOf(manifest, definition)
  return state === 'full' ? '' : state === 'part' ? ', in part' : ', not answered'
}

function answerOf({ manifest }: Release, by: readonly Definition[]): string {
  if (by.length === 0) return 'Cannot be answered: no indicator serves it.'
  const states = by.map((each) => capabilityOf(manifest, each).state)
  const answers = states.filter((state) => state !== 'none').length
  if (answers === 0) return 'No: these records lack what it needs.'
  if (states.every((state) => state === 'full')) return 'Yes'
  return answers === by.length
    ? 'In part'
    : sentence(`in part: ${inWords(answers)} of ${inWords(by.length)} indicators have figures.`)
}
