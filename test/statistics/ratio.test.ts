import { describe, expect, it } from 'vitest'
import { difference } from '../../dashboard/statistics/difference.ts'
import { proportionRatio, rateRatio } from '../../dashboard/statistics/ratio.ts'
import { wilson } from '../../pipeline/statistics/wilson.ts'

describe('the ratio of two proportions', () => {
  // Physicians' Health Study: heart attacks with aspirin and without, as Agresti prints it.
  it('agrees with a published example', () => {
    const { ratio, lower, upper } = proportionRatio(104, 11037, 189, 11034)!
    expect(ratio).toBeCloseTo(0.55, 3)
    expect(lower).toBeCloseTo(0.433, 2)
    expect(upper).toBeCloseTo(0.699, 2)
  })

  it('is 1 for a group that is as the whole, and turns over with its sides', () => {
    expect(proportionRatio(50, 200, 500, 2000)!.ratio).toBe(1)
    const one = proportionRatio(30, 100, 20, 100)!
    const other = proportionRatio(20, 100, 30, 100)!
    expect(one.lower).toBeCloseTo(1 / other.upper, 12)
  })

  it('is not given where an end of the interval would be nowhere', () => {
    expect(proportionRatio(0, 100, 20, 100)).toBeNull()
    expect(proportionRatio(20, 100, 0, 100)).toBeNull()
    expect(proportionRatio(105, 100, 20, 100)).toBeNull()
  })
})

it('the ratio of two rates widens as events grow few', () => {
  const many = rateRatio(400, 1000, 200, 1000)!
  const few = rateRatio(40, 100, 20, 100)!
  expect([many.ratio, few.ratio]).toEqual([2, 2])
  expect(many.upper).toBeCloseTo(2 * Math.exp(1.959964 * Math.sqrt(1 / 400 + 1 / 200)), 6)
  expect(few.lower).toBeLessThan(many.lower)
  expect(rateRatio(4, 0, 2, 100)).toBeNull()
})

describe('the difference of two estimates', () => {
  // Newcombe 1998, table II, method 10: 56/70 against 48/80.
  it('agrees with a published example', () => {
    const share = (met: number, counted: number) => ({
      reading: met / counted,
      ...wilson(met, counted),
    })
    const { reading, lower, upper } = difference(share(56, 70), share(48, 80))
    expect(reading).toBeCloseTo(0.2, 12)
    expect(lower).toBeCloseTo(0.0524, 4)
    expect(upper).toBeCloseTo(0.3339, 4)
  })
})
