import { firstDay, outcomes, type TimeRows } from './time-rows.ts'

export interface LogRank {
  /** Events seen and expected, a group. */
  observed: number[]
  expected: number[]
  /** With the hypergeometric variance: rows taken as independent. */
  chiSquare: number
  /** With the scores summed within clusters: brothers and sisters are not independent. */
  robustChiSquare: number
  degreesOfFreedom: number
}

/**
 * Log-rank test of groups, stratified where strata are given: do the events of interest come at the same
 * rate in every group? (Mantel 1966; the robust form sums the score residuals of a cluster, Lin & Wei 1989.)
 * Competing events end the time at risk, so this compares cause-specific rates.
 *
 * In: rows in order of cluster; a group of each row, 0 … groups - 1; a stratum of each row, all alike when
 * left out. Out: both statistics, to be read against chi-square with `degreesOfFreedom`.
 */
export function logRank(
  rows: TimeRows,
  group: Uint8Array,
  groups: number,
  stratum: Uint8Array = new Uint8Array(group.length),
): LogRank {
  const strata = [...new Set(stratum)].map(
    (each) => new Stratum(rows, group, groups, stratum, each),
  )
  const add = (from: (each: Stratum) => number[]): number[] =>
    strata.reduce<number[]>(
      (sum, each) => sum.map((value, index) => value + from(each)[index]!),
      Array<number>(from(strata[0]!).length).fill(0),
    )
  const observed = add((each) => each.observed)
  const expected = add((each) => each.expected)
  const variance = add((each) => each.variance)
  const byStratum = new Map(strata.map((each) => [each.name, each]))
  const robust = new Array<number>(groups * groups).fill(0)
  let open = new Array<number>(groups).fill(0)
  for (let row = 0; row < group.length; row++) {
    byStratum.get(stratum[row]!)!.addScore(row, open)
    if (rows.cluster[row] === rows.cluster[row + 1]) continue
    for (let a = 0; a < groups; a++)
      for (let b = 0; b < groups; b++) robust[a * groups + b]! += open[a]! * open[b]!
    open = open.fill(0)
  }
  const score = observed.map((seen, index) => seen - expected[index]!)
  return {
    observed,
    expected,
    chiSquare: quadraticForm(score, variance, groups),
    robustChiSquare: quadraticForm(score, robust, groups),
    degreesOfFreedom: groups - 1,
  }
}

/** Risk sets and events of one stratum, by day. */
class Stratum {
  readonly name: number
  readonly observed: number[]
  readonly expected: number[]
  /** Groups by groups, row after row. */
  readonly variance: number[]
  readonly #rows: TimeRows
  readonly #group: Uint8Array
  readonly #groups: number
  /** Running sums, to the end of each day (index day + 1): of d/n, and of d·n_k/n² a group. */
  readonly #hazard: Float64Array
  readonly #weighted: Float64Array[]
  readonly #shareAtRisk: Float64Array[]

  constructor(
    rows: TimeRows,
    group: Uint8Array,
    groups: number,
    stratum: Uint8Array,
    name: number,
  ) {
    this.name = name
    this.#rows = rows
    this.#group = group
    this.#groups = groups
    const horizon = rows.exitDays.reduce((most, day) => Math.max(most, day), 0)
    const perDay = (): Float64Array => new Float64Array(horizon + 2)
    const atRisk = Array.from({ length: groups }, perDay)
    const events = Array.from({ length: groups }, perDay)
    for (let row = 0; row < group.length; row++) {
      const exit = rows.exitDays[row]!
      const first = firstDay(rows.entryDays[row]!)
      if (stratum[row] !== name || first > exit) continue
      atRisk[group[row]!]![first]!++
      atRisk[group[row]!]![exit + 1]!--
      if (rows.outcome[row] === outcomes.event) events[group[row]!]![exit]!++
    }
    this.observed = events.map((each) => each.reduce((sum, count) => sum + count, 0))
    this.expected = new Array<number>(groups).fill(0)
    this.variance = new Array<number>(groups * groups).fill(0)
    this.#hazard = perDay()
    this.#weighted = Array.from({ length: groups }, perDay)
    this.#shareAtRisk = Array.from({ length: groups }, perDay)
    for (let day = 0; day <= horizon; day++) this.#addDay(day, atRisk, events)
  }

  #addDay(day: number, atRisk: Float64Array[], events: Float64Array[]): void {
    if (day > 0) for (const each of atRisk) each[day]! += each[day - 1]!
    const n = atRisk.reduce((sum, each) => sum + each[day]!, 0)
    const d = events.reduce((sum, each) => sum + each[day]!, 0)
    this.#hazard[day + 1] = this.#hazard[day]! + (d === 0 ? 0 : d / n)
    for (let a = 0; a < this.#groups; a++) {
      const share = n === 0 ? 0 : atRisk[a]![day]! / n
      this.#shareAtRisk[a]![day] = share
      this.#weighted[a]![day + 1] = this.#weighted[a]![day]! + (d === 0 ? 0 : (d / n) * share)
      this.expected[a]! += d * share
      if (n < 2) continue
      for (let b = 0; b < this.#groups; b++) {
        const other = atRisk[b]![day]! / n
        const between = share * ((a === b ? 1 : 0) - other)
        this.variance[a * this.#groups + b]! += (d * (n - d) * between) / (n - 1)
      }
    }
  }

  /** Adds a row's score residual: its own event, less what was expected of it while at risk. */
  addScore(row: number, into: number[]): void {
    const exit = this.#rows.exitDays[row]!
    const first = firstDay(this.#rows.entryDays[row]!)
    if (first > exit) return
    const isEvent = this.#rows.outcome[row] === outcomes.event
    const hazard = this.#hazard[exit + 1]! - this.#hazard[first]!
    for (let a = 0; a < this.#groups; a++) {
      const own = this.#group[row] === a ? 1 : 0
      const weighted = this.#weighted[a]![exit + 1]! - this.#weighted[a]![first]!
      into[a]! += (isEvent ? own - this.#shareAtRisk[a]![exit]! : 0) - (own * hazard - weighted)
    }
  }
}

/** What is smaller beside the largest value of a matrix may be nothing but rounding. */
const rounding = 1e-9

/**
 * score' · inverse(matrix) · score without the last group, which the others determine. NaN where the matrix has no
 * inverse.
 */
function quadraticForm(
  score: readonly number[],
  matrix: readonly number[],
  groups: number,
): number {
  const size = groups - 1
  const largest = matrix.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  const lines = Array.from({ length: size }, (_, a) => [
    ...Array.from({ length: size }, (__, b) => matrix[a * groups + b]!),
    score[a]!,
  ])
  for (let column = 0; column < size; column++) {
    const pivot = lines
      .slice(column)
      .reduce((best, line) => (Math.abs(line[column]!) > Math.abs(best[column]!) ? line : best))
    if (Math.abs(pivot[column]!) <= rounding * largest) return NaN
    lines.splice(lines.indexOf(pivot), 1)
    lines.splice(column, 0, pivot)
    for (const line of lines) {
      if (line === pivot) continue
      const factor = line[column]! / pivot[column]!
      for (let index = column; index <= size; index++) line[index]! -= factor * pivot[index]!
    }
  }
  return lines.reduce((sum, line, a) => sum + (line[size]! / line[a]!) * score[a]!, 0)
}
