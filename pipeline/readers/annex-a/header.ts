import { OperatorError } from '../../error.ts'
import { identifierIn } from '../../gate/detectors/detectors.ts'
import { savedIn, textOf, writtenIn } from './cells.ts'
import type { ListColumn } from './columns.ts'
import type { List } from './lists.ts'
import type { Sheet } from './workbook.ts'
import { plainText, wordsOf } from './words.ts'

/** Where a list's columns stand on its tab. */
export interface Header {
  /** Row of the header, from 0. */
  row: number
  places: Map<ListColumn, number>
  /** Columns that Annex A does not have: what to call them, and where they stand. */
  strangers: { shown: string; place: number }[]
  /** How many columns have something below the header row and no header. */
  nameless: number
}

/** A header row is looked for no further down than this: titles and notes stand above it. */
const lastHeaderRow = 40

/** Words in the name of a column of one's own that mean it says who somebody is. */
const identifying =
  /name|\bdob\b|birth|address|postcode|post code|email|e-mail|phone|mobile|\bnhs\b|\bupn\b|\buln\b|\bnino\b|national insurance|narrative|description|parent|mother|father/i

/**
 * Finds the header row of a list: the first with a child id and the column that dates its records.
 *
 * @returns undefined where the tab has none.
 * @throws OperatorError 'refused' with one line a fault: a column twice, or one that may say who a child is.
 */
export function headerOf(sheet: Sheet, list: List, file: string): Header | undefined {
  for (let row = 0; row < Math.min(sheet.rows.length, lastHeaderRow); row++) {
    const cells = (sheet.rows[row] ?? []).map((cell) => headings(writtenIn(cell)))
    const found = cells.map((texts) => columnCalled(list, texts))
    if (list.columns.some((column) => column.required && !found.includes(column))) continue
    return laidOut(row, sheet, list, found, file)
  }
  return undefined
}

function laidOut(
  row: number,
  sheet: Sheet,
  list: List,
  found: (ListColumn | undefined)[],
  file: string,
): Header {
  const places = new Map<ListColumn, number>()
  const strangers: Header['strangers'] = []
  const faults: string[] = []
  for (let place = 0; place < found.length; place++) {
    const column = found[place]
    const text = textOf(savedIn(sheet.rows[row]?.[place])) ?? ''
    if (column && places.has(column)) {
      faults.push(
        `${file}, List ${list.number}, column ${column.header}: stands twice in the header. Keep one.`,
      )
    } else if (column) places.set(column, place)
    else if (text !== '') {
      if (identifying.test(text)) faults.push(identifyingLine(file, list, shownName(text, place)))
      else strangers.push({ shown: shownName(text, place), place })
    }
  }
  if (faults.length > 0) throw new OperatorError('refused', ...faults)
  return { row, places, strangers, nameless: nameless(sheet, row) }
}

/** A stray cell beside the list makes no column: three do. */
function nameless(sheet: Sheet, row: number): number {
  const filled = new Map<number, number>()
  for (const cells of sheet.rows.slice(row + 1)) {
    cells?.forEach((cell, place) => {
      if (textOf(savedIn(cell)) !== null) filled.set(place, (filled.get(place) ?? 0) + 1)
    })
  }
  return [...filled].filter(
    ([place, count]) => count >= 3 && textOf(savedIn(sheet.rows[row]?.[place])) === null,
  ).length
}

/** The ways to take a header cell: as it is, or without what follows a line break, bracket, dash, colon or star. */
function headings(text: string): string[] {
  const whole = plainText(text)
  const starts = [
    text.split(/[\r\n]/)[0]!,
    ...['(', ' - ', ' \u2013 ', ':', '*'].map((mark) => whole.split(mark)[0]!),
  ]
  return [...new Set([whole, ...starts].map(wordsOf))].filter((words) => words !== '')
}

function columnCalled(list: List, texts: readonly string[]): ListColumn | undefined {
  for (const words of texts) {
    const column = list.columns.find((each) => namesOf(each).includes(words))
    if (column) return column
  }
  return undefined
}

const names = new WeakMap<ListColumn, string[]>()

function namesOf(column: ListColumn): string[] {
  const known = names.get(column)
  if (known) return known
  const made = [column.header, ...(column.aliases ?? [])].flatMap(headings)
  names.set(column, made)
  return made
}

/** A header cell is repeated on screen only if it can only be the name of a column. */
function shownName(text: string, place: number): string {
  const plain = plainText(text)
  const isName =
    plain.length <= 60 &&
    plain.split(' ').length <= 8 &&
    /^[A-Za-z][A-Za-z _/?()'\u2019&-]*( \d{1,2})?$/.test(plain) &&
    identifierIn(plain, 'label') === null
  return isName ? plain : `number ${place + 1}`
}

function identifyingLine(file: string, list: List, shown: string): string {
  return `${file}, List ${list.number}, column ${shown}: may say who a child is, so nothing was read. Take the column out of the workbook.`
}
