import { gridOf } from '../../../../pipeline/release/contract.ts'
import type { Row } from '../../reference.ts'
import type { Figures, Point } from '../figures.ts'
import type { Recount } from '../recount.ts'
import { count, countMet, groupsOf, unitsOf, type Slot } from '../units.ts'
import { atRiskOn, daysTo } from './at-risk.ts'

/** A unit has as many rows as it has events, or one without; met = it has any. */
export const recurrent: Recount = (slot, definition) => {
  const figuresOf = (of: Slot): Figures => {
    const { units, ...figures } = countMet(of, ({ exit_days, event_days }) =>
      exit_days == null ? null : event_days != null,
    )
    return { ...figures, curve: meansOf(of, units, gridOf(definition)) }
  }
  return { ...figuresOf(slot), groups: groupsOf(slot, definition.categories, figuresOf) }
}

/** Nelson and Aalen: every day adds the events of that day, shared among those followed on it. */
function meansOf(slot: Slot, units: readonly Row[], grid: readonly number[]): Point[] {
  const events = slot.rows.filter(({ event_days }) => event_days != null)
  let mean = 0
  const points: Point[] = []
  for (const day of daysTo(
    grid,
    events.map(({ event_days }) => event_days!),
  )) {
    const followed = atRiskOn(units, day)
    const happened = events.filter(({ event_days }) => event_days === day).length
    if (happened > 0) mean += happened / followed.length
    if (!grid.includes(day)) continue
    const had = unitsOf(
      events.filter(({ event_days }) => event_days! <= day),
      () => true,
    )
    points.push({ at: day, share: mean, reached: count(had, slot), atRisk: count(followed, slot) })
  }
  return points
}
