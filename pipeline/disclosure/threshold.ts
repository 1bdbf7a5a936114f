import type { Count } from '../cube/true-cells.ts'
import type { Draft } from './draft.ts'
import { policy } from './policy.ts'

/** R1: enough children, enough families, and no one child who makes up a third of the units. */
export function hasEnough(count: Count): boolean {
  return (
    count.children >= policy.leastChildren &&
    count.families >= policy.leastFamilies &&
    count.largest <= count.units * policy.largestShare
  )
}

/** R1: hides what too few children or families stand behind. A whole stands on its numerator too. */
export function applyThreshold(draft: Draft): void {
  draft.cells.slots.forEach((slot, place) => {
    if (!hasEnough(slot.counted) || (slot.met && !hasEnough(slot.met)))
      draft.hide(draft.mark(place))
    slot.categories.forEach((count, category) => {
      if (!hasEnough(count)) draft.hide(draft.mark(place, category))
    })
  })
}
