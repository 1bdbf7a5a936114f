import { OperatorError } from '../../error.ts'
import type { Dropped, FoundFile } from '../sources.ts'
import { savedIn, textOf } from './cells.ts'
import { fitted, refusals, type FittedColumn } from './fit.ts'
import { identifierLines } from './identifiers.ts'
import { headerOf } from './header.ts'
import { lists, type List } from './lists.ts'
import { rowsBelow, type ListRows } from './rows.ts'
import type { Tab } from './tabs.ts'
import { openWorkbook, type Sheet, type Workbook } from './workbook.ts'

/** A list of a workbook, looked at as a whole and ready to be read row by row. */
export interface FoundList extends ListRows {
  fitted: FittedColumn[]
}

export interface ReadWorkbook extends Pick<Workbook, 'bytes' | 'sha256' | 'is1904'> {
  /** The lists that have rows, in order. */
  found: FoundList[]
  /** Lists whose tab has nothing below its header. */
  empty: List[]
  dropped: Dropped[]
  /** Tabs of lists that are not used, and tabs that hold no list. */
  unused: Tab[]
  others: Tab[]
}

/** Opens a workbook and finds its lists. @throws OperatorError 'refused', one line a fault of any list. */
export async function readWorkbook(file: FoundFile): Promise<ReadWorkbook> {
  const { name, path } = file
  const book = await openWorkbook(path, name)
  const found: FoundList[] = []
  const empty: List[] = []
  const faults: string[] = []
  const passed: Tab[] = []
  for (const sheet of ordered(book.sheets)) {
    try {
      const read = listOn(sheet, name, book.is1904)
      if (read === undefined) passed.push(sheet.tab)
      else if (read.rows.length === 0) empty.push(read.list)
      else found.push(read)
    } catch (error) {
      if (!(error instanceof OperatorError)) throw error
      faults.push(...error.lines)
    }
  }
  faults.push(...twins(name, [...found.map((each) => each.list), ...empty]))
  if (faults.length === 0 && found.length + empty.length === 0) {
    faults.push(
      `${name}: holds none of the lists 1 to 8 of Annex A. Name its tabs List 1 to List 8, with the headers of the guidance.`,
    )
  }
  if (faults.length > 0) throw new OperatorError('refused', ...faults)
  return {
    ...book,
    found,
    empty,
    dropped: found.flatMap((each) => droppedOf(name, each)),
    unused: book.tabs.filter((tab) => tab.unusedList !== undefined),
    others: book.tabs.filter((tab) => !tab.list && tab.unusedList === undefined).concat(passed),
  }
}

const ordered = (sheets: Sheet[]): Sheet[] =>
  [...sheets].sort((a, b) => a.tab.list!.number - b.tab.list!.number)

function listOn(sheet: Sheet, file: string, is1904: boolean): FoundList | undefined {
  const list = sheet.tab.list!
  const header = headerOf(sheet, list, file)
  if (header === undefined) {
    if (!sheet.tab.isNumbered || !sheet.rows.some(isOfTable)) return undefined
    const needed = list.columns.filter((column) => column.required).map((column) => column.header)
    throw new OperatorError(
      'refused',
      `${file}, List ${list.number}: has no header row with ${needed.join(' and ')}. Write the headers of the Annex A guidance above the list.`,
    )
  }
  const read = rowsBelow(sheet, list, header)
  const columns = fitted(read, is1904)
  const lines = [...refusals(file, read, columns), ...identifierLines(file, read, columns, is1904)]
  if (lines.length > 0) throw new OperatorError('refused', ...lines)
  return { ...read, fitted: columns }
}

/** More than a title or a note such as 'nil return'. */
const isOfTable = (row: Sheet['rows'][number]): boolean =>
  (row ?? []).filter((cell) => textOf(savedIn(cell)) !== null).length >= 3

function twins(file: string, held: List[]): string[] {
  return lists
    .filter((list) => held.filter((each) => each === list).length > 1)
    .map((list) => `${file}, List ${list.number}: stands on two tabs. Keep one.`)
}

function droppedOf(file: string, { list, header, rows }: FoundList): Dropped[] {
  const known = list.columns
    .filter((column) => column.dropped !== undefined && header.places.has(column))
    .map((column) => ({ column: column.header, why: column.dropped! }))
  const strangers = header.strangers.map(({ shown }) => ({
    column: shown.startsWith('number ') ? `column ${shown}` : shown,
    why: 'not part of Annex A',
  }))
  return [...known, ...strangers].map(({ column, why }) => ({
    file,
    column: `List ${list.number}, ${column}`,
    why,
    rows: rows.length,
  }))
}
