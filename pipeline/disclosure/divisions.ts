import { cellCategories, combinationsOf, holdsSet, parentOf } from '../release/contract-parts.ts'
import type { Definition } from '../release/contract.ts'

/** Categories of a slot that add up to one of them, or to the whole (-1). */
export interface Division {
  whole: number
  parts: number[]
}

/**
 * How the cells of a slot add up: parts and groups to the whole, combinations to the whole and to each of
 * their sets, branches to the one they grow from. Groups that overlap do not add up; to treat them as if they
 * did hides a little more than needed.
 */
export function divisionsOf(definition: Pick<Definition, 'form' | 'categories'>): Division[] {
  const cells = cellCategories(definition)
  if (cells.length === 0) return []
  const places = cells.map((_, place) => place)
  if (definition.form === 'pathway') {
    return [null, ...cells].flatMap((branch) => {
      const parts = places.filter((place) => parentOf(cells[place]!) === branch)
      return parts.length > 0
        ? [{ whole: branch === null ? -1 : cells.indexOf(branch), parts }]
        : []
    })
  }
  if (definition.form !== 'combination') return [{ whole: -1, parts: places }]
  const sets = definition.categories.map(({ value }) => value)
  const combinations = combinationsOf(sets)
  const exclusive = places.slice(0, combinations.length)
  return [
    { whole: -1, parts: exclusive },
    ...sets.map((set, place) => ({
      whole: combinations.length + place,
      parts: exclusive.filter((each) => holdsSet(combinations[each]!, set)),
    })),
  ]
}
