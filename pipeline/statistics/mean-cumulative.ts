import { firstDay } from './time-rows.ts'

/** Units followed over time, each with any number of events; one column an array. */
export interface RecurrentRows {
  /** Day after which the unit is under observation; 0 or less = from day 0. */
  readonly entryDays: Int32Array
  /** Last day under observation. */
  readonly exitDays: Int32Array
  /** The family; rows stand in order of it. */
  readonly cluster: Int32Array
  /** Place of each event's unit in the arrays above, in rising order, and the event's day. */
  readonly eventUnit: Int32Array
  readonly eventDays: Int32Array
}

export interface MeanPoint {
  day: number
  /** Events that a unit has had by the end of this day, on average, were nobody lost from sight. */
  mean: number
  /** Lawless–Nadeau, summed within clusters. */
  standardError: number
  /** Had the events come as a Poisson process. */
  poissonError: number
  atRisk: number
}

/**
 * Mean cumulative function of recurrent events: the Nelson–Aalen estimator M(t) = Σ d(s)/n(s) (Nelson
 * 1995) with the robust variance of Lawless and Nadeau (1995), equal to R `survfit`'s with an id.
 *
 * In: rows in order of cluster, grid days in rising order. Out: one point a grid day. At risk on day t:
 * entry < t <= exit, as in `cumulativeIncidence`; an event outside its unit's time at risk is an error.
 */
export function meanCumulative(rows: RecurrentRows, grid: readonly number[]): MeanPoint[] {
  const horizon = grid.at(-1)!
  const { atRisk, events } = countByDay(rows, horizon)
  const sum = new Float64Array(horizon + 2)
  const poisson = new Float64Array(horizon + 2)
  for (let day = 0; day <= horizon; day++) {
    const n = atRisk[day]!
    const d = events[day]!
    sum[day + 1] = sum[day]! + (d === 0 ? 0 : d / n)
    poisson[day + 1] = poisson[day]! + (d === 0 ? 0 : d / (n * n))
  }
  const variance = robustVariance(rows, grid, atRisk, poisson)
  return grid.map((day, place) => ({
    day,
    mean: sum[day + 1]!,
    standardError: Math.sqrt(variance[place]!),
    poissonError: Math.sqrt(poisson[day + 1]!),
    atRisk: atRisk[day]!,
  }))
}

function countByDay(rows: RecurrentRows, horizon: number) {
  const atRisk = new Int32Array(horizon + 2)
  const events = new Int32Array(horizon + 1)
  for (let unit = 0; unit < rows.exitDays.length; unit++) {
    const first = firstDay(rows.entryDays[unit]!)
    const exit = rows.exitDays[unit]!
    if (first > exit || first > horizon) continue
    atRisk[first]!++
    atRisk[Math.min(exit, horizon) + 1]!--
  }
  for (let day = 1; day <= horizon; day++) atRisk[day]! += atRisk[day - 1]!
  for (let event = 0; event < rows.eventDays.length; event++) {
    const day = rows.eventDays[event]!
    const unit = rows.eventUnit[event]!
    if (day < firstDay(rows.entryDays[unit]!) || day > rows.exitDays[unit]!)
      throw new RangeError('an event lies outside the time at risk of its unit')
    if (day <= horizon) events[day]!++
  }
  return { atRisk, events }
}

/**
 * Influence of a unit on M(t): Σ over its events by t of 1/n(s), less Σ over the days at risk by t of
 * d(s)/n(s)². Summed within a cluster, squared and added up, at each grid day.
 */
function robustVariance(
  rows: RecurrentRows,
  grid: readonly number[],
  atRisk: Int32Array,
  poisson: Float64Array,
): Float64Array {
  const variance = new Float64Array(grid.length)
  const open = new Float64Array(grid.length)
  let event = 0
  for (let unit = 0; unit < rows.exitDays.length; unit++) {
    const first = firstDay(rows.entryDays[unit]!)
    const exit = rows.exitDays[unit]!
    for (const [place, day] of grid.entries()) {
      const last = Math.min(exit, day)
      if (first <= last) open[place]! -= poisson[last + 1]! - poisson[first]!
    }
    for (; rows.eventUnit[event] === unit; event++) {
      const day = rows.eventDays[event]!
      for (const [place, until] of grid.entries())
        if (day <= until) open[place]! += 1 / atRisk[day]!
    }
    if (rows.cluster[unit] === rows.cluster[unit + 1]) continue
    for (let place = 0; place < grid.length; place++) variance[place]! += open[place]! ** 2
    open.fill(0)
  }
  return variance
}
