import { html } from 'hono/html'
import { markers } from '../../pipeline/release/contract-comparators.ts'
import type { OfficialFigure } from '../../pipeline/release/contract-comparators.ts'
import type { Figure } from '../figures/figure.ts'
import { officialOf, periodOf } from '../figures/official.ts'
import type { OfficialComparison, OfficialRow } from '../figures/official.ts'
import type { Release } from '../release.ts'
import type { Selection } from '../selection.ts'
import { inWords, percent, sentence } from '../words/numbers.ts'
import { dataTable, figureText } from './data-table.ts'
import type { Column } from './data-table.ts'
import { noteList } from './official-notes.ts'
import type { Html } from './page.ts'

/** Beside an indicator that the Department for Education defines too: what it publishes. `figure`: the one above. */
export function officialBlock(
  release: Release,
  selection: Selection,
  figure: Figure,
): Html | string {
  const comparisons = officialOf(release, selection)
  if (comparisons.length === 0) return ''
  return html`<h2 id="official">Beside the official figures</h2>
    <p>
      Published figures are here to be read beside this authority’s own, over time. Higher or lower
      is neither better nor worse: much of the difference between places is how they record.
    </p>
    ${comparisons.map((each) => comparisonBlock(release, selection, figure, each))}`
}

function comparisonBlock(
  release: Release,
  selection: Selection,
  figure: Figure,
  comparison: OfficialComparison,
): Html {
  const { measure, rows, notes } = comparison
  const above = figure.kind === 'trend' ? (figure.official?.notes ?? []) : []
  const further = notes.filter(
    ({ number, text }) => !above.some((note) => note.number === number && note.text === text),
  )
  const { columns, cells } = contentOf(release, selection, comparison)
  return html`<h3>${measure.title}</h3>
    <p>${measure.definition} ${samenessWords(comparison)}</p>
    ${dataTable(`official-${measure.key}`, `${measure.title}, per cent. ${sourceWords(comparison)}`, columns, cells)}
    ${noteList(further)}
    <p class="note">${[...markerWords(rows), neighbourWords(comparison)].join(' ')}</p>
    <p class="source">${originWords(release, comparison)}</p>`
}

function contentOf(
  release: Release,
  selection: Selection,
  { measure, authority, region, neighbours, rows }: OfficialComparison,
): { columns: Column[]; cells: string[][] } {
  const isShare = measure.parts.length === 0
  const here = measure.indicator ? ownFigures(release, selection) : null
  const number = (title: string): Column => ({ title, isNumber: true })
  const columns = [
    { title: isShare ? 'Year' : sentence(measure.title) },
    ...(here ? [number('In this release')] : []),
    ...(authority ? [number('This authority, as published')] : []),
    number('England'),
    ...(region ? [number(region.name)] : []),
    ...(neighbours > 0 ? [number('Neighbours, median'), number('Neighbours, range')] : []),
  ]
  const cells = rows.map((row) => [
    row.part === null ? `${periodOf(row.year)}${noteNumbers(row)}` : sentence(row.part.label),
    ...(here ? [here(row)] : []),
    ...(authority ? [text(row.published)] : []),
    text(row.england),
    ...(region ? [text(row.region)] : []),
    ...(neighbours > 0 ? spreadTexts(row.neighbours) : []),
  ])
  return { columns, cells }
}

/**
 * This release's own figure of a year, as its table would show it: of a part where it has the very same one.
 * Null for a form whose figures are no shares.
 */
function ownFigures(
  { cells }: Release,
  { definition }: Selection,
): ((row: OfficialRow) => string) | null {
  const isOfShares = definition.form === 'share' || definition.form === 'distribution'
  if (!isOfShares || !definition.periods.includes('year')) return null
  const line = cells.line({ key: definition.key, by: null, value: null, kind: 'year' })
  return ({ year, part }) => {
    const cell = line.find(
      (each) => each.period === periodOf(year) && (each.category ?? null) === (part?.value ?? null),
    )
    return cell ? figureText(cell.percent ?? null, cell.withheld, percent) : '–'
  }
}

function text(figure: OfficialFigure): string {
  if (figure === null) return '–'
  return typeof figure === 'number' ? percent(figure) : figure
}

function spreadTexts(spread: OfficialRow['neighbours']): string[] {
  if (!spread) return ['–', '–']
  const { median, lowest, highest } = spread
  return [percent(median), `${percent(lowest)} to ${percent(highest)}`]
}

const noteNumbers = ({ notes }: OfficialRow): string =>
  notes.length > 0
    ? ` (${notes.length === 1 ? 'note' : 'notes'} ${notes.map(({ number }) => number).join(', ')})`
    : ''

function samenessWords({ measure }: OfficialComparison): string {
  return measure.indicator === null ? '' : samenessOf(measure)
}

/** Whether an indicator counts what the Department counts, and in what it differs. */
export function samenessOf({ is_same, difference }: OfficialComparison['measure']): string {
  const lead =
    is_same === null
      ? 'Whether the definition here is the same cannot be told.'
      : `The definition here is ${is_same ? 'the same' : 'not the same'}.`
  return difference ? `${lead} ${difference}` : lead
}

function sourceWords({ measure: { parts, years } }: OfficialComparison): string {
  const last = periodOf(years.at(-1)!)
  return parts.length > 0 ? `Year ${last}.` : `Years to 31 March.`
}

function markerWords(rows: readonly OfficialRow[]): string[] {
  const seen = new Set(
    rows.flatMap(({ england, region, published }) => [england, region, published]),
  )
  return Object.entries(markers).flatMap(([marker, meaning]) =>
    seen.has(marker as OfficialFigure) ? [`${marker} = ${meaning}.`] : [],
  )
}

function neighbourWords({ neighbours, authority }: OfficialComparison): string {
  if (!authority)
    return 'This authority’s code is in none of the published files, so that only England is shown.'
  if (neighbours === 0) return '– = no figure.'
  return `– = no figure, or fewer than three neighbours that have one. Neighbours are the ${inWords(neighbours)} statistical neighbours that were named for this site.`
}

function originWords(release: Release, { measure }: OfficialComparison): string {
  const { publisher, publication, licence, sources } = release.official.comparators!
  const source = sources.findLast((each) => each.table === measure.table && each.accepted > 0)
  const table = `table ${measure.table} (${source?.title ?? measure.title})`
  return `Source: ${publisher}, ${publication}, ${table}, years to 31 March ${measure.years[0]} to ${measure.years.at(-1)}. ${licence}.`
}
