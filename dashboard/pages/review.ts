import { html } from 'hono/html'
import type { Form } from '../../pipeline/release/contract.ts'
import { answered } from '../answers.ts'
import { figureBlock } from '../html/figure.ts'
import { page } from '../html/page.ts'
import type { Html } from '../html/page.ts'
import { unansweredList } from '../html/unanswered.ts'
import type { Release } from '../release.ts'
import { wholeSelection } from './selections.ts'

/** The forms that tell of a path, in the order of the page. */
const told: Form[] = ['time_to', 'recurrent', 'pathway', 'distribution', 'combination']

/** For a review author: how usual a path is, told about a whole cohort. */
export function reviewPage(release: Release): Html {
  const { manifest } = release
  const definitions = answered(manifest)
  const figures = told
    .flatMap((form) => definitions.filter((definition) => definition.form === form))
    .flatMap((definition) => wholeSelection(release, definition))
  const questions = [...new Set(figures.flatMap((selection) => selection.definition.ask))]
  return page(release, {
    title: 'How usual is this path?',
    section: '/review',
    body: html`<p class="lead">
        A review looks closely at one child. These pages show the children around that child: how
        many come back after a closure, how many referrals came before, and how often a concern did
        not lead to help.
      </p>
      <p>
        Nothing here can be traced to a child, and nothing here should be set beside a child’s name.
        A common path is not a safe one, and a rare path is not a wrong one.
      </p>
      <h2>What happened to children like this</h2>
      ${figures.map((selection) => figureBlock(release, selection, selection.definition.key, selection.definition.title))}
      ${unansweredList(
        manifest,
        manifest.definitions.filter((definition) => definition.form !== 'share'),
      )}
      <h2>Questions for the review</h2>
      <ul>
        ${questions.map((question) => html`<li>${question}</li>`)}
      </ul>
      <h2>What a cohort cannot tell a review</h2>
      <ul>
        <li>
          Children who lived elsewhere have a history that this authority does not hold. “No earlier
          referral here” is not “no earlier referral”.
        </li>
        <li>Looking back makes patterns look plainer than they were at the time.</li>
      </ul>`,
  })
}
