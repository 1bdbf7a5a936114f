import type { Figures } from '../figures.ts'
import type { Recount } from '../recount.ts'
import { countMet, groupsOf, type Slot } from '../units.ts'

/** Each group by itself; as a whole, every unit once, whatever groups it stands in. */
export const groups: Recount = (slot, { categories }) => {
  const figuresOf = (of: Slot): Figures => {
    const { units: _, ...figures } = countMet(of, ({ is_met }) => is_met ?? null)
    return figures
  }
  return { ...figuresOf(slot), groups: groupsOf(slot, categories, figuresOf) }
}
