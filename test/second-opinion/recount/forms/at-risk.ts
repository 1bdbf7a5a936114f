import type { Row } from '../../reference.ts'

/** Followed on a day: after the day of entry, to the day of exit; who enters on day 0 is followed on it. */
export const atRiskOn = (rows: readonly Row[], day: number): Row[] =>
  rows.filter(
    ({ entry_days, exit_days }) =>
      (entry_days! < day || (entry_days! <= 0 && day === 0)) && day <= exit_days!,
  )

/** In order: every day of a grid, and the days before its end on which something happened. */
export function daysTo(grid: readonly number[], happened: readonly number[]): number[] {
  const within = happened.filter((day) => day <= grid.at(-1)!)
  return [...new Set([...grid, ...within])].sort((one, other) => one - other)
}
