import type { DailyCurve } from './daily-curve.ts'
import { firstDay, outcomes, type Selection, type TimeRows } from './time-rows.ts'

/**
 * Running sums, by day, of what a row at risk adds to its influence on the curve. Index `day + 1`
 * holds the sum up to and including `day`, so index 0 is "nothing yet".
 */
interface Sums {
  /** Σ S(u-)·d(u)/n(u)² over events of interest. */
  own: Float64Array
  /** Σ D(u)/(n(u)·(n(u)-D(u))) over all events. */
  all: Float64Array
  /** Σ F(u)·D(u)/(n(u)·(n(u)-D(u))) over all events. */
  weighted: Float64Array
}

interface Days {
  curve: DailyCurve
  sums: Sums
  grid: readonly number[]
}

const outcomeCount = Object.keys(outcomes).length

/**
 * Variance of the cumulative incidence at each grid day: the influence of every row on F(t), summed
 * within clusters, squared and added up.
 *
 * The influence of row i is the derivative of F(t) by the weight of i:
 * Σ_{u<=t} S(u-)/n·(dN_i - Y_i·d/n) - (F(t)-F(u))·(dD_i - Y_i·D/n)/(n-D), with N events of interest
 * and D all events. Every term hangs on i only through its entry, exit and outcome, so running sums
 * over days give it in O(1): O(rows × grid) in all. Rows seen from the start that are alone in their
 * cluster are only counted, by exit and outcome: those alike have one influence.
 */
export function jackknifeVariance(
  rows: TimeRows,
  curve: DailyCurve,
  grid: readonly number[],
  selection?: Selection,
): Float64Array {
  const days: Days = { curve, sums: runningSums(curve), grid }
  const beyond = curve.atRisk.length
  const alone = new Int32Array((beyond + 1) * outcomeCount)
  const variance = new Float64Array(grid.length)
  const influence = new Float64Array(grid.length)
  const size = selection?.length ?? rows.exitDays.length
  let current = -Infinity
  for (let index = 0; index < size; index++) {
    const row = selection ? selection[index]! : index
    const cluster = rows.cluster[row]!
    if (cluster < current) throw new RangeError('rows must stand in order of cluster')
    const next = index + 1 < size ? rows.cluster[selection ? selection[index + 1]! : index + 1] : -1
    const first = firstDay(rows.entryDays[row]!)
    const exit = Math.min(rows.exitDays[row]!, beyond)
    const outcome = rows.outcome[row]!
    if (first === 0 && cluster !== current && cluster !== next) {
      alone[exit * outcomeCount + outcome]!++
    } else {
      addInfluence(influence, first, exit, outcome, days)
      if (cluster !== next) addSquares(influence, variance, 1)
    }
    current = cluster
  }
  for (let place = 0; place < alone.length; place++) {
    const count = alone[place]!
    if (count === 0) continue
    addInfluence(influence, 0, Math.floor(place / outcomeCount), place % outcomeCount, days)
    addSquares(influence, variance, count)
  }
  return variance
}

/** Adds what one row does to F(t) at each grid day. */
function addInfluence(
  influence: Float64Array,
  first: number,
  exit: number,
  outcome: number,
  { curve, sums, grid }: Days,
): void {
  if (first > exit) return
  let place = 0
  while (place < grid.length && grid[place]! < first) place++
  // Σ over the days from `first` to t, for grid days on which the row is still at risk.
  for (; place < grid.length && grid[place]! < exit; place++) {
    const upTo = grid[place]! + 1
    influence[place]! +=
      curve.incidence[grid[place]!]! * (sums.all[upTo]! - sums.all[first]!) -
      (sums.weighted[upTo]! - sums.weighted[first]!) -
      (sums.own[upTo]! - sums.own[first]!)
  }
  if (place === grid.length) return
  // From the exit on, the influence is a straight line in F(t): constant + slope × F(t).
  const n = curve.atRisk[exit]!
  const leaving = curve.events[exit]! + curve.competing[exit]!
  let constant =
    sums.own[first]! - sums.own[exit + 1]! + sums.weighted[first]! - sums.weighted[exit + 1]!
  let slope = sums.all[exit + 1]! - sums.all[first]!
  if (outcome === outcomes.event) constant += curve.before[exit]! / n
  if (outcome !== outcomes.censored && n > leaving) {
    constant += curve.incidence[exit]! / (n - leaving)
    slope -= 1 / (n - leaving)
  }
  for (; place < grid.length; place++) {
    influence[place]! += constant + slope * curve.incidence[grid[place]!]!
  }
}

/** Adds `count` clusters of one influence, and clears it for the next. */
function addSquares(influence: Float64Array, variance: Float64Array, count: number): void {
  for (let place = 0; place < influence.length; place++) {
    variance[place]! += count * influence[place]! * influence[place]!
    influence[place] = 0
  }
}

function runningSums(curve: DailyCurve): Sums {
  const length = curve.atRisk.length
  const own = new Float64Array(length + 1)
  const all = new Float64Array(length + 1)
  const weighted = new Float64Array(length + 1)
  for (let day = 0; day < length; day++) {
    const n = curve.atRisk[day]!
    const leaving = curve.events[day]! + curve.competing[day]!
    own[day + 1] = own[day]!
    all[day + 1] = all[day]!
    weighted[day + 1] = weighted[day]!
    if (leaving === 0) continue
    own[day + 1]! += (curve.before[day]! * curve.events[day]!) / (n * n)
    // When everyone leaves, nothing can follow: F(t) - F(u) is 0 from here and so is the term.
    if (leaving === n) continue
    const step = leaving / (n * (n - leaving))
    all[day + 1]! += step
    weighted[day + 1]! += curve.incidence[day]! * step
  }
  return { own, all, weighted }
}
