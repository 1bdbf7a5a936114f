import { read, utils, write, type WorkBook } from '@e965/xlsx'
import type { Dice } from '../../second-opinion/dice.ts'
import type { Format } from './format.ts'
import { withCells, withRecords } from './grid.ts'

/** One sheet of the workbook is changed; all others stay as they are. */
export const workbook: Format = {
  async values(file) {
    const book = read(file, { cellDates: false })
    return book.SheetNames.flatMap((name) => rowsOf(book, name).slice(1).flat().map(String))
  },
  editCells: async (file, dice, edit) =>
    withSheet(file, dice, (rows) => withCells(rows, dice, edit)),
  editRecords: async (file, dice, edit) => withSheet(file, dice, (rows) => withRecords(rows, edit)),
  editTable: async (file, dice, edit) => withSheet(file, dice, edit),
}

function withSheet(file: Buffer, dice: Dice, edit: (rows: string[][]) => string[][]): Buffer {
  const book: WorkBook = read(file, { cellDates: false })
  const names = book.SheetNames.filter((name) => rowsOf(book, name).length > 1)
  const name = dice.of(names)
  book.Sheets[name] = utils.aoa_to_sheet(edit(rowsOf(book, name)))
  return write(book, { type: 'buffer', bookType: 'xlsx', compression: true }) as Buffer
}

function rowsOf(book: WorkBook, name: string): string[][] {
  const rows = utils.sheet_to_json<unknown[]>(book.Sheets[name]!, {
    header: 1,
    raw: true,
    defval: '',
    blankrows: true,
  })
  // Numbers stay numbers in the file: only cells that are edited turn into text.
  return rows as string[][]
}
