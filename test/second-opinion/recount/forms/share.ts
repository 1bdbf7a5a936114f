import type { Recount } from '../recount.ts'
import { count, countMet } from '../units.ts'

/** The parts are those of the met. */
export const share: Recount = (slot, { categories }) => {
  const { units, ...figures } = countMet(slot, ({ is_met }) => is_met ?? null)
  const partOf = (value: string) => units.filter((row) => row.is_met && row.part === value)
  return { ...figures, categories: categories.map(({ value }) => count(partOf(value), slot)) }
}
