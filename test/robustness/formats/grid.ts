import type { Dice } from '../../second-opinion/dice.ts'

/** Where the header stands: a workbook may have a title above it. */
export function headerOf(rows: readonly string[][]): number {
  return Math.max(
    0,
    rows.findIndex((row) => row.filter((cell) => cell !== '').length > 2),
  )
}

/** Changes one to three cells below the header. */
export function withCells(
  rows: string[][],
  dice: Dice,
  edit: (cell: string) => string,
): string[][] {
  const changed = rows.map((row) => [...row])
  const first = headerOf(rows) + 1
  for (let times = dice.between(1, 3); times > 0 && changed.length > first; times--) {
    const row = changed[dice.between(first, changed.length - 1)]!
    const column = dice.between(0, Math.max(0, row.length - 1))
    row[column] = edit(row[column] ?? '')
  }
  return changed
}

/** Changes the rows below the header. */
export function withRecords(rows: string[][], edit: <T>(records: T[]) => T[]): string[][] {
  const first = headerOf(rows) + 1
  return [...rows.slice(0, first), ...edit(rows.slice(first))]
}
