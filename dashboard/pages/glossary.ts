import { html } from 'hono/html'
import { page } from '../html/page.ts'
import type { Html } from '../html/page.ts'
import type { Release } from '../release.ts'
import { glossary } from '../words/glossary.ts'

/** The words of the field, and the few of statistics, as this site uses them. */
export function glossaryPage(release: Release): Html {
  return page(release, {
    title: 'Glossary',
    section: '/glossary',
    body: html`<dl class="definition">
      ${glossary.map(
        ([term, text]) =>
          html`<div>
            <dt>${term}</dt>
            <dd>${text}</dd>
          </div>`,
      )}
    </dl>`,
  })
}
