// Reused from call to call: every curve of the cube would else leave two long arrays behind.
let marks = new Uint8Array(0)
let ranks = new Int32Array(0)

/**
 * Numbers the days on which anything happens, from 0 on: estimators that only ask which day comes first give the
 * same answer on these numbers, and need room for the days of their rows instead of every day there is.
 *
 * In: the days of the grid (the last one ends it) and columns of days; days before 0 count as 0. Out: the
 * numbers of days, a column each, those of the grid first; a day after the end is one more than the last.
 */
export function dayRanks(grid: readonly number[], ...columns: Int32Array[]): Int32Array[] {
  const end = grid.at(-1)!
  if (marks.length < end + 2) {
    marks = new Uint8Array(end + 2)
    ranks = new Int32Array(end + 2)
  }
  const within = (day: number): number => (day < 0 ? 0 : day > end ? end + 1 : day)
  for (const day of grid) marks[day] = 1
  for (const column of columns)
    for (let row = 0; row < column.length; row++) marks[within(column[row]!)] = 1
  marks[0] = 1
  marks[end + 1] = 1
  let next = 0
  for (let day = 0; day <= end + 1; day++) {
    ranks[day] = next
    next += marks[day]!
  }
  marks.fill(0, 0, end + 2)
  return [Int32Array.from(grid), ...columns].map((column) => {
    const numbers = new Int32Array(column.length)
    for (let row = 0; row < column.length; row++) numbers[row] = ranks[within(column[row]!)]!
    return numbers
  })
}
