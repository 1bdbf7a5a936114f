import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chiSquareTail } from '../../pipeline/statistics/chi-square.ts'
import { clusteredMean } from '../../pipeline/statistics/clustered-mean.ts'
import { clusteredShare } from '../../pipeline/statistics/clustered-share.ts'
import { logLimits } from '../../pipeline/statistics/log-limits.ts'
import { poissonInterval } from '../../pipeline/statistics/poisson.ts'
import { positivePoisson } from '../../pipeline/statistics/positive-poisson.ts'
import { standardisedShares } from '../../pipeline/statistics/standardised-share.ts'

describe('the interval of a count of events', () => {
  // UKHSA PHEindicatormethods 2.1.0, documented rates: exact below ten, Byar from ten on.
  it.each([
    [5, 1.6234864, 11.6683321],
    [65, 50.1631877, 82.8491385],
    [1045, 982.593202, 1110.331213],
  ])('%i', (count, lower, upper) => {
    expect(poissonInterval(count).lower).toBeCloseTo(lower, 6)
    expect(poissonInterval(count).upper).toBeCloseTo(upper, 6)
  })

  it('holds its count and narrows, relative to it, as it grows', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), (count) => {
        const { lower, upper } = poissonInterval(count)
        expect(lower).toBeLessThan(count)
        expect(upper).toBeGreaterThan(count)
        const next = poissonInterval(count + 1)
        expect(next.lower).toBeGreaterThan(lower)
      }),
    )
    expect(poissonInterval(0)).toEqual({ lower: 0, upper: expect.closeTo(3.688879, 5) })
  })
})

describe('the tail of chi-square', () => {
  // R survival, survdiff on aml (3.396389) and lung by sex (10.326742), one degree of freedom.
  it.each([
    [3.396389, 1, 0.0653393],
    [10.326742, 1, 0.0013112],
    [0, 3, 1],
  ])('%f with %i degrees of freedom', (value, degrees, tail) => {
    expect(chiSquareTail(value, degrees)).toBeCloseTo(tail, 6)
  })
  it('is nothing where there is no statistic', () => expect(chiSquareTail(NaN, 1)).toBeNaN())
})

describe('a mean with families drawn whole', () => {
  const clusters = fc.array(
    fc
      .tuple(fc.integer({ min: 1, max: 9 }), fc.nat(9))
      .map(([counted, met]) => ({ counted, met: Math.min(met, counted) })),
    { minLength: 2, maxLength: 30 },
  )
  it('of noughts and ones is the clustered share', () => {
    fc.assert(
      fc.property(clusters, (drawn) => {
        const sum = (of: (each: { counted: number; met: number }) => number): number =>
          drawn.reduce((total, each) => total + of(each), 0)
        const mean = clusteredMean({
          clusters: drawn.length,
          counted: sum(({ counted }) => counted),
          total: sum(({ met }) => met),
          totalSquares: sum(({ met }) => met ** 2),
          countSquares: sum(({ counted }) => counted ** 2),
          products: sum(({ met, counted }) => met * counted),
        })
        const share = clusteredShare(drawn)
        expect(mean.value).toBeCloseTo(share.share, 12)
        expect(mean.standardError).toBeCloseTo(share.standardError, 7)
      }),
    )
  })
})

describe('the Poisson distribution that is never 0', () => {
  it('has the mean it was asked for', () => {
    fc.assert(
      fc.property(fc.double({ min: 1, max: 40, noNaN: true }), (mean) => {
        const chances = positivePoisson(mean)
        expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 8)
        const found = chances.reduce((sum, chance, value) => sum + chance * value, 0)
        expect(found).toBeCloseTo(mean, 6)
      }),
    )
  })
  it('of mean 1 is 1 alone', () => expect(positivePoisson(1)).toEqual([0, 1]))
})

describe('limits on the log scale', () => {
  it('multiply and divide by the same', () => {
    const { lower, upper } = logLimits(2, 0.5)!
    expect(lower * upper).toBeCloseTo(4, 12)
    expect(upper).toBeCloseTo(2 * Math.exp((1.959964 * 0.5) / 2), 5)
  })
  it('are none at 0', () => expect(logLimits(0, 0)).toBeNull())
})

describe('directly standardised shares', () => {
  const rows = (cells: [group: number, stratum: number, met: number, not: number][]) => {
    const flat = cells.flatMap(([group, stratum, met, not]) =>
      Array.from({ length: met + not }, (_, index) => ({ group, stratum, isMet: index < met })),
    )
    return {
      isMet: Uint8Array.from(flat, ({ isMet }) => Number(isMet)),
      group: Int32Array.from(flat, ({ group }) => group),
      stratum: Int32Array.from(flat, ({ stratum }) => stratum),
      cluster: Int32Array.from(flat, (_, index) => index),
    }
  }

  it('are the plain shares where every group has the same mix', () => {
    const [first, second] = standardisedShares(
      rows([
        [0, 0, 5, 15],
        [0, 1, 10, 10],
        [1, 0, 10, 10],
        [1, 1, 15, 5],
      ]),
      2,
    )
    expect(first!.value).toBeCloseTo(15 / 40, 12)
    expect(second!.value).toBeCloseTo(25 / 40, 12)
  })

  it('have the error of a stratified sample, when rows are their own families', () => {
    const [first] = standardisedShares(
      rows([
        [0, 0, 5, 15],
        [0, 1, 10, 10],
      ]),
      1,
    )
    const variance = 0.25 * ((0.25 * 0.75) / 20 + (0.5 * 0.5) / 20)
    expect(first!.standardError).toBeCloseTo(Math.sqrt((variance * 40) / 39), 12)
  })

  it('leave out, for all, a stratum that one group hardly has; and say nothing when too little is left', () => {
    const cells: [number, number, number, number][] = [
      [0, 0, 10, 10],
      [1, 0, 5, 15],
      [0, 1, 8, 0],
      [1, 1, 1, 0],
    ]
    expect(standardisedShares(rows(cells), 2).map((each) => each!.value)).toEqual([0.5, 0.25])
    const thin = cells.map(([group, stratum, met, not]): [number, number, number, number] =>
      stratum === 1 && group === 0 ? [0, 1, 60, 0] : [group, stratum, met, not],
    )
    expect(standardisedShares(rows(thin), 2)).toEqual([null, null])
  })
})
