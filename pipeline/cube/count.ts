import type { Definition, Form } from '../release/contract.ts'
import { FamilyMoments } from './family-moments.ts'
import { states, type IndicatorRows } from './indicator-rows.ts'
import { slotsOf, type LineGroup, type SlotPlan } from './lines.ts'
import { PartTallies } from './part-tallies.ts'
import { hasGroups } from './parts.ts'
import type { Population } from './population.ts'
import { Distinct, Sums, Tallies } from './tallies.ts'
import type { Count, Estimate, Part } from './true-cells.ts'

// The groups of a slot.
const counted = 0
const met = 1
const unknown = 2
const width = 3

/** What was counted in one slot. */
export interface SlotCounts {
  counted: Count
  unknown: Count
  met: Part | null
  total: Count | null
  categories: Part[]
  sum: number | null
  eventSquares: number | null
  estimate: Estimate | null
}

/** Forms in which a unit is met or not; in the others it has a value, or belongs to a part. */
const withMet: readonly Form[] = [
  'share',
  'time_to',
  'recurrent',
  'observed_expected',
  'groups',
  'standardised',
]

const withValue: readonly Form[] = ['measure', 'distribution', 'concentration']

/**
 * Counts every slot of an indicator in one pass over its rows.
 *
 * Within a slot a unit is met if any of its rows there is met, else unknown if any is unknown, else
 * not met; its category and value are those of its first row in that state. (Rows of a rate are added up:
 * see `count-rates.ts`.)
 */
export function countSlots(
  rows: IndicatorRows,
  plan: SlotPlan,
  population: Population,
  definition: Definition,
): (slot: number) => SlotCounts {
  const { form } = definition
  const size = plan.lines.length * plan.periods.periods.length
  const hasMet = withMet.includes(form)
  const hasParts = definition.categories.length > 0 && !hasGroups(definition)
  const hasTotal = withValue.includes(form)
  const hasMean = form === 'measure'
  const hasSum = form === 'observed_expected'
  const { child: children, state: rowStates, category, value, expected } = rows
  const tallies = new Tallies(size, width)
  const notMet = new Distinct(hasMet ? size : 0)
  const parts = hasParts ? new PartTallies(size, definition) : null
  const totals = new Tallies(hasTotal ? size : 0, 1)
  const moments = new FamilyMoments(hasMean ? size : 0)
  const sums = new Sums(hasSum ? size : 0)

  const { family: families, recordKey } = population

  /** Adds the unit that a row stands for to the first `length` of `slots`. */
  function add(slots: Int32Array, length: number, row: number): void {
    const child = children[row]!
    const family = families[child]!
    const key = recordKey[child]!
    const state = rowStates[row]
    if (state === states.unknown) return tallies.add(slots, length, unknown, child, family, key, 1)
    tallies.add(slots, length, counted, child, family, key, 1)
    if (hasSum) sums.add(slots, length, expected[row]!)
    if (state !== states.met) return notMet.add(slots, length, child)
    if (hasMet) tallies.add(slots, length, met, child, family, key, 1)
    if (parts && category[row]! >= 0) parts.add(slots, length, category[row]!, child, family, key)
    if (hasTotal) totals.add(slots, length, 0, child, family, key, value[row]!)
    if (hasMean) moments.add(slots, length, family, value[row]!)
  }

  // Breakdown by breakdown: the counts of one fit into the processor's cache, those of all do not.
  for (const group of plan.groups) eachUnit(rows, plan, group, add)

  return (slot) => {
    const counts = (group: number): Count => tallies.read(slot, group)
    const whole = counts(counted)
    const total = hasTotal ? totals.read(slot, 0) : null
    return {
      counted: whole,
      unknown: counts(unknown),
      met: hasMet ? { ...counts(met), others: notMet.read(slot) } : null,
      total,
      categories: parts ? parts.read(slot, (hasMet ? counts(met) : whole).children) : [],
      sum: hasSum ? sums.read(slot) / millionths : null,
      eventSquares: null,
      estimate: hasMean ? moments.mean(slot, whole.units, total!.units) : null,
    }
  }
}

/** Of `observed_expected_rows.sql`. */
const millionths = 1_000_000

/** Hands every unit over with its slots in one group of lines and the row that stands for it there. */
function eachUnit(
  rows: IndicatorRows,
  plan: SlotPlan,
  group: LineGroup,
  add: (slots: Int32Array, length: number, row: number) => void,
): void {
  const slots = new Int32Array(plan.periods.kinds)
  const merge = mergeRows(rows, plan, group, add)
  // Held by themselves: the engine looks a column of `rows` up anew each time.
  const { size, child, unit, episode, day } = rows
  for (let row = 0; row < size;) {
    let next = row + 1
    while (next < size && child[next] === child[row] && unit[next] === unit[row]) next++
    if (next - row > 1) merge(row, next)
    else if (slotsOf(plan, group, episode[row]!, day[row]!, slots)) add(slots, slots.length, row)
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
      if (!slotsOf(plan, group, rows.episode[row]!, rows.day[row]!, slots)) continue
      for (let each = 0; each < slots.length; each++) {
        const held = chosen[slots[each]!]!
        if (held === -1 || rows.state[row]! > rows.state[held]!) chosen[slots[each]!] = row
      }
    }
    for (let row = from; row < to; row++) {
      if (!slotsOf(plan, group, rows.episode[row]!, rows.day[row]!, slots)) continue
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
