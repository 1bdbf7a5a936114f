import { groupedBy } from '../../grouped.ts'
import type { Row } from '../../reference.ts'
import type { Slot } from '../units.ts'
import { atRiskOn } from './at-risk.ts'
import { chanceAbove } from './chi-square.ts'

/**
 * The chance of such differences between groups that are alike (Mantel; robust by Lin and Wei): on every day with an
 * event each row at risk scores its own event less the share expected of it, times its group less the group's share
 * of those at risk. A family's scores are added up, and their squares are the spread of the sum. 'unsure' where so
 * few families leave the spread without a direction.
 */
export function groupTest(rows: readonly Row[], { familyOf }: Slot): number | 'unsure' | null {
  const groups = [...new Set(rows.map(({ part }) => part))].slice(0, -1)
  if (groups.length === 0) return null
  const scores = new Map(rows.map((row) => [row, groups.map(() => 0)]))
  const isEvent = ({ outcome }: Row) => outcome === 'event'
  for (const day of new Set(rows.filter(isEvent).map(({ exit_days }) => exit_days!))) {
    const followed = atRiskOn(rows, day)
    const happened = followed.filter((row) => isEvent(row) && row.exit_days === day)
    const shares = groups.map(
      (group) => followed.filter(({ part }) => part === group).length / followed.length,
    )
    for (const row of followed) {
      const surplus = Number(happened.includes(row)) - happened.length / followed.length
      const own = scores.get(row)!
      for (const [at, group] of groups.entries())
        own[at]! += (Number(row.part === group) - shares[at]!) * surplus
    }
  }
  const families = groupedBy(rows, ({ child_id }) => familyOf(child_id)).values()
  const sums = [...families].map((own) => added(own.map((row) => scores.get(row)!)))
  const square = squareOf(sums, added(sums))
  return square === null ? 'unsure' : chanceAbove(square, groups.length)
}

const added = (vectors: readonly number[][]): number[] =>
  vectors[0]!.map((_, at) => vectors.reduce((sum, vector) => sum + vector[at]!, 0))

/** sum' · inverse(Σ own · own') · sum, one group after another; null where a direction has hardly any spread. */
function squareOf(families: readonly number[][], sum: readonly number[]): number | null {
  let [vectors, total, square] = [families, sum, 0]
  const whole = families.flat().reduce((all, each) => all + each ** 2, 0)
  while (total.length > 0) {
    const [first, ...rest] = total as [number, ...number[]]
    const spread = vectors.reduce((all, vector) => all + vector[0]! ** 2, 0)
    if (spread <= 1e-6 * whole) return null
    square += first ** 2 / spread
    // What of the other groups the first does not already tell.
    const slopes = rest.map(
      (_, at) => vectors.reduce((all, vector) => all + vector[0]! * vector[at + 1]!, 0) / spread,
    )
    const without = ([head, ...tail]: readonly number[]): number[] =>
      tail.map((each, at) => each - slopes[at]! * head!)
    total = without(total)
    vectors = vectors.map(without)
  }
  return square
}
