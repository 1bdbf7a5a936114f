import { createHmac } from 'node:crypto'
import { policy } from './policy.ts'

/** Rounds a count of units that belong to a set of children with this cell key. */
export type Rounding = (units: number, cellKey: number) => number

/** Counts as they are: for the people who hold the rows anyway. */
export const unrounded: Rounding = (units) => units

/**
 * The record key of a child: the first four bytes of HMAC-SHA-256(secret, 'rk|' + child id).
 * `sql/6_cube/children_keys.sql` computes the same for every child at once.
 */
export function recordKey(secret: Uint8Array, childId: string): number {
  return createHmac('sha256', secret).update(`rk|${childId}`).digest().readUInt32BE(0)
}

/**
 * R4: keyed fixed random rounding to base 5 (FRR5).
 *
 * u = HMAC-SHA-256(secret, 'u|' + cell key) / 2^32; with r = n mod 5 the count becomes n - r, or with
 * chance r/5 (when u < r/5) n - r + 5. It is unbiased, at most 4 away, and depends on nothing but the
 * count and the set of children: the same children give the same noise in every table, release and order.
 */
export function keyedRounding(secret: Uint8Array): Rounding {
  const base = policy.roundingBase
  return (units, cellKey) => {
    const rest = units % base
    if (rest === 0) return units
    const digest = createHmac('sha256', secret).update(`u|${cellKey}`).digest()
    return units - rest + (digest.readUInt32BE(0) / 2 ** 32 < rest / base ? base : 0)
  }
}
