import { grids } from '../release/contract.ts'
import { cumulativeIncidence } from '../statistics/aalen-johansen.ts'
import type { TimeRows } from '../statistics/time-rows.ts'
import { gridCounter } from './grid-counts.ts'
import { states, type IndicatorRows } from './indicator-rows.ts'
import { slotsOf, type SlotPlan } from './lines.ts'
import type { Population } from './population.ts'
import type { CurveCount } from './true-cells.ts'

/**
 * The return curve of every slot: Aalen–Johansen with errors by family, and on each day of the grid the
 * units (and the children behind them) that had the event and that were under observation.
 */
export function curvesOf(
  rows: IndicatorRows,
  plan: SlotPlan,
  population: Population,
): (slot: number) => CurveCount[] {
  const times: TimeRows = {
    entryDays: rows.entry,
    exitDays: rows.exit,
    outcome: rows.outcome,
    cluster: rows.child.map((child) => population.family[child]!),
  }
  const selections = rowsBySlot(rows, plan)
  const counter = gridCounter(rows, population)
  return (slot) => {
    const selection = selections(slot)
    const onGrid = counter(selection)
    return cumulativeIncidence(times, grids.follow_up, selection).map(
      ({ day, share, standardError }, place) => ({
        at: day,
        share,
        standardError,
        ...onGrid[place]!,
      }),
    )
  }
}

/** The rows of each slot, in their own order, in one array with the start of every slot. */
function rowsBySlot(rows: IndicatorRows, plan: SlotPlan): (slot: number) => Int32Array {
  const size = plan.lines.length * plan.periods.periods.length
  const slots = new Int32Array(plan.periods.kinds)
  const starts = new Int32Array(size + 1)
  const visit = (use: (slot: number, row: number) => void): void => {
    for (const group of plan.groups) {
      for (let row = 0; row < rows.size; row++) {
        if (rows.state[row] === states.unknown) continue
        slotsOf(plan, group, rows.episode[row]!, rows.day[row]!, slots)
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
