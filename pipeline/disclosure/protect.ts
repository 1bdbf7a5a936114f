import type { TrueCells } from '../cube/true-cells.ts'
import { CellColumns } from '../release/cell-columns.ts'
import type { Audience } from '../release/contract.ts'
import { checkCatalogue, type Catalogue } from './catalogue.ts'
import { Draft } from './draft.ts'
import { policy } from './policy.ts'
import { asTheyAre, publishCells, type Publishing } from './publish-cells.ts'
import { keyedRounding } from './rounding.ts'
import { hidingRules, internalRules, protectedRules } from './rules.ts'

/** What the manifest says of the protection. */
export interface Protection {
  rules: string[]
  threshold_children: number
  threshold_families: number
  rounding_base: number
  cells: number
  withheld: number
}

/**
 * Cells that may leave the pipeline. The class is not exported, so no other module can make one: the
 * private field makes the type nominal, and `cellsOf` checks at run time what a cast would get past.
 */
class ProtectedCells {
  readonly audience: Audience
  readonly #cells: CellColumns

  constructor(audience: Audience, cells: CellColumns) {
    this.audience = audience
    this.#cells = cells
  }

  /** @throws TypeError for anything that did not come through `protectCells` */
  static read(protectedCells: ProtectedCells): CellColumns {
    if (!(#cells in protectedCells))
      throw new TypeError('these cells did not pass the rules of disclosure')
    return protectedCells.#cells
  }
}

export type Protected = ProtectedCells

/** The cells inside, for the release that writes them. */
export const cellsOf = (protectedCells: Protected): CellColumns =>
  ProtectedCells.read(protectedCells)

/**
 * The only door out: true cells of any number of indicators in, protected cells out.
 *
 * `partnership`: every rule. `internal`: the fixed catalogue alone; true counts, nothing withheld.
 * Cells are taken one indicator at a time, so that the true ones need never be held together.
 */
export async function protectCells(
  indicators: AsyncIterable<TrueCells> | Iterable<TrueCells>,
  catalogue: Catalogue,
  audience: Audience,
  secret: Uint8Array,
): Promise<Protected> {
  const isProtected = audience === 'partnership'
  const publishing: Publishing = isProtected
    ? { round: keyedRounding(secret), isProtected }
    : asTheyAre
  const cells = new CellColumns()
  for await (const indicator of indicators) {
    checkCatalogue(indicator, catalogue)
    const draft = new Draft(indicator)
    if (isProtected) for (const rule of hidingRules) rule.apply(draft)
    for (const cell of publishCells(draft, publishing)) cells.add(cell)
  }
  return new ProtectedCells(audience, cells)
}

/** What was done to the cells, for the manifest. */
export function protectionOf(protectedCells: Protected): Protection {
  const cells = cellsOf(protectedCells)
  const isProtected = protectedCells.audience === 'partnership'
  return {
    rules: [...(isProtected ? protectedRules : internalRules)],
    threshold_children: isProtected ? policy.leastChildren : 0,
    threshold_families: isProtected ? policy.leastFamilies : 0,
    rounding_base: isProtected ? policy.roundingBase : 1,
    cells: cells.length,
    withheld: cells.withheld,
  }
}
