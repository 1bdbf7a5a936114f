import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lorenz } from '../../pipeline/statistics/lorenz.ts'

describe('concentration', () => {
  it('by hand: of ten families nine have one referral and one has eleven', () => {
    const counts = [0, 9, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]
    const { points, gini } = lorenz(counts, [0.1, 0.5, 1])
    expect(points.map(({ total }) => total)).toEqual([11 / 20, 15 / 20, 1])
    expect(gini).toBeCloseTo(0.45, 12)
  })

  it('takes part of a value when a share falls inside it', () => {
    expect(lorenz([0, 4, 4], [0.25]).points[0]!.total).toBeCloseTo(4 / 12, 12)
  })

  const someCounts = fc
    .array(fc.nat(50), { minLength: 2, maxLength: 12 })
    .filter((counts) => counts.slice(1).some((count) => count > 0))

  it('lies between equality and one, rises, and agrees with the plain definition of Gini', () => {
    fc.assert(
      fc.property(someCounts, (counts) => {
        const values = counts.flatMap((count, value) => Array<number>(count).fill(value))
        const mean = values.reduce((sum, value) => sum + value, 0) / values.length
        const apart = values.reduce(
          (sum, a) => sum + values.reduce((inner, b) => inner + Math.abs(a - b), 0),
          0,
        )
        const { points, gini } = lorenz(counts, [0.1, 0.3, 0.7, 1])
        expect(gini).toBeCloseTo(apart / (2 * values.length ** 2 * mean), 9)
        let before = 0
        for (const { units, total } of points) {
          expect(total).toBeGreaterThanOrEqual(units - 1e-12)
          expect(total).toBeGreaterThanOrEqual(before)
          before = total
        }
        expect(before).toBeCloseTo(1, 12)
      }),
    )
  })

  it('is refused where nothing happened', () => {
    expect(() => lorenz([5], [0.1])).toThrow(RangeError)
  })
})
