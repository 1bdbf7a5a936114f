import { identifierIn } from '../../gate/detectors/detectors.ts'
import type { Pseudonym } from '../pseudonyms.ts'
import { textOf, type Saved } from './cells.ts'
import { dateIn } from './dates.ts'
import type { FittedColumn } from './fit.ts'
import { localCode, spellings } from './placed.ts'

/** What the reading of a workbook's cells needs to know. */
export interface Reading {
  extractedOn: string
  is1904: boolean
  pseudonym: Pseudonym
}

/** Pseudonyms, each made once: a child stands on several lists. */
export function onceEach(pseudonym: Pseudonym): Pseudonym {
  const made = new Map<string, string>()
  return (id) => {
    const known = made.get(id) ?? pseudonym(id)
    made.set(id, known)
    return known
  }
}

/** Says to the judge that something stood there, and nothing of what it was. */
const unreadBirth = 'unread'

/**
 * The texts of a row, by the names of its columns: ids as pseudonyms, births as months, codes as ours. What
 * cannot be placed stays as it is written, to be judged.
 */
export function readRow(
  cells: readonly Saved[],
  columns: readonly FittedColumn[],
  reading: Reading,
): Map<string, string | null> {
  const texts = new Map<string, string | null>()
  let birth: string | undefined
  let age: string | null = null
  for (const [index, fitted] of columns.entries()) {
    const { name, kind } = fitted.column
    const cell = cells[index]!
    if (kind === 'birth') {
      birth = fitted.isLost ? undefined : dateIn(cell, fitted.dates, reading.is1904)
      const isUnread = birth === undefined && !fitted.isLost && isWritten(cell)
      texts.set(name!, birth?.slice(0, 7) ?? (isUnread ? unreadBirth : null))
    } else if (kind === 'age') age = textOf(cell)
    else texts.set(name!, fitted.isLost ? null : placed(cell, fitted, reading))
  }
  texts.set('is_expected', isExpected(birth, age, reading.extractedOn))
  return texts
}

/** Not born by the day of the lists, by the date or by the age of -1 that Annex A gives the unborn. */
function isExpected(
  birth: string | undefined,
  age: string | null,
  extractedOn: string,
): string | null {
  if (Number(age) < 0 || /^unborn$/i.test(age ?? '')) return '1'
  if (birth === undefined) return age === null ? null : '0'
  return birth > extractedOn ? '1' : '0'
}

const isWritten = (cell: Saved): boolean =>
  cell.kind === 'text' || (cell.kind === 'number' && cell.value !== 0)

function placed(cell: Saved, { column, dates }: FittedColumn, reading: Reading): string | null {
  const text = textOf(cell)
  if (text === null) return null
  if (column.kind === 'id') return reading.pseudonym(text)
  if (column.kind === 'date')
    return isWritten(cell) ? (dateIn(cell, dates, reading.is1904) ?? text) : null
  const place = spellings[column.kind!]?.(text)
  return place === undefined ? unplaced(text) : place
}

/**
 * What cannot be placed stays as it is written, for the judge. Of an authority's own code only the code is
 * passed on where its description alone would be taken for free text.
 */
function unplaced(text: string): string {
  const code = localCode(text)
  return code !== undefined && identifierIn(text, 'cell') === 'free_text' ? code : text
}
