import { clusteredMean } from '../statistics/clustered-mean.ts'
import type { Estimate } from './true-cells.ts'

// Side by side, so that one addition touches one line of the cache.
const width = 7
const lastFamily = 0
const units = 1
const sum = 2
const families = 3
const sumSquares = 4
const unitSquares = 5
const products = 6

/**
 * Gathers, slot by slot, what the spread of values between families can be told from: rows of a family come
 * together, so that only the open family has to be remembered.
 */
export class FamilyMoments {
  readonly #data: Float64Array

  constructor(slots: number) {
    this.#data = new Float64Array(slots * width)
  }

  /** Adds one unit's value; `family` counts from 0. */
  add(slots: Int32Array, length: number, family: number, value: number, weight = 1): void {
    for (let each = 0; each < length; each++) {
      const at = slots[each]! * width
      if (this.#data[at + lastFamily] !== family + 1) {
        this.#close(at)
        this.#data[at + lastFamily] = family + 1
      }
      this.#data[at + units]! += weight
      this.#data[at + sum]! += value
    }
  }

  #close(at: number): void {
    const data = this.#data
    if (data[at + lastFamily] === 0) return
    data[at + families]!++
    data[at + sumSquares]! += data[at + sum]! ** 2
    data[at + unitSquares]! += data[at + units]! ** 2
    data[at + products]! += data[at + sum]! * data[at + units]!
    data[at + units] = data[at + sum] = data[at + lastFamily] = 0
  }

  /** The mean of the values and its standard error, whole families being drawn; null without a unit. */
  mean(slot: number, counted: number, total: number): Estimate | null {
    this.#close(slot * width)
    return counted === 0 ? null : clusteredMean({ ...this.#moments(slot), counted, total })
  }

  /** Values a family, squared and added up. */
  squares(slot: number): number {
    this.#close(slot * width)
    return this.#data[slot * width + sumSquares]!
  }

  #moments(slot: number) {
    const at = slot * width
    return {
      clusters: this.#data[at + families]!,
      totalSquares: this.#data[at + sumSquares]!,
      countSquares: this.#data[at + unitSquares]!,
      products: this.#data[at + products]!,
    }
  }
}
