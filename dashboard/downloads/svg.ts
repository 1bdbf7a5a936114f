import { chartOf } from '../charts/chart.ts'
import { figureOf } from '../figures/figure.ts'
import type { Figure } from '../figures/figure.ts'
import { markWords } from '../figures/time-marks.ts'
import { watermark } from '../html/page.ts'
import type { Release } from '../release.ts'
import type { Selection } from '../selection.ts'
import { ended, notShown } from '../words/numbers.ts'
import { dateLabel } from '../words/periods.ts'
import { selectionWords, wordsOf } from '../words/words.ts'
import { wrapped } from '../words/wrapped.ts'

const charactersALine = 118

/** The chart as a picture that stands alone: its message, what it shows, and its source inside it. */
export function svgOf(release: Release, selection: Selection): string {
  const { manifest } = release
  const figure = figureOf(release, selection)
  const { headline, summary } = wordsOf(figure, selection)
  const chart = chartOf(figure, 'title desc')
  const [, width, height] = chart.match(/viewBox="0 0 (\d+) ([\d.]+)"/)!.map(Number) as [
    number,
    number,
    number,
  ]
  const head = [
    ...wrapped(headline, 92).map((text) => line(text, 20, 'bold')),
    ...wrapped(subtitle(selection), charactersALine).map((text) => line(text, 14)),
  ]
  const foot = [
    ...(manifest.audience === 'internal' ? [line(watermark, 16, 'bold')] : []),
    ...marksOf(figure).flatMap((text) =>
      wrapped(text, charactersALine).map((part) => line(part, 13)),
    ),
    ...wrapped(`How this can mislead: ${selection.definition.caption}`, charactersALine).map(
      (text) => line(text, 13),
    ),
    ...wrapped(sourceOf(manifest), charactersALine).map((text) => line(text, 13)),
  ]
  const top = stack(head, 16)
  const bottom = stack(foot, top.end + height + 16)
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width + 40} ${bottom.end + 8}" width="${width + 40}" height="${bottom.end + 8}" role="img" aria-labelledby="title desc" font-family="Arial, Helvetica, sans-serif" fill="#0B0C0C">
<title id="title">${escaped(headline)}</title>
<desc id="desc">${escaped(`${subtitle(selection)} ${summary}`.trim())}</desc>
<rect width="100%" height="100%" fill="white"/>
${top.markup}
<g transform="translate(20,${top.end})">${chart.replace(/ role="img" aria-labelledby="[^"]*"| aria-labelledby="[^"]*"| role="img"/g, '')}</g>
${bottom.markup}
</svg>
`
}

function marksOf(figure: Figure): string[] {
  return 'marks' in figure ? figure.marks.map(markWords) : []
}

function sourceOf({ kind, authority, extracted_on, release }: Release['manifest']): string {
  return `Source: ${kind}, ${authority.name}, extracted on ${dateLabel(extracted_on)}. Release ${release}. ${notShown} = not shown.`
}

function subtitle(selection: Selection): string {
  return `${ended(selection.definition.title)} ${selectionWords(selection)}.`
}

interface Line {
  text: string
  size: number
  weight: string
}

function line(text: string, size: number, weight = 'normal'): Line {
  return { text, size, weight }
}

function stack(lines: readonly Line[], from: number): { markup: string; end: number } {
  let y = from
  const markup = lines.map(({ text, size, weight }) => {
    y += Math.round(size * 1.4)
    return `<text x="20" y="${y}" font-size="${size}" font-weight="${weight}">${escaped(text)}</text>`
  })
  return { markup: markup.join('\n'), end: y + 12 }
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
