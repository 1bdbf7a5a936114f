/** The categories of cells that are not those of the header word for word. Part of the contract. */
import type { Definition } from './contract.ts'

/** What a unit in none of the sets is called. */
export const noSet = 'none'

/** 'any:A': every unit in the set A, whatever else it is in. */
export const anyOf = (set: string): string => `any:${set}`

/** Every combination of sets, written with '+' in their order, the empty one ('none') last. */
export function combinationsOf(sets: readonly string[]): string[] {
  const named = Array.from({ length: 2 ** sets.length - 1 }, (_, place) =>
    sets.filter((_set, bit) => ((place + 1) & (1 << bit)) !== 0).join('+'),
  )
  return [...named, noSet]
}

/** Whether a combination holds a set. */
export function holdsSet(combination: string, set: string): boolean {
  return combination !== noSet && combination.split('+').includes(set)
}

/** The branch that a branch grows from; null for a root. */
export function parentOf(branch: string): string | null {
  const cut = branch.lastIndexOf('>')
  return cut === -1 ? null : branch.slice(0, cut)
}

/** The `category` of every cell of a line and period beside the whole, in order. */
export function cellCategories({
  form,
  categories,
}: Pick<Definition, 'form' | 'categories'>): string[] {
  const values = categories.map(({ value }) => value)
  return form === 'combination' ? [...combinationsOf(values), ...values.map(anyOf)] : values
}

/** The busiest so many per cent of units, of which a concentration says what they account for. */
export const concentrationGrid = [1, 5, 10, 20, 30, 50, 75] as const
