import { policy } from './policy.ts'

/** Counts that do not belong to the cube are rounded to this, to the nearest. */
const base = 10

/** A count of records or children as a partnership may see it: rounded, and null below the threshold. */
export function shownCount(count: number): number | null {
  return count < policy.leastChildren ? null : Math.round(count / base) * base
}

/**
 * Counts that divide a total which is published or can be guessed. A small count is hidden; if the hidden
 * ones together would still be small, so that the total told them, the smallest shown ones are hidden with
 * them. None and few look the same.
 */
export function shownParts(counts: readonly number[]): (number | null)[] {
  const isShown = counts.map((count) => count >= policy.leastChildren)
  const smallestFirst = counts
    .map((_, place) => place)
    .filter((place) => isShown[place])
    .sort((a, b) => counts[a]! - counts[b]!)
  const hidden = (): number =>
    counts.reduce((sum, count, place) => sum + (isShown[place] ? 0 : count), 0)
  while (hidden() > 0 && hidden() < policy.leastChildren && smallestFirst.length > 0)
    isShown[smallestFirst.shift()!] = false
  return counts.map((count, place) => (isShown[place] ? shownCount(count) : null))
}

interface Rows {
  rows_in: number
  accepted: number
  rejected: number
}
type Shown<T> = { [K in keyof T]: T[K] extends number ? number | null : T[K] }

/**
 * Rows in = accepted + rejected, still: what is accepted follows from the other two, since three roundings
 * of their own would tell whether a few were rejected or none.
 */
export function shownRows<T extends Rows>(
  rows: T,
  rows_in = shownCount(rows.rows_in),
  rejected = shownCount(rows.rejected),
): Shown<T> {
  // What is left of the two roundings; nothing left would say that few were accepted.
  const accepted = rows_in === null ? null : Math.max(0, rows_in - (rejected ?? 0)) || null
  return { ...rows, rows_in, accepted, rejected: rows_in === null ? null : rejected } as Shown<T>
}

/** The rows of one table in each file: they add up to the table's, so one small file hides another. */
export function shownFiles<T extends Rows>(files: readonly T[]): Shown<T>[] {
  const rowsIn = shownParts(files.map((each) => each.rows_in))
  const rejected = shownParts(files.map((each) => each.rejected))
  return files.map((each, place) => shownRows(each, rowsIn[place], rejected[place]))
}
