import type { Recount } from '../recount.ts'
import { count, countHeld, meanByFamily } from '../units.ts'

export const measure: Recount = (slot) => {
  const { units, ...figures } = countHeld(slot, ({ value }) => value != null)
  return {
    ...figures,
    total: count(units, slot, ({ value }) => value!),
    estimate: meanByFamily(units, ({ value }) => value!, slot),
  }
}
