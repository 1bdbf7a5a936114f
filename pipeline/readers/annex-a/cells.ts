import type { Cell } from './workbook.ts'
import { plainText } from './words.ts'

/** What was saved in a cell, before anybody asks what it means. */
export type Saved = { kind: 'blank' } | { kind: 'error' } | { kind: 'number'; value: number } | Text

interface Text {
  kind: 'text'
  text: string
}

/** Errors of Excel that somebody pasted as text. */
const errorText = /^#(N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!|SPILL!|CALC!)$/i

const blank: Saved = { kind: 'blank' }

/** The value that was saved with a cell: a formula is neither evaluated nor looked at. */
export function savedIn(cell: Cell): Saved {
  if (cell === undefined || cell === null || cell.v === undefined || cell.v === null) return blank
  if (cell.t === 'e') return { kind: 'error' }
  if (cell.t === 'n' && typeof cell.v === 'number') return { kind: 'number', value: cell.v }
  const text = plainText(String(cell.v))
  if (text === '') return blank
  return errorText.test(text) ? { kind: 'error' } : { kind: 'text', text }
}

/** The text of a saved value; a number as it would be typed. */
export function textOf(saved: Saved): string | null {
  if (saved.kind === 'text') return saved.text
  return saved.kind === 'number' ? String(saved.value) : null
}

/** An id is what the sheet shows, where that only adds noughts before it: 0012 in a column of four digits. */
export function idIn(cell: Cell): string | null {
  const saved = savedIn(cell)
  if (saved.kind === 'number' && typeof cell?.w === 'string') {
    const shown = cell.w.trim()
    if (/^0\d+$/.test(shown) && Number(shown) === saved.value) return shown
  }
  return textOf(saved)
}

/** A formula that points at an empty cell saves 0: that is no id and no date. */
export function isEmptyFormula(cell: Cell): boolean {
  return cell?.f !== undefined && (cell.v === 0 || cell.v === '' || cell.t === 'e')
}

/** A header cell with its line breaks: what follows the first is often a note. */
export function writtenIn(cell: Cell): string {
  return typeof cell?.v === 'string' ? cell.v : ''
}
