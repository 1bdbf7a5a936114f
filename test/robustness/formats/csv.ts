import type { Format } from './format.ts'
import { withCells, withRecords } from './grid.ts'

export const csv: Format = {
  values: async (file) => parsed(file).slice(1).flat(),
  editCells: async (file, dice, edit) => written(withCells(parsed(file), dice, edit)),
  editRecords: async (file, _, edit) => written(withRecords(parsed(file), edit)),
  editTable: async (file, _, edit) => written(edit(parsed(file))),
}

/** Rows of a sound CSV file, the header first. Quotes are as RFC 4180 has them. */
export function parsed(file: Buffer): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  for (const [, quoted, plain, end] of file
    .toString()
    .matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r\n|\n|\r|$)/g)) {
    if (end === '' && row.length === 0 && (quoted ?? plain) === '') break
    row.push(quoted === undefined ? plain! : quoted.replaceAll('""', '"'))
    if (end === ',') continue
    rows.push(row)
    row = []
    if (end === '') break
  }
  return rows
}

export function written(rows: readonly (readonly string[])[]): Buffer {
  const cell = (text: string): string =>
    /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
  return Buffer.from(rows.map((row) => `${row.map(cell).join(',')}\n`).join(''))
}
