import type { TrueCells, TrueGroup } from '../cube/true-cells.ts'
import { cellCategories } from '../release/contract-parts.ts'

/**
 * What may still be shown of the true cells while the rules are at work. A slot has one mark for its
 * whole and one for each category. Rules only ever take marks away, so their order cannot undo one.
 */
export class Draft {
  readonly cells: TrueCells
  /** Cells of each slot beside its whole: parts of it, or groups with a denominator of their own. */
  readonly categories: number
  readonly #shown: Uint8Array

  constructor(cells: TrueCells) {
    this.cells = cells
    this.categories = cellCategories(cells.definition).length
    this.#shown = new Uint8Array(cells.slots.length * this.marksPerSlot).fill(1)
  }

  get marksPerSlot(): number {
    return 1 + this.categories
  }

  /** The mark of a slot's whole (category -1) or of one of its categories. */
  mark(slot: number, category = -1): number {
    return slot * this.marksPerSlot + category + 1
  }

  isShown(mark: number): boolean {
    return this.#shown[mark] === 1
  }

  /** Hides a mark; hiding a whole hides what it is made of. */
  hide(mark: number): void {
    const isWhole = mark % this.marksPerSlot === 0
    this.#shown.fill(0, mark, isWhole ? mark + this.marksPerSlot : mark + 1)
  }

  /** True units behind a mark. */
  units(mark: number): number {
    const slot = this.cells.slots[Math.floor(mark / this.marksPerSlot)]!
    const category = (mark % this.marksPerSlot) - 1
    if (category < 0) return unitsOf(slot)
    const group = slot.groups[category]
    return group ? unitsOf(group) : slot.categories[category]!.units
  }
}

const unitsOf = ({ met, counted }: TrueGroup): number => (met ?? counted).units
