import type { DayCounts } from './time-rows.ts'

/** The estimate day by day, 0..horizon. */
export interface DailyCurve extends DayCounts {
  /** Share without event and without competing event at the start of the day, S(t-). */
  readonly before: Float64Array
  /** Share with the event by the end of the day. */
  readonly incidence: Float64Array
}

/** Product-limit and cumulative incidence from the counts of each day. O(horizon). */
export function dailyCurve(counts: DayCounts): DailyCurve {
  const length = counts.atRisk.length
  const before = new Float64Array(length)
  const incidence = new Float64Array(length)
  let surviving = 1
  let share = 0
  for (let day = 0; day < length; day++) {
    before[day] = surviving
    const n = counts.atRisk[day]!
    const leaving = counts.events[day]! + counts.competing[day]!
    if (leaving > 0) {
      share += (surviving * counts.events[day]!) / n
      surviving *= (n - leaving) / n
    }
    incidence[day] = share
  }
  return { ...counts, before, incidence }
}
