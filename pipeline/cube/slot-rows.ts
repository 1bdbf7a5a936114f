import { states, type IndicatorRows } from './indicator-rows.ts'
import { slotsOf, type SlotPlan } from './lines.ts'

/**
 * The rows of each slot that are not unknown, in their own order, in one array with the start of every slot:
 * for statistics that need all rows of a slot at once.
 */
export function rowsBySlot(rows: IndicatorRows, plan: SlotPlan): (slot: number) => Int32Array {
  const size = plan.lines.length * plan.periods.periods.length
  const slots = new Int32Array(plan.periods.kinds)
  const starts = new Int32Array(size + 1)
  const visit = (use: (slot: number, row: number) => void): void => {
    for (const group of plan.groups) {
      for (let row = 0; row < rows.size; row++) {
        if (rows.state[row] === states.unknown) continue
        if (!slotsOf(plan, group, rows.episode[row]!, rows.day[row]!, slots)) continue
        for (const slot of slots) use(slot, row)
      }
    }
  }
  visit((slot) => starts[slot + 1]!++)
  for (let slot = 0; slot < size; slot++) starts[slot + 1]! += starts[slot]!
  const ends = starts.slice(0, size)
  const members = new Int32Array(starts[size]!)
  visit((slot, row) => (members[ends[slot]!++] = row))
  return (slot) => members.subarray(starts[slot]!, starts[slot + 1]!)
}
