import { idIn, isEmptyFormula, savedIn, textOf, type Saved } from './cells.ts'
import type { ListColumn } from './columns.ts'
import type { Header } from './header.ts'
import { keptColumns, type List } from './lists.ts'
import type { Cell, Sheet } from './workbook.ts'
import { wordsOf } from './words.ts'

/** A row of a list that is a record, before its cells are read. */
export interface ListRow {
  /** As Excel counts rows. */
  record: number
  /** In the order of `columns`. */
  cells: Saved[]
}

/** The rows of a list's tab below its header. */
export interface ListRows {
  list: List
  header: Header
  /** The columns that are read and stand on the tab. */
  columns: ListColumn[]
  rows: ListRow[]
  /** Rows of the template that nothing was entered in. */
  blank: number
  /** Rows that hold a note, or the header again. */
  notes: number
}

const blank: Saved = { kind: 'blank' }

/** Kinds of columns one of which is filled in every record; the rest may be filled in by a template. */
const telling = new Set(['id', 'birth', 'date'])

/** Sorts the rows below a header into records, blank rows and notes. */
export function rowsBelow(sheet: Sheet, list: List, header: Header): ListRows {
  const columns = keptColumns(list).filter((column) => header.places.has(column))
  const read: ListRows = { list, header, columns, rows: [], blank: 0, notes: 0 }
  const idWords = wordsOf(columns[0]!.header)
  for (let place = header.row + 1; place < sheet.rows.length; place++) {
    const row = sheet.rows[place]
    if (row === undefined || row === null) continue
    const cells = columns.map((column) => saved(row[header.places.get(column)!], column))
    if (isBlank(row, columns, cells, header)) read.blank++
    else if (isNote(columns, cells, idWords)) read.notes++
    else read.rows.push({ record: place + 1, cells })
  }
  return read
}

function saved(cell: Cell, { kind }: ListColumn): Saved {
  if (telling.has(kind!) && isEmptyFormula(cell)) return blank
  if (kind !== 'id') return savedIn(cell)
  const text = idIn(cell)
  return text === null ? savedIn(cell) : { kind: 'text', text }
}

/** Neither id nor dates, or no id and nothing that was not worked out by a formula. */
function isBlank(
  row: readonly Cell[],
  columns: ListColumn[],
  cells: Saved[],
  header: Header,
): boolean {
  const filled = columns.filter(
    (column, index) =>
      telling.has(column.kind!) &&
      textOf(cells[index]!) !== null &&
      !isZeroDate(column, cells[index]!),
  )
  if (filled.length === 0) return true
  const hasId = filled.some((column) => column.kind === 'id')
  return !hasId && filled.every((column) => row[header.places.get(column)!]?.f !== undefined)
}

/** Excel shows a date of 0 as 00/01/1900: nothing was entered. */
const isZeroDate = ({ kind }: ListColumn, cell: Saved): boolean =>
  kind !== 'id' && cell.kind === 'number' && cell.value === 0

function isNote(columns: ListColumn[], cells: Saved[], idWords: string): boolean {
  const id = textOf(cells[columns.findIndex((column) => column.kind === 'id')]!)
  if (id === null) return false
  const others = cells.filter((cell) => textOf(cell) !== null).length - 1
  return (others === 0 && /\s/.test(id)) || wordsOf(id) === idWords
}
