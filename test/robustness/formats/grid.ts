import type { Dice } from '../../second-opinion/dice.ts'

/** Changes one to three cells below the first row. */
export function withCells(
  rows: string[][],
  dice: Dice,
  edit: (cell: string) => string,
): string[][] {
  const changed = rows.map((row) => [...row])
  for (let times = dice.between(1, 3); times > 0 && changed.length > 1; times--) {
    const row = changed[dice.between(1, changed.length - 1)]!
    const column = dice.between(0, Math.max(0, row.length - 1))
    row[column] = edit(row[column] ?? '')
  }
  return changed
}

/** Changes the rows below the first. */
export function withRecords(rows: string[][], edit: <T>(records: T[]) => T[]): string[][] {
  return [rows[0]!, ...edit(rows.slice(1))]
}
