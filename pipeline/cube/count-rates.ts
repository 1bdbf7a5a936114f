import type { SlotCounts } from './count.ts'
import { FamilyMoments } from './family-moments.ts'
import { states, type IndicatorRows } from './indicator-rows.ts'
import { slotsOf, type SlotPlan } from './lines.ts'
import type { Population } from './population.ts'
import { Distinct, Sums, Tallies } from './tallies.ts'

// The groups of a slot: units with known exposure, their events, units of which any row is unknown.
const counted = 0
const events = 1
const unknown = 2
const width = 3

/**
 * Counts every slot of a rate: units, events and days of exposure. All rows of a unit count; it is one unit
 * however many there are. The events of a family are squared and added up, since neither a child's events nor
 * those of brothers and sisters are independent.
 */
export function countRates(
  rows: IndicatorRows,
  plan: SlotPlan,
  population: Population,
): (slot: number) => SlotCounts {
  const size = plan.lines.length * plan.periods.periods.length
  const tallies = new Tallies(size, width)
  const without = new Distinct(size)
  const exposure = new Sums(size)
  const squares = new FamilyMoments(size)
  const slots = new Int32Array(plan.periods.kinds)
  const fresh = new Fresh(size, slots.length)

  for (const group of plan.groups) {
    for (let row = 0, unit = 0; row < rows.size; row++) {
      const child = rows.child[row]!
      if (row > 0 && (rows.unit[row] !== rows.unit[row - 1] || child !== rows.child[row - 1]))
        unit++
      if (!slotsOf(plan, group, rows.episode[row]!, rows.day[row]!, slots)) continue
      const family = population.family[child]!
      const key = population.recordKey[child]!
      const isKnown = rows.state[row] !== states.unknown
      const which = isKnown ? counted : unknown
      const length = fresh.of(slots, which, unit)
      tallies.add(fresh.slots, length, which, child, family, key, 1)
      if (!isKnown) continue
      exposure.add(slots, slots.length, rows.exposure[row]!)
      const had = rows.events[row]!
      if (had === 0) without.add(slots, slots.length, child)
      else tallies.add(slots, slots.length, events, child, family, key, had)
      squares.add(slots, slots.length, family, had)
    }
  }

  return (slot) => ({
    counted: tallies.read(slot, counted),
    unknown: tallies.read(slot, unknown),
    met: { ...tallies.read(slot, events), others: without.read(slot) },
    total: null,
    categories: [],
    sum: exposure.read(slot),
    eventSquares: squares.squares(slot),
    estimate: null,
  })
}

/** Picks the slots in which a unit was not seen before; units come one after the other. */
class Fresh {
  readonly slots: Int32Array
  readonly #last: Int32Array

  constructor(slots: number, kinds: number) {
    this.slots = new Int32Array(kinds)
    this.#last = new Int32Array(slots * width).fill(-1)
  }

  /** Writes them into `this.slots` and says how many they are. */
  of(slots: Int32Array, which: number, unit: number): number {
    let length = 0
    for (const slot of slots) {
      const at = slot * width + which
      if (this.#last[at] === unit) continue
      this.#last[at] = unit
      this.slots[length++] = slot
    }
    return length
  }
}
