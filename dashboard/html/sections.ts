import { html, raw } from 'hono/html'
import type { Html } from './page.ts'

/** What is on a long page, each part a link to its heading. */
export function contents(parts: readonly { id: string; title: string }[]): Html {
  return html`<nav class="contents" aria-label="On this page">
    <ul>
      ${parts.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`)}
    </ul>
  </nav>`
}

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
