import { Marked } from 'marked'
import { html, raw } from 'hono/html'
import type { Html } from './page.ts'

const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

// The worked examples are our own text, yet nothing in them may ever become markup of its own:
// raw HTML is shown as text, links and pictures as their words.
function renderer(heading: (depth: number) => number): Marked {
  return new Marked({
    renderer: {
      html: ({ text }) => escaped(text),
      link: ({ text }) => escaped(text),
      image: ({ text }) => escaped(text),
      heading({ tokens, depth }) {
        const level = heading(depth)
        return `<h${level}>${this.parser.parseInline(tokens)}</h${level}>\n`
      },
    },
  })
}

/** A worked example as HTML: headings below one of the third level, tables in regions that scroll. */
export function workedExample(markdown: string, label: string): Html {
  let level = 3
  let tables = 0
  // An example may open with tables before its first case; no level may be skipped on the way down.
  const marked = renderer((depth) => (level = Math.min(depth + 2, level + 1)))
  const markup = (marked.parse(withoutTitle(markdown), { async: false }) as string)
    .replace(/ align="(left|right|center)"/g, '')
    .replaceAll('<th>', '<th scope="col">')
    .replaceAll(
      '<table>',
      () =>
        `<div class="scroll" role="group" aria-label="${escaped(label)}, table ${++tables}" tabindex="0"><table>`,
    )
    .replaceAll('</table>', '</table></div>')
  return html`<div class="worked">
    <h3>${label}</h3>
    ${raw(markup)}
  </div>`
}

function withoutTitle(markdown: string): string {
  return markdown.replace(/^\s*# .*\n/, '')
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => escapes[character]!)
}
