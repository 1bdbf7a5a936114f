import { utils, write, type CellObject } from '@e965/xlsx'
import type { Day } from '../calendar.ts'

/** A cell of a workbook: text, a number, a day, yes or no as Excel has them, or a cell made by hand. */
export type Cell = string | number | boolean | null | { day: Day } | { cell: CellObject }

/** The tabs of a workbook in order, each with its rows. */
export type Tabs = Record<string, readonly (readonly Cell[])[]>

/** Days from Excel's day 0 to 1 January 1970, by the count that most workbooks have. */
const excelDays = 25_569

/** An error as Excel saves it, where a formula found nothing. */
export const notAvailable: Cell = { cell: { t: 'e', v: 42, w: '#N/A', f: 'VLOOKUP(A1,Z:Z,1,0)' } }

/** A formula that was worked out to this when the workbook was saved. */
export const formula = (text: string, saved: string | number): Cell => ({
  cell: { t: typeof saved === 'number' ? 'n' : 's', v: saved, f: text },
})

/** A workbook with these tabs. */
export function workbookOf(tabs: Tabs, { is1904 = false } = {}): Buffer {
  const book = utils.book_new()
  book.Workbook = { WBProps: { date1904: is1904 } }
  for (const [name, rows] of Object.entries(tabs)) {
    const sheet = utils.aoa_to_sheet(rows.map((row) => row.map((each) => excelCell(each, is1904))))
    utils.book_append_sheet(book, sheet, name)
  }
  return write(book, { type: 'buffer', bookType: 'xlsx', compression: true }) as Buffer
}

function excelCell(cell: Cell, is1904: boolean): CellObject | string | number | boolean | null {
  if (cell === null || typeof cell !== 'object') return cell
  if ('cell' in cell) return cell.cell
  return { t: 'n', v: cell.day + excelDays - (is1904 ? 1462 : 0), z: 'dd/mm/yyyy' }
}
