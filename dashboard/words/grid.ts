import type { Grid } from '../figures/grid.ts'
import { inWords, sentence, uncapitalised, written } from './numbers.ts'
import type { Words } from './trend.ts'

/** Printed with every figure by ethnicity and deprivation, whatever it shows. */
export const gradientWords =
  'A gradient is not a cause. It may come from who is noticed and referred, from what help is at hand, or from how things are recorded; deprivation is that of the area and not of the family. Read both together, never one group alone.'

/** Figures by row and column, in words: how many stand apart from the whole, never which is highest. */
export function gridWords(grid: Grid): Words {
  const { cells, whole, reading, of } = grid
  const shown = cells.filter((cell) => cell.reading !== null)
  const hidden = cells.filter((cell) => cell.reading === null && cell.withheld).length
  const note =
    hidden > 0
      ? `${sentence(inWords(hidden))} of ${inWords(cells.length)} ${hidden === 1 ? 'is' : 'are'} not shown [c].`
      : ''
  const fixed = of === 'pairs' ? gradientWords : ''
  if (shown.length === 0) return { headline: 'These figures are not shown [c].', summary: fixed }
  const average =
    whole.reading === null || of === 'values'
      ? ''
      : `For the authority as a whole it is ${written(whole.reading, reading.unit)}.`
  const isPlain = of === 'values' || reading.title === 'Per cent'
  const subject = isPlain ? '' : `What is compared: ${uncapitalised(reading.title)}.`
  return {
    headline: of === 'values' ? valuesWords(grid) : apartWords(grid),
    summary: [subject, average, note, fixed].filter(Boolean).join(' '),
  }
}

function valuesWords({ title, rows, columns }: Grid): string {
  return `${title}: ${inWords(rows.length * columns.length)} figures side by side.`
}

function apartWords({ cells, whole }: Grid): string {
  const judged = cells.filter((cell) => cell.lower !== null && cell.upper !== null)
  if (whole.reading === null || judged.length === 0)
    return `${sentence(inWords(cells.filter((cell) => cell.reading !== null).length))} groups are shown.`
  const apart = judged.filter(
    (cell) => cell.lower! > whole.reading! || cell.upper! < whole.reading!,
  )
  return apart.length === 0
    ? `None of ${inWords(judged.length)} groups is clearly different from the authority as a whole.`
    : `For ${inWords(apart.length)} of ${inWords(judged.length)} groups, the likely range does not include the figure of the authority as a whole.`
}
