import {
  anyOf,
  cellCategories,
  combinationsOf,
  holdsSet,
  parentOf,
} from '../release/contract-parts.ts'
import type { Definition, Form } from '../release/contract.ts'

type Categorised = Pick<Definition, 'form' | 'categories'>

const grouped: readonly Form[] = ['groups', 'standardised', 'time_to', 'recurrent', 'rate']

/** Forms in which every category has a denominator of its own. */
export function hasGroups({ form, categories }: Categorised): boolean {
  return grouped.includes(form) && categories.length > 0
}

/**
 * What the rows of an indicator may name, in the order of their numbers: the groups or parts of the header,
 * or every combination of its sets.
 */
export function namedParts({ form, categories }: Categorised): string[] {
  const values = categories.map(({ value }) => value)
  return form === 'combination' ? combinationsOf(values) : values
}

/** How the part that a row names counts in the cells. */
export interface Membership {
  /** Cells that divide the whole: a row's own part is its number. */
  exclusive: number
  /** Cells behind them that may overlap, and which of those a row of each part counts in. */
  overlapping: number
  overlaps: readonly (readonly number[])[]
}

/** A combination counts in each of its sets too; a branch of a pathway in every branch it grew from. */
export function membershipOf(definition: Categorised): Membership {
  const cells = cellCategories(definition)
  if (definition.form === 'pathway') {
    const overlaps = cells.map((branch) => lineage(branch).map((each) => cells.indexOf(each)))
    return { exclusive: 0, overlapping: cells.length, overlaps }
  }
  const parts = namedParts(definition)
  const sets = definition.categories.map(({ value }) => value)
  const overlaps = parts.map((part) =>
    sets.flatMap((set, place) =>
      cells.includes(anyOf(set)) && holdsSet(part, set) ? [place] : [],
    ),
  )
  return { exclusive: parts.length, overlapping: cells.length - parts.length, overlaps }
}

/** A branch and all that it grows from, the root last. */
function lineage(branch: string): string[] {
  const parent = parentOf(branch)
  return parent === null ? [branch] : [branch, ...lineage(parent)]
}
