import { html } from 'hono/html'
import { chartRegion, labelsOf } from './figure.ts'
import type { Html } from './page.ts'

export interface Picture {
  id: string
  title: string
  /** What it says, or what it shows where it has nothing of its own to say. */
  headline: string
  /** One sentence each: what to look for, and what it cannot say. */
  lookFor: string
  cannotSay: string
  /** SVG markup that is named by `labelsOf(id)`. */
  svg: string
  /** The same figures as a table. */
  table: Html
}

/** A picture of the data themselves: how to read it above, what it cannot say and its table beneath. */
export function pictureBlock(picture: Picture): Html {
  const { id, title, headline, lookFor, cannotSay, svg, table } = picture
  return html`<section class="figure" aria-labelledby="${id}-title">
    <h2 id="${id}-title">${title}</h2>
    <p class="headline" id="${id}-headline">${headline}</p>
    ${chartRegion(id, svg, '')}
    <p><strong>What to look for:</strong> ${lookFor}</p>
    <p class="caption"><strong>What it cannot say:</strong> ${cannotSay}</p>
    <details>
      <summary>Figures as a table<span class="hidden">: ${title}</span></summary>
      ${table}
    </details>
  </section>`
}

export { labelsOf }
