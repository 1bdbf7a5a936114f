import { html } from 'hono/html'
import type { Definition } from '../../pipeline/release/contract.ts'
import { isAnswered } from '../answers.ts'
import { page } from '../html/page.ts'
import type { Html } from '../html/page.ts'
import type { Release } from '../release.ts'
import { lenses } from '../words/forms.ts'

const doors = [
  {
    path: '/board',
    title: 'For the partnership board',
    question: 'Has anything changed, and is the change real?',
    text: 'What changed from one year to the next by more than chance would explain, and every figure by theme.',
  },
  {
    path: '/review',
    title: 'For the author of a practice review',
    question: 'How usual is the path this child took?',
    text: 'What followed when a case was closed, which referral it was, and how often a concern was raised before help. Groups of children, never a child.',
  },
  {
    path: '/quality',
    title: 'For the quality lead',
    question: 'Where do our thresholds lie, and what happens to those we turn away?',
    text: 'Decisions by source and team with fair limits, early closures, and the state of the data.',
  },
]

/** The front page: the question, three doors, and every indicator by what it looks at. */
export function homePage(release: Release): Html {
  const { definitions } = release.manifest
  return page(release, {
    title: 'What has happened before?',
    section: '/',
    body: html`<p class="lead">
        Harm can build up over a childhood, little by little. These pages show, for groups of
        children and never for one, how often a concern was raised before help began, what followed
        when a case was closed, and how referrals add up over time.
      </p>
      <ul class="doors">
        ${doors.map(
          (door) =>
            html`<li>
              <h2><a href="${door.path}">${door.title}</a></h2>
              <p class="question">“${door.question}”</p>
              <p>${door.text}</p>
            </li>`,
        )}
      </ul>
      <h2>All indicators</h2>
      ${lenses.map(({ lens, title, text }) => {
        const held = definitions.filter((definition) => definition.lens === lens)
        return held.length === 0
          ? ''
          : themeList(release, `${title} (${held.length}). ${text}`, held)
      })}`,
  })
}

/** The indicators of one theme, each with its question, behind the name of the theme. */
function themeList(release: Release, title: string, held: readonly Definition[]): Html {
  return html`<details>
    <summary>${title}</summary>
    <ul class="list">
      ${held.map((each) => html`<li><a href="/indicators/${each.key}">${each.title}</a>${isAnswered(release.manifest, each) ? '' : ' (these records cannot answer it)'}<br />${each.question}</li>`)}
    </ul>
  </details>`
}
