import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { exactRateLimits, exactShareLimits } from '../../dashboard/statistics/exact-limits.ts'
import type { FunnelLimits } from '../../dashboard/statistics/funnel.ts'
import { sharedMaterial } from '../shared-material.ts'

const tails = { outer: 0.001, inner: 0.025 }

describe('exact limits of a rate', () => {
  // UKHSA PHEindicatormethods, testdata_funnel_rate_outputs_3.csv: events of three years, and the populations
  // of one at which they are the limit. Those are found there by trial, to about six figures.
  it.each([
    [286, 111970.3773, 88494.9416, 119317.6437, 82485.29064],
    [1119, 413702.6663, 367628.0403, 427558.6565, 355104.4927],
  ])('UKHSA at %i events in three years', (events, lower95, upper95, lower998, upper998) => {
    const expectEvents = (population: number, tail: number, side: keyof FunnelLimits): void => {
      const limit = exactRateLimits(95.60285106 / 100_000, 3 * population, tail)[side]
      expect((limit * 3 * population) / events).toBeCloseTo(1, 6)
    }
    expectEvents(lower95, tails.inner, 'lower')
    expectEvents(upper95, tails.inner, 'upper')
    expectEvents(lower998, tails.outer, 'lower')
    expectEvents(upper998, tails.outer, 'upper')
  })

  it.each([0.001, 0.025])('no event and one event, whose chances are known: %d', (tail) => {
    // None has the chance exp(−expected), one or more the rest.
    expect(exactRateLimits(0.02, -Math.log(tail) / 0.02, tail).lower).toBeCloseTo(0, 12)
    const years = -Math.log(1 - tail) / 0.02
    expect(exactRateLimits(0.02, years, tail).upper * years).toBeCloseTo(1, 10)
  })

  it('has no lower limit where none at all would be no surprise', () => {
    expect(exactRateLimits(0.02, 100, tails.inner).lower).toBe(0)
  })

  it('narrows around the rate as the exposure grows', () => {
    const limits = [10, 100, 1000, 10_000, 1_000_000].map((years) =>
      exactRateLimits(0.3, years, tails.outer),
    )
    expect(limits.map(({ lower }) => lower)).toEqual(limits.map(({ lower }) => lower).toSorted())
    for (const { lower, upper } of limits) expect(lower < 0.3 && upper > 0.3).toBe(true)
    expect(limits.at(-1)!.upper - limits.at(-1)!.lower).toBeLessThan(0.004)
  })
})

describe('exact limits of a share', () => {
  // R 4.2.2, qbinom and pbinom with the straight line of Spiegelhalter (2005).
  it.each([
    [10, 0.05, 0, 0.18191668915, 0, 0.30295374155],
    [100, 0.05, 0.0061229314361, 0.091907344024, 0, 0.12463849544],
    [25, 0.2258184, 0.050554195348, 0.38215519014, 0, 0.49081131003],
    [5000, 0.2258184, 0.21418117116, 0.2373600224, 0.20760517828, 0.24414605801],
  ])('R at %i and %d', (counted, target, lower95, upper95, lower998, upper998) => {
    const inner = exactShareLimits(target, counted, tails.inner)
    const outer = exactShareLimits(target, counted, tails.outer)
    expectNear(inner, lower95, upper95)
    expectNear(outer, lower998, upper998)
  })

  // R's own example of binom.test: 682 of 925 have the 95 % interval 0.7076683 to 0.7654066.
  it('is the exact interval turned round, R binom.test', () => {
    expect(925 * exactShareLimits(0.7654066, 925, tails.inner).lower).toBeCloseTo(682, 3)
    expect(925 * exactShareLimits(0.7076683, 925, tails.inner).upper).toBeCloseTo(681, 3)
  })

  it('keeps inside 0 and 1 and in order, however small the unit', () => {
    for (const target of [0.0005, 0.5, 0.9995]) {
      for (const counted of [5, 50, 5000]) {
        const { lower, upper } = exactShareLimits(target, counted, tails.outer)
        expect(lower).toBeGreaterThanOrEqual(0)
        expect(upper).toBeGreaterThan(lower)
        expect(upper).toBeLessThanOrEqual(1)
      }
    }
  })
})

function expectNear({ lower, upper }: FunnelLimits, low: number, high: number): void {
  expect(lower).toBeCloseTo(low, 10)
  expect(upper).toBeCloseTo(high, 10)
}

const folder = sharedMaterial('vectors')

describe.runIf(existsSync(folder))(
  'exact limits on the shared vectors (only where they are)',
  () => {
    const text = (file: string): string => readFileSync(path.join(folder, file), 'utf8')
    const table = (file: string): string[][] =>
      text(file)
        .trim()
        .split(/\r?\n/)
        .slice(2)
        .map((line) => line.split(','))

    it.each(['', '_2', '_3'])('all 400 limits of rates that UKHSA publishes%s', (part) => {
      const rows = table(`05_phe_funnel_rate_outputs${part}.csv`).map((line) => line.map(Number))
      expect(rows).toHaveLength(100)
      for (const [events, ...row] of rows) {
        const rate = row[8]! / 100_000
        const near = (column: number, tail: number, side: keyof FunnelLimits): void => {
          // Populations are of one year, events of three.
          const limit = exactRateLimits(rate, 3 * row[column]!, tail)[side]
          // Their search for the exposure of a single event stops early: −ln(0.999) it has to four figures.
          expect((100_000 * limit) / row[column + 1]!).toBeCloseTo(1, events === 1 ? 4 : 5)
        }
        near(0, tails.inner, 'lower')
        near(2, tails.inner, 'upper')
        near(4, tails.outer, 'lower')
        near(6, tails.outer, 'upper')
      }
    })

    it.each([
      ['with an area of no events', 9, 0],
      ['without it', 11, 1],
    ])('areas lie where UKHSA says they lie, %s', (_, column, least) => {
      const areas = table('05_phe_funnel_rate_dsr_inputs.csv').filter(
        ([events]) => Number(events) >= least,
      )
      expect(areas).toHaveLength(40 - least)
      const total = (of: number) => areas.reduce((sum, area) => sum + Number(area[of]), 0)
      const rate = total(0) / total(2)
      for (const area of areas)
        expect(placeOf(rate, Number(area[0]), Number(area[2]))).toBe(area[column])
    })

    function placeOf(target: number, events: number, years: number): string {
      for (const tail of [tails.outer, tails.inner]) {
        const { lower, upper } = exactRateLimits(target, years, tail)
        if (events / years > upper) return `High (${tail})`
        if (events / years < lower) return `Low (${tail})`
      }
      return 'Not significant'
    }

    interface Vector {
      funnel_exact_interpolated: {
        n: number
        target: number
        ll95: number
        ul95: number
        ll998: number
        ul998: number
      }[]
      clopper_pearson_95: { x: number; n: number; lower: number; upper: number }[]
    }
    const vector = (): Vector => JSON.parse(text('14_binomial_exact.json')) as Vector

    it('every limit of a share, R', () => {
      const rows = vector().funnel_exact_interpolated
      expect(rows).toHaveLength(24)
      for (const { n, target, ll95, ul95, ll998, ul998 } of rows) {
        expectNear(exactShareLimits(target, n, tails.inner), ll95, ul95)
        expectNear(exactShareLimits(target, n, tails.outer), ll998, ul998)
      }
    })

    it('every interval of binom.test turned round, R', () => {
      const rows = vector().clopper_pearson_95
      expect(rows).toHaveLength(7)
      for (const { x, n, lower, upper } of rows) {
        if (x < n) expect(n * exactShareLimits(upper, n, tails.inner).lower).toBeCloseTo(x, 6)
        if (x > 0) expect(n * exactShareLimits(lower, n, tails.inner).upper).toBeCloseTo(x - 1, 6)
      }
    })
  },
)
