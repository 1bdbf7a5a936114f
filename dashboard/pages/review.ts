import { html } from 'hono/html'
import type { Definition, Form } from '../../pipeline/release/contract.ts'
import { answered } from '../answers.ts'
import { figureBlock } from '../html/figure.ts'
import { page } from '../html/page.ts'
import type { Html } from '../html/page.ts'
import { contents } from '../html/sections.ts'
import { unansweredList } from '../html/unanswered.ts'
import type { Release } from '../release.ts'
import { wholeSelection } from './selections.ts'

interface Chapter {
  id: string
  title: string
  text: string
  forms: readonly Form[]
}

/** What a path is told by, in the order in which a review asks. */
const chapters: readonly Chapter[] = [
  {
    id: 'before',
    title: 'What had gone before',
    text: 'How many concerns, over how long, before a point in a childhood.',
    forms: ['distribution', 'measure'],
  },
  {
    id: 'next',
    title: 'What came next, and how soon',
    text: 'From a starting point on: to how many something further happened, and after what time.',
    forms: ['time_to', 'recurrent'],
  },
  {
    id: 'steps',
    title: 'By which steps',
    text: 'How many went each way. A child is on one path; these are all of them together.',
    forms: ['pathway'],
  },
  {
    id: 'together',
    title: 'What was recorded together',
    text: 'Which concerns stood side by side. What nobody recorded is not what was absent.',
    forms: ['combination'],
  },
]

/** Assessments and conferences have paths of their own, which are not a child’s. */
const ofChildren = ({ unit, form }: Definition): boolean =>
  form === 'distribution' || form === 'measure' ? ['child', 'referral'].includes(unit) : true

/** For a review author: how usual a path is, told about a whole cohort. */
export function reviewPage(release: Release): Html {
  const { manifest } = release
  const told = chapters.map((chapter) => ({
    ...chapter,
    definitions: manifest.definitions.filter(
      (definition) => chapter.forms.includes(definition.form) && ofChildren(definition),
    ),
  }))
  return page(release, {
    title: 'How usual is this path?',
    section: '/review',
    body: html`<p class="lead">
        A review looks closely at one child. These figures show the children around that child: how
        many come back after a closure, how many referrals came before, and how often a concern did
        not lead to help.
      </p>
      <p>
        Nothing here can be traced to a child, and nothing here should be set beside a child’s name.
        A common path is not a safe one, and a rare path is not a wrong one.
      </p>
      ${contents([...told, { id: 'limits', title: 'What a cohort cannot tell a review' }])}
      ${told.map((chapter) => chapterBlock(release, chapter))}
      ${unansweredList(
        manifest,
        told.flatMap(({ definitions }) => definitions),
      )}
      <h2 id="limits">What a cohort cannot tell a review</h2>
      <ul>
        <li>
          Children who lived elsewhere have a history that this authority does not hold. “No earlier
          referral here” is not “no earlier referral”.
        </li>
        <li>Looking back makes patterns look plainer than they were at the time.</li>
      </ul>`,
  })
}

function chapterBlock(
  release: Release,
  { id, title, text, definitions }: Chapter & { definitions: readonly Definition[] },
): Html {
  const held = answered(release.manifest).filter((each) => definitions.includes(each))
  const figures = held.flatMap((definition) => wholeSelection(release, definition))
  return html`<h2 id="${id}">${title}</h2>
    <p>${figures.length > 0 ? text : 'These records cannot answer any of these.'}</p>
    ${figures.map((selection) => figureBlock(release, selection, selection.definition.key, selection.definition.title))}`
}
