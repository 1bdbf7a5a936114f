import type { Count, TrueGroup } from '../cube/true-cells.ts'
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

/**
 * R1: hides what too few children or families stand behind. A whole and a group stand on their numerator and on
 * the values they add up, too.
 */
export function applyThreshold(draft: Draft): void {
  const isValued = ['measure', 'concentration'].includes(draft.cells.definition.form)
  const stands = ({ counted, met, total }: TrueGroup): boolean =>
    hasEnough(counted) && (!met || hasEnough(met)) && (!isValued || hasEnough(total!))
  draft.cells.slots.forEach((slot, place) => {
    if (!stands(slot)) draft.hide(draft.mark(place))
    slot.categories.forEach((count, category) => {
      if (!hasEnough(count)) draft.hide(draft.mark(place, category))
    })
    slot.groups.forEach((group, category) => {
      if (!stands(group)) draft.hide(draft.mark(place, category))
    })
  })
}
