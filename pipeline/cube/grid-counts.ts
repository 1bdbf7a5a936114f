import { grids } from '../release/contract.ts'
import { outcomes } from '../statistics/time-rows.ts'
import type { IndicatorRows } from './indicator-rows.ts'
import type { Population } from './population.ts'
import type { Count } from './true-cells.ts'

// Bit p of a mask: the p-th day of the grid.
const masks = 2 ** grids.follow_up.length

/**
 * Counts, for one selection of rows after another and each day of the grid, the units that had the
 * event by then and those under observation.
 *
 * In: rows in order of family and child. A child is under observation on every day that any of its rows
 * is, so it is described by the union of their days, a mask; how many there are of each mask is all that
 * has to be kept. The most units of one child is taken over the whole curve, so never too low.
 */
export function gridCounter(
  rows: IndicatorRows,
  population: Population,
): (selection: Int32Array) => { reached: Count; atRisk: Count }[] {
  const reached = new MaskCounts()
  const atRisk = new MaskCounts()
  return (selection) => {
    addRows(rows, selection, population, reached, atRisk)
    const counts = grids.follow_up.map((_, place) => ({
      reached: reached.read(place),
      atRisk: atRisk.read(place),
    }))
    reached.clear()
    atRisk.clear()
    return counts
  }
}

function addRows(
  rows: IndicatorRows,
  selection: Int32Array,
  population: Population,
  reached: MaskCounts,
  atRisk: MaskCounts,
): void {
  for (const row of selection) {
    const child = rows.child[row]!
    const family = population.family[child]!
    const key = population.recordKey[child]!
    const exit = rows.exit[row]!
    // As in the estimator: at risk on day t when entry < t <= exit, day 0 included for entry 0.
    const entry = rows.entry[row]!
    const before = entry <= 0 ? 0 : maskUpTo(entry)
    atRisk.add(maskUpTo(exit) & ~before, child, family, key)
    if (rows.outcome[row] === outcomes.event)
      reached.add(masks - 1 - maskUpTo(exit - 1), child, family, key)
  }
  reached.close()
  atRisk.close()
}

const lastDay = grids.follow_up.at(-1)!
const upTo = Array.from({ length: lastDay + 1 }, (_, day) =>
  grids.follow_up.reduce<number>(
    (mask, gridDay, place) => (gridDay <= day ? mask | (1 << place) : mask),
    0,
  ),
)

/** The grid days that lie on or before a day. */
function maskUpTo(day: number): number {
  return day < 0 ? 0 : upTo[day > lastDay ? lastDay : day]!
}

/** How many units, children and families are described by each mask. */
class MaskCounts {
  readonly #units = new Int32Array(masks)
  readonly #children = new Int32Array(masks)
  readonly #families = new Int32Array(masks)
  readonly #keys = new Int32Array(masks)
  /** The masks that describe anything: few of all there could be. */
  #used: number[] = []
  #child = -1
  #family = -1
  #key = 0
  #childMask = 0
  #familyMask = 0
  #run = 0
  #largest = 0

  add(mask: number, child: number, family: number, key: number): void {
    if (mask === 0) return
    if (child !== this.#child) {
      this.#closeChild()
      if (family !== this.#family) this.#closeFamily()
      this.#child = child
      this.#family = family
      this.#key = key
    }
    if (this.#units[mask]!++ === 0) this.#use(mask)
    this.#childMask |= mask
    if (++this.#run > this.#largest) this.#largest = this.#run
  }

  #use(mask: number): void {
    if (!this.#used.includes(mask)) this.#used.push(mask)
  }

  #closeChild(): void {
    if (this.#children[this.#childMask]!++ === 0) this.#use(this.#childMask)
    this.#keys[this.#childMask] = (this.#keys[this.#childMask]! + this.#key) | 0
    this.#familyMask |= this.#childMask
    this.#childMask = 0
    this.#run = 0
  }

  #closeFamily(): void {
    if (this.#families[this.#familyMask]!++ === 0) this.#use(this.#familyMask)
    this.#familyMask = 0
  }

  /** After the last row. */
  close(): void {
    this.#closeChild()
    this.#closeFamily()
  }

  /** Forgets everything, to count anew. */
  clear(): void {
    for (const mask of this.#used) {
      this.#units[mask] = this.#children[mask] = this.#families[mask] = this.#keys[mask] = 0
    }
    this.#used = []
    this.#child = this.#family = -1
    this.#key = this.#run = this.#largest = 0
  }

  read(place: number): Count {
    const count: Count = { units: 0, children: 0, families: 0, largest: this.#largest, cellKey: 0 }
    for (const mask of this.#used) {
      if ((mask & (1 << place)) === 0) continue
      count.units += this.#units[mask]!
      count.children += this.#children[mask]!
      count.families += this.#families[mask]!
      count.cellKey = (count.cellKey + this.#keys[mask]!) | 0
    }
    return { ...count, largest: Math.min(count.largest, count.units), cellKey: count.cellKey >>> 0 }
  }
}
