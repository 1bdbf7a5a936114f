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

const outcomeCount = Object.keys(outcomes).length

/**
 * Variance of the cumulative incidence at each grid day: the influence of every row on F(t), summed
 * within clusters, squared and added up.
 *
 * The influence of row i is the derivative of F(t) by the weight of i:
 * Σ_{u<=t} S(u-)/n·(dN_i - Y_i·d/n) - (F(t)-F(u))·(dD_i - Y_i·D/n)/(n-D), with N events of interest
 * and D all events. Every term hangs on i only through its entry, exit and outcome: O(rows + clusters
 * × grid) in all (see `Influence`). Rows seen from the start that are alone in their cluster are only
 * counted, by exit and outcome: those alike have one influence.
 */
export function jackknifeVariance(
  rows: TimeRows,
  curve: DailyCurve,
  grid: readonly number[],
  selection?: Selection,
): Float64Array {
  const influence = new Influence(curve, grid)
  const beyond = curve.atRisk.length
  const alone = new Int32Array((beyond + 1) * outcomeCount)
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
      influence.add(first, exit, outcome)
      if (cluster !== next) influence.closeClusters(1)
    }
    current = cluster
  }
  for (let place = 0; place < alone.length; place++) {
    const count = alone[place]!
    if (count === 0) continue
    influence.add(0, Math.floor(place / outcomeCount), place % outcomeCount)
    influence.closeClusters(count)
  }
  return influence.variance
}

/**
 * The influence of one cluster at every grid day. At t it is a line in F(t) — constant + slope × F(t),
 * and so much for every row still at risk — that changes only where a row enters and where it exits.
 * A row is therefore noted at the first grid day from its entry on and at the first from its exit on,
 * and the notes are added up over the grid when the cluster is closed.
 */
class Influence {
  readonly variance: Float64Array
  readonly #curve: DailyCurve
  readonly #sums: Sums
  readonly #grid: readonly number[]
  /** By day: place of the first grid day on or after it. */
  readonly #placeFrom: Uint16Array
  readonly #atRisk: Float64Array
  readonly #constant: Float64Array
  readonly #slope: Float64Array

  constructor(curve: DailyCurve, grid: readonly number[]) {
    this.#curve = curve
    this.#sums = runningSums(curve)
    this.#grid = grid
    this.#placeFrom = new Uint16Array(curve.atRisk.length + 1).fill(grid.length)
    for (let place = grid.length - 1; place >= 0; place--)
      this.#placeFrom.fill(place, 0, grid[place]! + 1)
    const perPlace = (): Float64Array => new Float64Array(grid.length + 1)
    this.variance = new Float64Array(grid.length)
    this.#atRisk = perPlace()
    this.#constant = perPlace()
    this.#slope = perPlace()
  }

  /** Adds one row to the open cluster; an exit beyond the last grid day is the day after it. */
  add(first: number, exit: number, outcome: number): void {
    if (first > exit) return
    const { own, all, weighted } = this.#sums
    const from = this.#placeFrom[first]!
    this.#atRisk[from]!++
    this.#constant[from]! += own[first]! + weighted[first]!
    this.#slope[from]! -= all[first]!

    const to = this.#placeFrom[exit]!
    if (to === this.#grid.length) return
    const n = this.#curve.atRisk[exit]!
    const left = n - this.#curve.events[exit]! - this.#curve.competing[exit]!
    let constant = -own[exit + 1]! - weighted[exit + 1]!
    let slope = all[exit + 1]!
    if (outcome === outcomes.event) constant += this.#curve.before[exit]! / n
    if (outcome !== outcomes.censored && left > 0) {
      constant += this.#curve.incidence[exit]! / left
      slope -= 1 / left
    }
    this.#atRisk[to]!--
    this.#constant[to]! += constant
    this.#slope[to]! += slope
  }

  /** Adds the square of the open cluster, `count` times, and opens the next. */
  closeClusters(count: number): void {
    const { own, all, weighted } = this.#sums
    let atRisk = 0
    let constant = 0
    let slope = 0
    for (let place = 0; place < this.#grid.length; place++) {
      atRisk += this.#atRisk[place]!
      constant += this.#constant[place]!
      slope += this.#slope[place]!
      const day = this.#grid[place]!
      const share = this.#curve.incidence[day]!
      // What every row still at risk adds by being at risk up to this day.
      const each = atRisk === 0 ? 0 : share * all[day + 1]! - weighted[day + 1]! - own[day + 1]!
      const influence = constant + slope * share + atRisk * each
      this.variance[place]! += count * influence * influence
    }
    this.#atRisk.fill(0)
    this.#constant.fill(0)
    this.#slope.fill(0)
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
