import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wilson } from '../../pipeline/statistics/wilson.ts'
import { sharedMaterial } from '../shared-material.ts'

const z998 = 3.090232306167813

// UKHSA PHEindicatormethods 2.1.0: testdata_Byars_Wilson.xlsx and testdata_Proportion.xlsx.
const published = [
  { met: 65, counted: 100, z: undefined, lower: 0.5525444329688797, upper: 0.7363575175690247 },
  {
    met: 1045,
    counted: 5000,
    z: undefined,
    lower: 0.19795549880013297,
    upper: 0.22049130373189027,
  },
  { met: 65, counted: 100, z: z998, lower: 0.4954946574070431, upper: 0.7783540614089697 },
  { met: 1, counted: 100, z: undefined, lower: 0.0017674320641406511, upper: 0.054486196178705294 },
  { met: 1, counted: 100, z: z998, lower: 0.000873065697299977, upper: 0.1045544528370582 },
  { met: 9856, counted: 12345, z: undefined, lower: 0.7912101752909069, upper: 0.8053640073614909 },
]

describe('Wilson interval of a share', () => {
  it.each(published)(
    '$met of $counted, as UKHSA publishes it',
    ({ met, counted, z, lower, upper }) => {
      const interval = wilson(met, counted, z)
      expect(interval.lower).toBeCloseTo(lower, 12)
      expect(interval.upper).toBeCloseTo(upper, 12)
    },
  )

  it('holds the share, stays in [0, 1] and mirrors itself', () => {
    const counts = fc
      .integer({ min: 1, max: 100_000 })
      .chain((counted) => fc.tuple(fc.nat(counted), fc.constant(counted)))
    fc.assert(
      fc.property(counts, ([met, counted]) => {
        const { lower, upper } = wilson(met, counted)
        const mirror = wilson(counted - met, counted)
        expect(lower).toBeGreaterThanOrEqual(0)
        expect(lower).toBeLessThanOrEqual(met / counted)
        expect(upper).toBeGreaterThanOrEqual(met / counted)
        expect(upper).toBeLessThanOrEqual(1)
        expect(mirror.lower).toBeCloseTo(1 - upper, 10)
      }),
    )
  })

  it('is refused where nothing was counted', () => {
    expect(() => wilson(0, 0)).toThrow(RangeError)
    expect(() => wilson(3, 2)).toThrow(RangeError)
  })
})

const vectors = sharedMaterial('vectors', '03_proportion_rate_ci.json')

describe.runIf(existsSync(vectors))(
  'every proportion of vectors/03 (only where the shared vectors are)',
  () => {
    interface Case {
      Numerator: number | null
      Denominator: number | null
      lower95_0cl: number
      upper99_8cl: number
      multiplier: number
    }
    it('agrees', () => {
      const cases = (JSON.parse(readFileSync(vectors, 'utf8')) as { proportion: Case[] }).proportion
      let compared = 0
      for (const each of cases) {
        const { Numerator: met, Denominator: counted, multiplier } = each
        if (met === null || counted === null) continue
        compared++
        expect(wilson(met, counted).lower * multiplier).toBeCloseTo(each.lower95_0cl, 9)
        expect(wilson(met, counted, z998).upper * multiplier).toBeCloseTo(each.upper99_8cl, 9)
      }
      expect(compared).toBe(16)
    })
  },
)
