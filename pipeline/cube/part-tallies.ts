import type { Definition } from '../release/contract.ts'
import { membershipOf, type Membership } from './parts.ts'
import { Distinct, Loyalties, Tallies } from './tallies.ts'
import type { Part } from './true-cells.ts'

/** Counts, slot by slot, the parts of a whole: those that divide it, and those that may overlap. */
export class PartTallies {
  readonly #membership: Membership
  readonly #counts: Tallies
  readonly #loyalties: Loyalties
  /** One an overlapping part: children who have a unit outside it. */
  readonly #outside: Distinct[]

  constructor(slots: number, definition: Definition) {
    const membership = membershipOf(definition)
    const { exclusive, overlapping } = membership
    this.#membership = membership
    this.#counts = new Tallies(slots, exclusive + overlapping)
    this.#loyalties = new Loyalties(exclusive > 0 ? slots : 0, exclusive)
    this.#outside = Array.from({ length: overlapping }, () => new Distinct(slots))
  }

  /** Adds one unit of a child that belongs to a part; a child's units come together. */
  add(
    slots: Int32Array,
    length: number,
    part: number,
    child: number,
    family: number,
    recordKey: number,
  ): void {
    const { exclusive, overlaps } = this.#membership
    const own = overlaps[part]!
    if (exclusive > 0) {
      this.#counts.add(slots, length, part, child, family, recordKey, 1)
      this.#loyalties.add(slots, length, child, part)
    }
    for (const place of own)
      this.#counts.add(slots, length, exclusive + place, child, family, recordKey, 1)
    for (const [place, outside] of this.#outside.entries())
      if (!own.includes(place)) outside.add(slots, length, child)
  }

  /** In the order of `cellCategories`; `children` = those behind the whole of the slot. */
  read(slot: number, children: number): Part[] {
    const { exclusive, overlapping } = this.#membership
    return Array.from({ length: exclusive + overlapping }, (_, cell) => ({
      ...this.#counts.read(slot, cell),
      others:
        cell < exclusive
          ? children - this.#loyalties.only(slot, cell)
          : this.#outside[cell - exclusive]!.read(slot),
    }))
  }
}
