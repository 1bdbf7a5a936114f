import type { XmrLimits } from './xmr-limits.ts'

export type XmrRule = 'outside_limits' | 'trend' | 'two_of_three' | 'one_side'

export interface XmrSignal {
  rule: XmrRule
  /** Where it points: above or below the mean; for a trend, rising or falling. */
  direction: 'high' | 'low'
}

type Side = 1 | 0 | -1
type Sides = readonly Side[]

const runLength = 7

/**
 * The signal that each point is part of, by Making Data Count's four rules. Where several hold, the
 * first of this order is given: outside a limit · seven-point trend · two of three near a limit ·
 * seven on one side of the mean. A null value is part of nothing.
 */
export function signalsOf(
  values: readonly (number | null)[],
  limits: XmrLimits,
): (XmrSignal | null)[] {
  const outside = values.map((value) => beyond(value, limits.lower, limits.upper))
  const near = values.map((value, place): Side =>
    outside[place] === 0 ? beyond(value, limits.nearLower, limits.nearUpper) : 0,
  )
  const sides = values.map((value) => beyond(value, limits.mean, limits.mean))
  const rules: [XmrRule, Sides][] = [
    ['outside_limits', outside],
    ['trend', trends(values)],
    ['two_of_three', twoOfThree(near, sides)],
    ['one_side', runs(sides, runLength)],
  ]
  return values.map((_, place) => {
    const met = rules.find(([, marks]) => marks[place] !== 0)
    return met ? { rule: met[0], direction: met[1][place] === 1 ? 'high' : 'low' } : null
  })
}

function beyond(value: number | null, lower: number, upper: number): Side {
  if (value === null) return 0
  return value > upper ? 1 : value < lower ? -1 : 0
}

/** Marks every point of a run of `length` or more on one side; a point on the mean ends a run. */
export function runs(sides: Sides, length: number): Side[] {
  const marks = sides.map((): Side => 0)
  let start = 0
  for (let place = 0; place < sides.length; place++) {
    const side = sides[place]!
    if (side !== sides[start]) start = place
    if (side !== 0 && place - start + 1 >= length) marks.fill(side, start, place + 1)
  }
  return marks
}

/** Marks all seven points of six rises, or six falls, in a row. */
export function trends(values: readonly (number | null)[]): Side[] {
  const steps = values.slice(1).map((value, place) => {
    const earlier = values[place]!
    return value === null || earlier === null ? 0 : (Math.sign(value - earlier) as Side)
  })
  const rising = runs(steps, runLength - 1)
  // Step k joins points k and k + 1: a point is part of a trend if the step on either side is.
  return values.map((_, place) => rising[place] || rising[place - 1] || 0)
}

/**
 * Marks the points near a limit in every three neighbours that lie on one side of the mean with at
 * least two of them near its limit; the third is not marked.
 */
export function twoOfThree(near: Sides, sides: Sides): Side[] {
  const marks = near.map((): Side => 0)
  for (let start = 0; start + 3 <= near.length; start++) {
    const side = sides[start]!
    const places = [start, start + 1, start + 2]
    const close = places.filter((place) => near[place] === side)
    if (side === 0 || close.length < 2 || places.some((place) => sides[place] !== side)) continue
    for (const place of close) marks[place] = side
  }
  return marks
}
