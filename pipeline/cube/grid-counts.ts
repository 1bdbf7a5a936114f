import type { Population } from './population.ts'
import type { Count } from './true-cells.ts'

/** Units on a clock: when each is under observation, and when it first had the event. */
export interface GridUnits {
  readonly child: Int32Array
  readonly entry: Int32Array
  readonly exit: Int32Array
  /** Day of the first event; -1 = none. */
  readonly reached: Int32Array
}

/**
 * Counts, for one selection of units after another and each day of the grid, the units that had the
 * event by then and those under observation.
 *
 * In: units in order of family and child. A child is under observation on every day that any of its units
 * is, so it is described by the union of their days, a mask; how many there are of each mask is all that
 * has to be kept. The most units of one child is taken over the whole curve, so never too low.
 */
export function gridCounter(
  grid: readonly number[],
  units: GridUnits,
  population: Population,
): (selection: Int32Array) => { reached: Count; atRisk: Count }[] {
  const every = 2 ** grid.length
  const reached = new MaskCounts(every)
  const atRisk = new MaskCounts(every)
  const masks = masksOfUnits(grid, units)
  const { child: children } = units
  const { family: families, recordKey } = population
  return (selection) => {
    for (let place = 0; place < selection.length; place++) {
      const unit = selection[place]!
      const child = children[unit]!
      atRisk.add(masks.atRisk[unit]!, child, families[child]!, recordKey[child]!)
      reached.add(masks.reached[unit]!, child, families[child]!, recordKey[child]!)
    }
    reached.close()
    atRisk.close()
    const counts = grid.map((_, place) => ({
      reached: reached.read(place),
      atRisk: atRisk.read(place),
    }))
    reached.clear()
    atRisk.clear()
    return counts
  }
}

/** For each unit the days of the grid on which it is under observation, and those by which it had the event. */
function masksOfUnits(
  grid: readonly number[],
  { entry, exit, reached }: GridUnits,
): { atRisk: Int32Array; reached: Int32Array } {
  const maskUpTo = masksOf(grid)
  const every = 2 ** grid.length - 1
  return {
    // As in the estimator: at risk on day t when entry < t <= exit, day 0 included for entry 0.
    atRisk: exit.map(
      (day, unit) => maskUpTo(day) & ~(entry[unit]! <= 0 ? 0 : maskUpTo(entry[unit]!)),
    ),
    reached: reached.map((day) => (day < 0 ? 0 : every - maskUpTo(day - 1))),
  }
}

/** Bit p of a mask: the p-th day of the grid. Gives the mask of the grid days that lie on or before a day. */
function masksOf(grid: readonly number[]): (day: number) => number {
  const lastDay = grid.at(-1)!
  const upTo = Array.from({ length: lastDay + 1 }, (_, day) =>
    grid.reduce((mask, gridDay, place) => (gridDay <= day ? mask | (1 << place) : mask), 0),
  )
  return (day) => (day < 0 ? 0 : upTo[Math.min(day, lastDay)]!)
}

/** How many units, children and families are described by each mask. */
class MaskCounts {
  readonly #units: Int32Array
  readonly #children: Int32Array
  readonly #families: Int32Array
  readonly #keys: Int32Array
  /** The masks that describe anything: few of all there could be. */
  #used: number[] = []
  #child = -1
  #family = -1
  #key = 0
  #childMask = 0
  #familyMask = 0
  #run = 0
  #largest = 0

  constructor(masks: number) {
    this.#units = new Int32Array(masks)
    this.#children = new Int32Array(masks)
    this.#families = new Int32Array(masks)
    this.#keys = new Int32Array(masks)
  }

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
