import { concentrationGrid } from '../release/contract-parts.ts'
import { lorenz } from '../statistics/lorenz.ts'
import { positivePoisson } from '../statistics/positive-poisson.ts'
import type { IndicatorRows } from './indicator-rows.ts'
import type { SlotPlan } from './lines.ts'
import { rowsBySlot } from './slot-rows.ts'
import type { ConcentrationPoint } from './true-cells.ts'

/** What is true of the concentration of a slot; nothing where it holds no unit. */
export interface Concentrated {
  concentration: ConcentrationPoint[]
  gini: number | null
}

const shares = concentrationGrid.map((at) => at / 100)

/**
 * For every slot how much of the total the busiest units account for, beside what they would if chance alone
 * spread the same mean: a Poisson distribution without the zero, since a unit without any is not counted.
 */
export function concentrationOf(
  rows: IndicatorRows,
  plan: SlotPlan,
): (slot: number) => Concentrated {
  const selections = rowsBySlot(rows, plan)
  return (slot) => {
    const counts = histogram(rows, selections(slot))
    const units = counts.reduce((sum, count) => sum + count, 0)
    if (units === 0) return { concentration: [], gini: null }
    const total = counts.reduce((sum, count, value) => sum + count * value, 0)
    const { points, gini } = lorenz(counts, shares)
    const byChance = lorenz(positivePoisson(total / units), shares).points
    const concentration = concentrationGrid.map((at, place) => ({
      at,
      share: points[place]!.total,
      expected: byChance[place]!.total,
    }))
    return { concentration, gini }
  }
}

/** How many units have each value. */
function histogram(rows: IndicatorRows, selection: Int32Array): number[] {
  const most = selection.reduce((largest, row) => Math.max(largest, rows.value[row]!), 0)
  const counts = new Array<number>(most + 1).fill(0)
  for (const row of selection) counts[rows.value[row]!]!++
  return counts
}
