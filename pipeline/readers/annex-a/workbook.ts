import { readFile } from 'node:fs/promises'
import { createHash } from 'node:crypto'
import { read, type CellObject, type WorkSheet } from '@e965/xlsx'
import { OperatorError } from '../../error.ts'
import { zipFault } from './zip-guard.ts'
import { tabOf, type Tab } from './tabs.ts'

export type Cell = CellObject | undefined

/** A tab of a workbook that holds a list, cell by cell; rows and cells that were never written are absent. */
export interface Sheet {
  tab: Tab
  rows: readonly (readonly Cell[] | undefined)[]
}

export interface Workbook {
  bytes: number
  sha256: string
  tabs: Tab[]
  sheets: Sheet[]
  /** Days are counted from 1904, as Excel on old Macs does. */
  is1904: boolean
}

/**
 * Opens a workbook as far as lists 1 to 8 go. Formulas are not evaluated: a cell is what was saved in it.
 *
 * @throws OperatorError 'refused' for one that is too large, damaged or protected.
 */
export async function openWorkbook(file: string, shown: string): Promise<Workbook> {
  const bytes = await readFile(file)
  const fault = zipFault(bytes)
  if (fault) throw unusable(shown, fault)
  const names = parsed(bytes, shown, { bookSheets: true }).SheetNames
  const tabs = names.map(tabOf)
  const wanted = tabs.filter((tab) => tab.list)
  const book = parsed(bytes, shown, {
    sheets: wanted.map((tab) => tab.name),
    dense: true,
    cellHTML: false,
    cellStyles: false,
    cellDates: false,
  })
  return {
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    tabs,
    sheets: wanted.map((tab) => ({ tab, rows: rowsOf(book.Sheets[tab.name], shown) })),
    is1904: book.Workbook?.WBProps?.date1904 === true,
  }
}

/** A sheet that could not be parsed is left out by the parser without a word. */
function rowsOf(sheet: WorkSheet | undefined, shown: string): Sheet['rows'] {
  if (sheet === undefined) throw unusable(shown, 'is damaged or cut short.')
  return sheet['!data'] ?? []
}

function parsed(bytes: Buffer, shown: string, options: object) {
  try {
    const book = read(bytes, { type: 'buffer', ...options })
    if (Array.isArray(book.SheetNames)) return book
  } catch (error) {
    const message = error instanceof Error ? error.message : ''
    if (/password|encrypt/i.test(message)) throw unusable(shown, 'is protected by a password.')
  }
  throw unusable(shown, 'is damaged or cut short.')
}

function unusable(shown: string, fault: string): OperatorError {
  const help = fault.includes('password')
    ? 'Save it without one.'
    : 'Save it again as an .xlsx workbook.'
  return new OperatorError('refused', `${shown}: ${fault} ${help}`)
}
