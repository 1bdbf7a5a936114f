import { chiSquareTail } from '../statistics/chi-square.ts'
import { dayRanks } from '../statistics/day-ranks.ts'
import { logRank } from '../statistics/log-rank.ts'
import { picked } from '../statistics/picked.ts'
import { timesOf } from './curves.ts'
import type { IndicatorRows } from './indicator-rows.ts'
import type { SlotPlan } from './lines.ts'
import type { Population } from './population.ts'
import { rowsBySlot } from './slot-rows.ts'

/**
 * For every slot the chance of differences as large as these between the curves of groups that are alike:
 * log-rank with the scores of a family added up. Null with fewer than two groups that have any row.
 */
export function groupTestOf(
  rows: IndicatorRows,
  plan: SlotPlan,
  population: Population,
  groups: number,
): (slot: number) => number | null {
  const times = timesOf(rows, population)
  const selections = rowsBySlot(rows, plan)
  return (slot) => {
    const selection = selections(slot)
    const pick = (column: Int32Array | Uint8Array): Int32Array => picked(column, selection)
    const categories = pick(rows.category)
    const present = [...new Set(categories)].sort((a, b) => a - b)
    if (present.length < 2 || present.length > groups) return null
    const placeOf = Uint8Array.from({ length: groups }, (_, each) => present.indexOf(each))
    const group = Uint8Array.from(picked(placeOf, categories))
    const exits = pick(times.exitDays)
    const last = exits.reduce((most, day) => Math.max(most, day), 0)
    const [, entryDays, exitDays] = dayRanks([last], pick(times.entryDays), exits)
    const chosen = {
      entryDays: entryDays!,
      exitDays: exitDays!,
      outcome: pick(times.outcome),
      cluster: pick(times.cluster),
    }
    const { robustChiSquare, degreesOfFreedom } = logRank(chosen, group, present.length)
    const p = chiSquareTail(robustChiSquare, degreesOfFreedom)
    return Number.isFinite(p) ? p : null
  }
}
