import { standardisedShares } from '../statistics/standardised-share.ts'
import { states, type IndicatorRows } from './indicator-rows.ts'
import type { SlotPlan } from './lines.ts'
import type { Population } from './population.ts'
import { rowsBySlot } from './slot-rows.ts'
import type { Estimate } from './true-cells.ts'

/** For every slot the share of each group, directly standardised over the strata of the slot; null = too few. */
export function standardisedOf(
  rows: IndicatorRows,
  plan: SlotPlan,
  { family }: Population,
  groups: number,
): (slot: number) => (Estimate | null)[] {
  const selections = rowsBySlot(rows, plan)
  return (slot) => {
    const selection = selections(slot)
    return standardisedShares(
      {
        isMet: Uint8Array.from(selection, (row) => (rows.state[row] === states.met ? 1 : 0)),
        group: selection.map((row) => rows.category[row]!),
        stratum: selection.map((row) => rows.stratum[row]!),
        cluster: selection.map((row) => family[rows.child[row]!]!),
      },
      groups,
    )
  }
}
