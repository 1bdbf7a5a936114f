import { html } from 'hono/html'
import { page } from '../../html/page.ts'
import type { Html } from '../../html/page.ts'
import { sectionLinks } from '../../html/sections.ts'
import type { Release } from '../../release.ts'

const pages = [
  { path: '/definitions', title: 'Every definition' },
  { path: '/definitions/coverage', title: 'Practice sentences' },
  { path: '/definitions/changes', title: 'What has changed' },
]

/** One of the pages about definitions, with the way to the others. */
export function definitionsSection(
  release: Release,
  { path, title, lead }: { path: string; title: string; lead: string | Html },
  body: Html,
): Html {
  return page(release, {
    title,
    section: '/definitions',
    body: html`${sectionLinks('About definitions', pages, path)}
      <p class="lead">${lead}</p>
      ${body}`,
  })
}
