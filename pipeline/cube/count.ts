import type { Definition } from '../release/contract.ts'
import { states, type IndicatorRows } from './indicator-rows.ts'
import { slotsOf, type LineGroup, type SlotPlan } from './lines.ts'
import type { Population } from './population.ts'
import { Distinct, Loyalties, Tallies } from './tallies.ts'
import type { Count, Part } from './true-cells.ts'

// The groups of a slot; those of the categories follow.
const counted = 0
const met = 1
const unknown = 2
const firstCategory = 3

/** What was counted in one slot. */
export interface SlotCounts {
  counted: Count
  unknown: Count
  met: Part | null
  total: Count | null
  categories: Part[]
}

/**
 * Counts every slot of an indicator in one pass over its rows.
 *
 * Within a slot a unit is met if any of its rows there is met, else unknown if any is unknown, else
 * not met; its category and value are those of its first row in that state.
 */
export function countSlots(
  rows: IndicatorRows,
  plan: SlotPlan,
  population: Population,
  definition: Definition,
): (slot: number) => SlotCounts {
  const width = firstCategory + definition.categories.length
  const size = plan.lines.length * plan.periods.periods.length
  const hasCategories = definition.categories.length > 0
  const hasTotal = definition.number_title !== undefined
  const tallies = new Tallies(size, width)
  const totals = new Tallies(hasTotal ? size : 0, 1)
  const notMet = new Distinct(size)
  const toCategory = new Loyalties(size, definition.categories.length)

  /** Adds the unit that a row stands for to the first `length` of `slots`. */
  function add(slots: Int32Array, length: number, row: number): void {
    const child = rows.child[row]!
    const family = population.family[child]!
    const key = population.recordKey[child]!
    const state = rows.state[row]
    if (state === states.unknown) return tallies.add(slots, length, unknown, child, family, key, 1)
    tallies.add(slots, length, counted, child, family, key, 1)
    if (state !== states.met) return notMet.add(slots, length, child)
    const category = hasCategories ? rows.category[row]! : -1
    if (definition.form !== 'distribution') tallies.add(slots, length, met, child, family, key, 1)
    if (category >= 0) {
      tallies.add(slots, length, firstCategory + category, child, family, key, 1)
      toCategory.add(slots, length, child, category)
    }
    if (hasTotal) totals.add(slots, length, 0, child, family, key, rows.value[row]!)
  }

  // Breakdown by breakdown: the counts of one fit into the processor's cache, those of all do not.
  for (const group of plan.groups) eachUnit(rows, plan, group, add)

  return (slot) => {
    const counts = (group: number): Count => tallies.read(slot, group)
    const whole = definition.form === 'distribution' ? counted : met
    const { children } = counts(whole)
    return {
      counted: counts(counted),
      unknown: counts(unknown),
      met:
        definition.form === 'distribution' ? null : { ...counts(met), others: notMet.read(slot) },
      total: hasTotal ? totals.read(slot, 0) : null,
      categories: definition.categories.map((_, place) => ({
        ...counts(firstCategory + place),
        others: children - toCategory.only(slot, place),
      })),
    }
  }
}

/** Hands every unit over with its slots in one group of lines and the row that stands for it there. */
function eachUnit(
  rows: IndicatorRows,
  plan: SlotPlan,
  group: LineGroup,
  add: (slots: Int32Array, length: number, row: number) => void,
): void {
  const slots = new Int32Array(plan.periods.kinds)
  const merge = mergeRows(rows, plan, group, add)
  for (let row = 0; row < rows.size;) {
    let next = row + 1
    while (
      next < rows.size &&
      rows.child[next] === rows.child[row] &&
      rows.unit[next] === rows.unit[row]
    )
      next++
    if (next - row > 1) merge(row, next)
    else {
      slotsOf(plan, group, rows.episode[row]!, rows.day[row]!, slots)
      add(slots, slots.length, row)
    }
    row = next
  }
}

/** For a unit of several rows: in each slot the row in the highest state stands for it. */
function mergeRows(
  rows: IndicatorRows,
  plan: SlotPlan,
  group: LineGroup,
  add: (slots: Int32Array, length: number, row: number) => void,
): (from: number, to: number) => void {
  const chosen = new Int32Array(plan.lines.length * plan.periods.periods.length).fill(-1)
  const slots = new Int32Array(plan.periods.kinds)
  const own = new Int32Array(slots.length)
  return (from, to) => {
    for (let row = from; row < to; row++) {
      slotsOf(plan, group, rows.episode[row]!, rows.day[row]!, slots)
      for (let each = 0; each < slots.length; each++) {
        const held = chosen[slots[each]!]!
        if (held === -1 || rows.state[row]! > rows.state[held]!) chosen[slots[each]!] = row
      }
    }
    for (let row = from; row < to; row++) {
      slotsOf(plan, group, rows.episode[row]!, rows.day[row]!, slots)
      let length = 0
      for (let each = 0; each < slots.length; each++) {
        if (chosen[slots[each]!] !== row) continue
        own[length++] = slots[each]!
        chosen[slots[each]!] = -1
      }
      if (length > 0) add(own, length, row)
    }
  }
}
