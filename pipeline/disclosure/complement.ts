import type { Count, Part } from '../cube/true-cells.ts'
import type { Draft } from './draft.ts'
import { policy } from './policy.ts'

/** R3: as many children, and units, stand on the other side: nothing says "all" or "all but a few". */
export function hasComplement(whole: Count, part: Part): boolean {
  return part.others >= policy.leastOthers && whole.units - part.units >= policy.leastOthers
}

/** R3: hides a numerator that nearly everyone has, and a category that nearly everything falls into. */
export function applyComplement(draft: Draft): void {
  draft.cells.slots.forEach((slot, place) => {
    if (slot.met && !hasComplement(slot.counted, slot.met)) draft.hide(draft.mark(place))
    slot.categories.forEach((part, category) => {
      if (!hasComplement(slot.met ?? slot.counted, part)) draft.hide(draft.mark(place, category))
    })
  })
}
