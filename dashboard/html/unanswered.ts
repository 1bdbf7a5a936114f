import { html } from 'hono/html'
import type { Definition, Manifest } from '../../pipeline/release/contract.ts'
import { capabilityOf, isAnswered } from '../answers.ts'
import type { Html } from './page.ts'

/** In the place of a figure: why these records have none, and what would supply it. */
export function unansweredBlock(manifest: Manifest, definition: Definition): Html {
  return html`<div class="unanswered">
    <h2>These records cannot answer this</h2>
    ${capabilityOf(manifest, definition).reasons.map((reason) => html`<p>${reason}</p>`)}
    <p>
      No figure is shown, because nothing can be counted. That is not zero. See
      <a href="/data/answers">what these records can answer</a>.
    </p>
  </div>`
}

/** Beside a figure that is weaker than it could be: in what; nothing where all is there. */
export function partlyBlock(manifest: Manifest, definition: Definition): Html | string {
  const { state, reasons } = capabilityOf(manifest, definition)
  if (state !== 'part') return ''
  return html`<div class="unanswered">
    <p><strong>These records answer this in part.</strong></p>
    ${reasons.map((reason) => html`<p>${reason}</p>`)}
  </div>`
}

/** On a page of many figures: those that have none here. Nothing where all can be answered. */
export function unansweredList(manifest: Manifest, among: readonly Definition[]): Html | string {
  const without = among.filter((definition) => !isAnswered(manifest, definition))
  if (without.length === 0) return ''
  return html`<h2>What these records cannot answer</h2>
    <p>Nothing can be counted for these, which is not zero.</p>
    <ul>
      ${without.map(
        (definition) =>
          html`<li>
            <a href="/indicators/${definition.key}">${definition.title}</a>.
            ${capabilityOf(manifest, definition).reasons[0] ?? ''}
          </li>`,
      )}
    </ul>`
}
