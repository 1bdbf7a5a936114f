import type { Figures } from '../figures.ts'
import type { Recount } from '../recount.ts'
import { countMet, groupsOf, type Slot } from '../units.ts'

/** Each group by itself; as a whole, every unit once, whatever groups it stands in, and no met if there is no such whole. */
export const groups: Recount = (slot, { categories, whole }) => {
  const figuresOf = (of: Slot): Figures => {
    const { units: _, ...figures } = countMet(of, ({ is_met }) => is_met ?? null)
    return figures
  }
  const every = figuresOf(slot)
  return {
    ...every,
    met: whole === 'none' ? null : every.met!,
    groups: groupsOf(slot, categories, figuresOf),
  }
}
