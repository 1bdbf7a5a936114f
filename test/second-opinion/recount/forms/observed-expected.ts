import type { Recount } from '../recount.ts'
import { countMet } from '../units.ts'

/** How many were met, and how many chance alone would have met (each chance to the millionth). */
export const observedExpected: Recount = (slot) => {
  const { units, ...figures } = countMet(slot, ({ is_met }) => is_met ?? null)
  const millionths = units.reduce((sum, row) => sum + Math.round(row.expected! * 1e6), 0)
  return { ...figures, sum: millionths / 1e6 }
}
