import { html, raw } from 'hono/html'
import type { Html } from './page.ts'

/** The way between pages that belong together; `path` is the one that is shown. */
export function sectionLinks(
  label: string,
  pages: readonly { path: string; title: string }[],
  path: string,
): Html {
  return html`<nav class="sections" aria-label="${label}">
    <ul>
      ${pages.map(
        (each) =>
          html`<li>
            <a href="${each.path}" ${each.path === path ? raw(' aria-current="page"') : ''}
              >${each.title}</a
            >
          </li>`,
      )}
    </ul>
  </nav>`
}
