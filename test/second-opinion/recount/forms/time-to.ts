import { gridOf } from '../../../../pipeline/release/contract.ts'
import type { Recount } from '../recount.ts'
import { count, countMet, groupsOf, type Slot } from '../units.ts'
import { atRiskOn, daysTo } from './at-risk.ts'
import { groupTest } from './log-rank.ts'
import type { Figures, Point } from '../figures.ts'
import type { Row } from '../../reference.ts'

export const timeTo: Recount = (slot, definition) => {
  const figuresOf = (of: Slot): Figures => {
    const { units, ...figures } = countMet(of, ({ outcome }) =>
      outcome == null ? null : outcome === 'event',
    )
    const known = of.rows.filter(({ outcome }) => outcome != null)
    return { ...figures, curve: curveOf(known, gridOf(definition), of) }
  }
  const { categories } = definition
  const known = slot.rows.filter(({ outcome }) => outcome != null)
  return {
    ...figuresOf(slot),
    groups: groupsOf(slot, categories, figuresOf),
    p: categories.length > 0 ? groupTest(known, slot) : null,
  }
}

/** Aalen and Johansen, one day after another: of those followed on a day, so many return, so many end otherwise. */
function curveOf(rows: readonly Row[], grid: readonly number[], slot: Slot): Point[] {
  let share = 0
  let free = 1
  const points: Point[] = []
  const ended = rows.filter(({ outcome }) => outcome !== 'censored')
  for (const day of daysTo(
    grid,
    ended.map(({ exit_days }) => exit_days!),
  )) {
    const followed = atRiskOn(rows, day)
    const ending = ended.filter((row) => row.exit_days === day && followed.includes(row))
    const reached = ending.filter(({ outcome }) => outcome === 'event').length
    if (ending.length > 0) {
      share += (free * reached) / followed.length
      free *= 1 - ending.length / followed.length
    }
    if (!grid.includes(day)) continue
    const had = rows.filter((row) => row.outcome === 'event' && row.exit_days! <= day)
    points.push({ at: day, share, reached: count(had, slot), atRisk: count(followed, slot) })
  }
  return points
}
