import { html, raw } from 'hono/html'
import type { Release } from '../release.ts'
import { dateLabel } from '../words/periods.ts'
import { meaningOfNotShown, notShown } from '../words/numbers.ts'

export type Html = ReturnType<typeof html>

export const watermark = 'INTERNAL – true counts – not for sharing'

export interface PageParts {
  /** Heading of the page, and its title in the browser. */
  title: string
  /** The address in the navigation that this page belongs to. */
  section: string
  body: Html
}

const navigation = [
  { path: '/board', title: 'For the board' },
  { path: '/review', title: 'For a review author' },
  { path: '/quality', title: 'For the quality lead' },
  { path: '/definitions', title: 'Definitions' },
  { path: '/data', title: 'Data' },
]

/** A whole document: one heading, one main, the same header and footer on every page. */
export function page(release: Release, parts: PageParts): Html {
  const { authority, audience } = release.manifest
  return html`${raw('<!doctype html>')}
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${parts.title} – Golden Thread, ${authority.name}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/assets/style.css">
<script src="/assets/enhance.js" defer></script>
</head>
<body${audience === 'internal' ? raw(' class="internal"') : ''}>
<a class="skip" href="#main">Skip to main content</a>
<header class="top">
${audience === 'internal' ? html`<p class="watermark"><strong>${watermark}</strong></p>` : ''}
<div class="wide bar">
<p class="name"><a href="/">Golden Thread</a></p>
<p class="authority">${authority.name}</p>
</div>
<nav aria-label="Pages"><ul class="wide">
${navigation.map(
  ({ path, title }) =>
    html`<li>
      <a href="${path}" ${path === parts.section ? raw(' aria-current="page"') : ''}>${title}</a>
    </li>`,
)}
</ul></nav>
</header>
<main id="main" class="wide" tabindex="-1">
<h1>${parts.title}</h1>
${parts.body}
</main>
${footer(release)}
</body>
</html>`
}

function footer({ manifest }: Release): Html {
  const isInternal = manifest.audience === 'internal'
  return html`<footer class="foot">
    <div class="wide">
      <h2>About these figures</h2>
      <dl class="facts">
        <div>
          <dt>Authority</dt>
          <dd>${manifest.authority.name}</dd>
        </div>
        <div>
          <dt>Release</dt>
          <dd>${manifest.release}</dd>
        </div>
        <div>
          <dt>Extracted on</dt>
          <dd>${dateLabel(manifest.extracted_on)}</dd>
        </div>
        <div>
          <dt>Records complete</dt>
          <dd>${dateLabel(manifest.complete_from)} to ${dateLabel(manifest.complete_to)}</dd>
        </div>
        <div>
          <dt>Audience</dt>
          <dd>${isInternal ? watermark : 'Safeguarding partnership'}</dd>
        </div>
      </dl>
      <p>${notShown} = ${meaningOfNotShown}. ${protection(manifest)}</p>
      <p>
        For learning together, not for decisions about a child, for appraising staff, or for
        comparing families.
      </p>
      <ul class="links">
        <li><a href="/glossary">Glossary</a></li>
        <li><a href="/accessibility">Accessibility statement</a></li>
        <li><a href="/data">Where the figures come from</a></li>
      </ul>
    </div>
  </footer>`
}

function protection(manifest: Release['manifest']): string {
  if (manifest.audience === 'internal')
    return 'This release is not protected: it holds true counts.'
  const {
    threshold_children: children,
    threshold_families: families,
    rounding_base: base,
  } = manifest.protection
  return `A figure is shown only if it rests on at least ${children} children from at least ${families} families. Counts are rounded to a multiple of ${base}, at random but always the same way; percentages are worked out from the rounded counts.`
}
