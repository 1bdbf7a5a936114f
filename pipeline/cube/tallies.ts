import type { Count } from './true-cells.ts'

// Eight numbers a group, side by side, so that one addition touches one line of the cache.
const width = 8
const units = 0
const children = 1
const families = 2
const largest = 3
const run = 4
const lastChild = 5
const lastFamily = 6
const key = 7

/**
 * Counts many groups in one pass: units, distinct children, distinct families, the most units of one
 * child, and the sum of the children's record keys.
 *
 * Distinctness costs one comparison, because rows come with each family's children together and each
 * child's units together: a group only has to remember whom it saw last.
 */
export class Tallies {
  readonly #data: Int32Array
  readonly #groups: number

  constructor(slots: number, groups: number) {
    this.#data = new Int32Array(slots * groups * width)
    this.#groups = groups
  }

  /**
   * Adds one unit (or, with its value as the weight, the value) of a child to one group of the first
   * `length` of `slots`. Child and family are numbers from 0.
   */
  add(
    slots: Int32Array,
    length: number,
    group: number,
    child: number,
    family: number,
    recordKey: number,
    weight: number,
  ): void {
    const data = this.#data
    const groups = this.#groups
    for (let each = 0; each < length; each++) {
      const at = (slots[each]! * groups + group) * width
      if (data[at + lastChild] !== child + 1) {
        data[at + lastChild] = child + 1
        data[at + children]!++
        data[at + key] = (data[at + key]! + recordKey) | 0
        data[at + run] = 0
        if (data[at + lastFamily] !== family + 1) {
          data[at + lastFamily] = family + 1
          data[at + families]!++
        }
      }
      data[at + units]! += weight
      const sum = (data[at + run]! += weight)
      if (sum > data[at + largest]!) data[at + largest] = sum
    }
  }

  read(slot: number, group: number): Count {
    const at = (slot * this.#groups + group) * width
    const data = this.#data
    return {
      units: data[at + units]!,
      children: data[at + children]!,
      families: data[at + families]!,
      largest: data[at + largest]!,
      cellKey: data[at + key]! >>> 0,
    }
  }
}

/** Counts the distinct children of each slot, and nothing else about them. */
export class Distinct {
  /** The child seen last and the children so far, side by side. */
  readonly #data: Int32Array

  constructor(slots: number) {
    this.#data = new Int32Array(slots * 2)
  }

  add(slots: Int32Array, length: number, child: number): void {
    const data = this.#data
    for (let each = 0; each < length; each++) {
      const at = slots[each]! * 2
      if (data[at] === child + 1) continue
      data[at] = child + 1
      data[at + 1]!++
    }
  }

  read(slot: number): number {
    return this.#data[slot * 2 + 1]!
  }
}

const mixed = -1

/**
 * Counts, slot by slot, the children all of whose units fall into one and the same kind: what is left
 * of the whole once they are taken away are the children who have a unit outside that kind.
 */
export class Loyalties {
  readonly #kinds: number
  readonly #lastChild: Int32Array
  readonly #kind: Int16Array
  readonly #only: Int32Array

  constructor(slots: number, kinds: number) {
    this.#kinds = kinds
    this.#lastChild = new Int32Array(slots)
    this.#kind = new Int16Array(slots)
    this.#only = new Int32Array(slots * kinds)
  }

  /** Adds one unit of a child; a child's units come together. */
  add(slots: Int32Array, length: number, child: number, kind: number): void {
    const kinds = this.#kind
    for (let each = 0; each < length; each++) {
      const slot = slots[each]!
      if (this.#lastChild[slot] !== child + 1) {
        this.#lastChild[slot] = child + 1
        kinds[slot] = kind
        this.#only[slot * this.#kinds + kind]!++
      } else if (kinds[slot] !== kind && kinds[slot] !== mixed) {
        this.#only[slot * this.#kinds + kinds[slot]!]!--
        kinds[slot] = mixed
      }
    }
  }

  /** Children of the slot all of whose units are of this kind. */
  only(slot: number, kind: number): number {
    return this.#only[slot * this.#kinds + kind]!
  }
}

/** Adds numbers up, slot by slot, that whole numbers would not hold. */
export class Sums {
  readonly #data: Float64Array

  constructor(slots: number) {
    this.#data = new Float64Array(slots)
  }

  add(slots: Int32Array, length: number, value: number): void {
    for (let each = 0; each < length; each++) this.#data[slots[each]!]! += value
  }

  read(slot: number): number {
    return this.#data[slot]!
  }
}
