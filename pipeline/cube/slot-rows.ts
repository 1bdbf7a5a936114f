import { states, type IndicatorRows } from './indicator-rows.ts'
import type { SlotPlan } from './lines.ts'

/**
 * The rows of each slot that are not unknown, in their own order, in one array with the start of every slot:
 * for statistics that need all rows of a slot at once.
 */
export function rowsBySlot(rows: IndicatorRows, plan: SlotPlan): (slot: number) => Int32Array {
  const size = plan.lines.length * plan.periods.periods.length
  const starts = new Int32Array(size + 1)
  eachSlot(rows, plan, (slot) => void starts[slot + 1]!++)
  for (let slot = 0; slot < size; slot++) starts[slot + 1]! += starts[slot]!
  const ends = starts.slice(0, size)
  const members = new Int32Array(starts[size]!)
  eachSlot(rows, plan, (slot, row) => void (members[ends[slot]!++] = row))
  return (slot) => members.subarray(starts[slot]!, starts[slot + 1]!)
}

function eachSlot(
  { size, state, episode, day }: IndicatorRows,
  { groups, periods }: SlotPlan,
  use: (slot: number, row: number) => void,
): void {
  const { slots, kinds, firstDay } = periods
  const width = periods.periods.length
  for (const { codes, first } of groups) {
    for (let row = 0; row < size; row++) {
      if (state[row] === states.unknown) continue
      const code = codes === null ? 0 : codes[episode[row]!]!
      if (code < 0) continue
      const from = (first + code) * width
      const at = (day[row]! - firstDay) * kinds
      for (let kind = 0; kind < kinds; kind++) use(from + slots[at + kind]!, row)
    }
  }
}
