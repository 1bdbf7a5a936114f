import { html } from 'hono/html'
import { page } from '../../html/page.ts'
import type { Html } from '../../html/page.ts'
import { sectionLinks } from '../../html/sections.ts'
import type { Release } from '../../release.ts'

const pages = [
  { path: '/data', title: 'What came in' },
  { path: '/data/answers', title: 'What it can answer' },
  { path: '/data/rules', title: 'What the rules found' },
  { path: '/data/held', title: 'What is held' },
  { path: '/data/dates', title: 'The dates' },
  { path: '/data/changes', title: 'Since the last build' },
]

/** One of the pages about the data, with the way to the others. */
export function dataSection(release: Release, path: string, lead: string, body: Html): Html {
  const { title } = pages.find((each) => each.path === path)!
  return page(release, {
    title: path === '/data' ? 'Where the figures come from' : title,
    section: '/data',
    body: html`${sectionLinks('About the data', pages, path)}
      <p class="lead">${lead}</p>
      ${body}`,
  })
}

/** What a partnership is told about every count of records. */
export function roundingNote(release: Release): string {
  return release.manifest.audience === 'internal'
    ? ''
    : ' Counts of records and children are rounded to the nearest 10; those under 10, and those that would tell one, are not shown [c].'
}
