import type { Read } from '../../figures/read.ts'
import type { Reading } from '../../figures/reading.ts'
import { notShown, written } from '../../words/numbers.ts'
import type { Unit } from '../../words/numbers.ts'
import { figureText } from '../data-table.ts'
import type { Column } from '../data-table.ts'

/** Columns and rows of the table of one figure. */
export interface Content {
  columns: Column[]
  rows: string[][]
}

/** An interval: '17.9% to 22.5%'. */
export function range(
  lower: number | null,
  upper: number | null,
  isWithheld: boolean,
  unit: Unit = 'percent',
): string {
  if (lower === null || upper === null) return isWithheld ? notShown : figureText(null, false)
  return `${written(lower, unit)} to ${written(upper, unit)}`
}

/** What of a read its form has, and so its table shows. */
export interface ReadParts {
  hasRange: boolean
  hasMet: boolean
  hasRatio: boolean
  hasExposure: boolean
}

/** The parts that any of the reads has; all of them alike, so that a table tells nothing by a column. */
export function partsOf(form: string): ReadParts {
  return {
    hasRange: form !== 'concentration' && form !== 'distribution',
    hasMet: !['measure', 'distribution', 'concentration', 'recurrent'].includes(form),
    hasRatio: form === 'observed_expected',
    hasExposure: form === 'rate',
  }
}

/** Columns of a read after the first, which names the row. */
export function readColumns(reading: Reading, units: string, parts: ReadParts): Column[] {
  const numbers = [
    reading.title,
    ...(parts.hasRange ? ['Likely between (95%)'] : []),
    ...(reading.besideTitle === null ? [] : [reading.besideTitle]),
    ...(parts.hasRatio ? ['Counted over chance'] : []),
    ...(parts.hasMet ? [parts.hasExposure ? 'Events' : 'Met'] : []),
    ...(parts.hasExposure ? ['Years of exposure'] : []),
    `${units} counted`,
    'Cannot tell',
  ]
  return numbers.map((title) => ({ title, isNumber: true }))
}

/** The cells of a read, under the columns of `readColumns`. */
export function readCells(read: Read, { unit, besideTitle }: Reading, parts: ReadParts): string[] {
  const { withheld } = read
  const inUnit = (value: number): string => written(value, unit)
  return [
    figureText(read.reading, withheld, inUnit),
    ...(parts.hasRange ? [range(read.lower, read.upper, withheld, unit)] : []),
    ...(besideTitle === null ? [] : [figureText(read.beside, withheld, inUnit)]),
    ...(parts.hasRatio ? [figureText(read.ratio, withheld, (ratio) => ratio.toFixed(2))] : []),
    ...(parts.hasMet ? [figureText(read.met, withheld)] : []),
    ...(parts.hasExposure ? [figureText(read.exposure, withheld)] : []),
    figureText(read.counted, withheld),
    figureText(read.unknown, true),
  ]
}
