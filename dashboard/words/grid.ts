import type { Grid } from '../figures/grid.ts'
import { inWords, listed, nothingWords, sentence, uncapitalised, written } from './numbers.ts'
import { overlap } from '../figures/groups.ts'
import type { Words } from './trend.ts'

/** Printed with every figure by ethnicity and deprivation, whatever it shows. */
export const gradientWords =
  'A gradient is not a cause. It may come from who is noticed and referred, from what help is at hand, or from how things are recorded; deprivation is that of the area and not of the family. Read both together, never one group alone.'

/** Figures by row and column, in words: how many stand apart from the whole, never which is highest. */
export function gridWords(grid: Grid): Words {
  const { whole, reading } = grid
  const cells = grid.cells.filter(({ place }) => place !== null)
  const shown = cells.filter((cell) => cell.reading !== null)
  const fixed = grid.of === 'pairs' ? gradientWords : ''
  if (shown.length === 0) return { headline: nothingWords(cells), summary: fixed }
  const average =
    whole === null || whole.reading === null || grid.of === 'values'
      ? ''
      : `For the authority as a whole it is ${written(whole.reading, reading.unit)}.`
  const byRow = grid.of === 'values' ? null : rowsWords(grid)
  const isPlain = grid.of === 'values' || byRow !== null || reading.title === 'Per cent'
  const subject = isPlain ? '' : `What is compared: ${uncapitalised(reading.title)}.`
  return {
    headline:
      grid.of === 'values'
        ? valuesWords(grid)
        : (byRow ?? columnsWords(grid) ?? apartWords({ ...grid, cells })),
    summary: [subject, average, gapWords(cells), fixed].filter(Boolean).join(' '),
  }
}

/** How many squares hold no figure, and why. */
function gapWords(cells: Grid['cells']): string {
  const without = cells.filter((cell) => cell.reading === null)
  const hidden = without.filter(({ withheld }) => withheld).length
  const empty = without.length - hidden
  const all = inWords(cells.length)
  return [
    hidden > 0 &&
      `${sentence(inWords(hidden))} of ${all} ${hidden === 1 ? 'is' : 'are'} not shown [c].`,
    empty > 0 &&
      `For ${inWords(empty)} of ${all} there is no figure (–): none could be judged, or too few.`,
  ]
    .filter(Boolean)
    .join(' ')
}

function valuesWords({ title, rows, columns }: Grid): string {
  return `${title}: ${inWords(rows.length * columns.length)} figures side by side.`
}

/**
 * Groups that no whole stands beside, or that overlap: each row from its first column to the last shown. Null for
 * other grids.
 */
function rowsWords(grid: Grid): string | null {
  const { rows, columns, cells, whole, reading } = grid
  if (whole === null ? reading.unit !== 'number' : !areOverlapping(grid)) return null
  const shown = columns.filter(({ name }) =>
    cells.some(({ place, reading: value }) => place?.column === name && value !== null),
  )
  const [first, last] = [shown[0], shown.at(-1)]
  if (!first || !last || first === last) return null
  const at = (row: string, column: string): number | null =>
    cells.find(({ place }) => place?.row === row && place.column === column)?.reading ?? null
  const told = rows.flatMap(({ name, label }) => {
    const [from, to] = [at(name, first.name), at(name, last.name)]
    if (from === null || to === null) return []
    return `${written(from, reading.unit)} and ${written(to, reading.unit)} for “${label}”`
  })
  return told.length === 0
    ? null
    : `${reading.title}, “${first.label}” and “${last.label}”: ${told.join('; ')}.`
}

// A child lives through several ages: groups of a rate share children without overlapping.
function areOverlapping({ of, cells, whole, reading }: Grid): boolean {
  return of === 'groups' && reading.unit === 'percent' && overlap(cells, whole)
}

/** Shares along a row that make up a whole: how far each column runs from row to row; null for other grids. */
function columnsWords({ columns, cells, whole, reading }: Grid): string | null {
  if (whole !== null || reading.unit !== 'percent') return null
  const told = columns.flatMap(({ name, label }) => {
    const held = cells.filter(({ place }) => place?.column === name)
    const readings = held.flatMap(({ reading: value }) => (value === null ? [] : [value]))
    if (readings.length === 0) return []
    const [least, most] = [Math.min(...readings), Math.max(...readings)].map(Math.round)
    return `${least === most ? least : `${least} to ${most}`} “${label}”`
  })
  return `Of every 100, from row to row: ${listed(told)}.`
}

function apartWords({ cells, whole }: Grid): string {
  const judged = cells.filter((cell) => cell.lower !== null && cell.upper !== null)
  if (whole === null || whole.reading === null || judged.length === 0)
    return `${sentence(inWords(cells.filter((cell) => cell.reading !== null).length))} groups are shown.`
  const apart = judged.filter(
    (cell) => cell.lower! > whole.reading! || cell.upper! < whole.reading!,
  )
  return apart.length === 0
    ? `None of ${inWords(judged.length)} groups is clearly different from the authority as a whole.`
    : `For ${inWords(apart.length)} of ${inWords(judged.length)} groups, the likely range does not include the figure of the authority as a whole.`
}
