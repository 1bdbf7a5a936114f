import type { ListColumn } from './columns.ts'
import { countDate, dateColumnFault, dateIn, noDates, type DateColumn } from './dates.ts'
import { textOf, type Saved } from './cells.ts'
import { dateLike, kindWords, spellings, wideKinds } from './placed.ts'
import type { ListRows } from './rows.ts'
import type { Spelling } from './spellings/spelling.ts'

/** How a column of a list is to be read, after a look at all of it. */
export interface FittedColumn {
  column: ListColumn
  dates: DateColumn
  /** Filled cells, and those among them that are what the column is for. */
  filled: number
  fits: number
  /** Excel errors, read as blanks. */
  errors: number
  /** It holds something else: columns have moved. Nothing of it is read. */
  isLost: boolean
}

/** Looks at every column of a list before any of it is read. */
export function fitted(read: ListRows, is1904: boolean): FittedColumn[] {
  return read.columns.map((column, index) => {
    const cells = read.rows.map((row) => row.cells[index]!)
    const dates = noDates()
    if (isDated(column)) for (const cell of cells) countDate(dates, cell, is1904)
    const filledCells = cells.filter((cell) => textOf(cell) !== null)
    const fits = filledCells.filter((cell) => fitsIn(column, cell, dates, is1904)).length
    const filled = filledCells.length
    return {
      column,
      dates,
      filled,
      fits,
      errors: cells.filter((cell) => cell.kind === 'error').length,
      isLost: isLost(column, filled, fits) || isCount(column, filledCells),
    }
  })
}

export const isDated = ({ kind }: ListColumn): boolean => kind === 'date' || kind === 'birth'

function fitsIn(column: ListColumn, cell: Saved, dates: DateColumn, is1904: boolean): boolean {
  // A date in a way that is not read is still no sign of a column that has moved.
  if (isDated(column))
    return dateIn(cell, dates, is1904) !== undefined || dateLike.test(textOf(cell)!)
  const place = spellings[column.kind!]
  return place === undefined || place(textOf(cell)!) !== undefined
}

/** Words of one's own are looked for in vain in the wide lists, so there only a column with next to none is lost. */
function isLost({ kind }: ListColumn, filled: number, fits: number): boolean {
  return wideKinds.has(kind!)
    ? filled >= 10 && fits * 10 < filled
    : filled >= 3 && fits * 2 < filled
}

/** Yes and no as 1 and 0 are read; a column of counts looks the same but for its greater numbers. */
function isCount({ kind }: ListColumn, cells: Saved[]): boolean {
  const place: Spelling | undefined = spellings[kind!]
  if (kind === 'count' || kind === 'id' || place?.('yes') === undefined || place('2') !== undefined)
    return false
  const numbers = cells.map((cell) => Number(textOf(cell)))
  return numbers.length > 0 && numbers.every(Number.isInteger) && numbers.some((each) => each > 1)
}

/** Why a list cannot be used at all; one line a fault. */
export function refusals(file: string, { list }: ListRows, columns: FittedColumn[]): string[] {
  const where = ({ column }: FittedColumn) =>
    `${file}, List ${list.number}, column ${column.header}`
  const lines = columns.flatMap((each) => {
    const fault = isDated(each.column) ? dateColumnFault(each.dates) : undefined
    return fault ? [`${where(each)}: ${fault}`] : []
  })
  const lost = columns.filter((each) => each.isLost)
  const needed = lost.filter((each) => each.column.required)
  if (needed.length > 0 || lost.length >= 3) {
    const named = needed.length > 0 ? needed : lost
    lines.push(
      ...named.map(
        (each) =>
          `${where(each)}: does not hold ${kindWords[each.column.kind!]}, so columns of this list have moved. Put each under its header.`,
      ),
    )
  }
  return lines
}
