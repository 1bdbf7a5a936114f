import type { Count, Part, TrueGroup } from '../cube/true-cells.ts'
import { cellCategories, parentOf } from '../release/contract-parts.ts'
import type { Draft } from './draft.ts'
import { policy } from './policy.ts'

/** R3: as many children, and units, stand on the other side: nothing says "all" or "all but a few". */
export function hasComplement(whole: Count, part: Part): boolean {
  return part.others >= policy.leastOthers && whole.units - part.units >= policy.leastOthers
}

/** R3: hides a numerator that nearly everyone has, and a category that nearly everything falls into. */
export function applyComplement(draft: Draft): void {
  const { form } = draft.cells.definition
  // Events of a rate are no part of the units they happen to.
  const isShare = form !== 'rate'
  const isAll = ({ counted, met }: TrueGroup): boolean =>
    isShare && met !== null && !hasComplement(counted, met)
  draft.cells.slots.forEach((slot, place) => {
    if (isAll(slot)) draft.hide(draft.mark(place))
    slot.categories.forEach((part, category) => {
      if (!hasComplement(slot.met ?? slot.counted, part)) draft.hide(draft.mark(place, category))
    })
    slot.groups.forEach((group, category) => {
      if (isAll(group)) draft.hide(draft.mark(place, category))
    })
  })
  if (form === 'pathway') applyToBranches(draft)
}

/**
 * R3 for branches: what is left of a branch once all that grows from it is taken away is none, or at least ten
 * units. (None where the branches divide it; a branch alone that is all of it is hidden.)
 */
function applyToBranches(draft: Draft): void {
  const branches = cellCategories(draft.cells.definition)
  const twigs = branches.map((branch) =>
    branches.flatMap((each, place) => (parentOf(each) === branch ? [place] : [])),
  )
  draft.cells.slots.forEach(({ categories }, slot) => {
    twigs.forEach((places, branch) => {
      if (places.length === 0) return
      const smallestFirst = places.toSorted((a, b) => categories[a]!.units - categories[b]!.units)
      const left = places.reduce(
        (rest, each) => rest - categories[each]!.units,
        categories[branch]!.units,
      )
      const isFew = left > 0 && left < policy.leastOthers
      if (isFew || (left === 0 && places.length === 1))
        draft.hide(draft.mark(slot, smallestFirst[0]))
    })
  })
}
