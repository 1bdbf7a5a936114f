import { html } from 'hono/html'
import { page } from '../html/page.ts'
import type { Html } from '../html/page.ts'
import type { Release } from '../release.ts'

/** The same page for everything that is not in the catalogue, whether hidden or never there. */
export function notFoundPage(release: Release): Html {
  return page(release, {
    title: 'Page not found',
    section: '',
    body: html`<p>What can be shown is a fixed catalogue, and this address is not part of it.</p>
      <p>
        Start from the <a href="/">front page</a> or the
        <a href="/definitions">list of indicators</a>.
      </p>`,
  })
}
