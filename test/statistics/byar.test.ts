import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { byar } from '../../pipeline/statistics/byar.ts'
import { sharedMaterial } from '../shared-material.ts'

const z998 = 3.090232306167813

describe('Byar’s interval of a count', () => {
  // UKHSA PHEindicatormethods 2.1.0, testdata_Byars_Wilson.xlsx.
  it.each([
    [65, 50.163187710459454, 82.84913854593984],
    [1045, 982.5932018073325, 1110.33121298565],
  ])('of %d, as UKHSA publishes it', (count, lower, upper) => {
    expect(byar(count).lower).toBeCloseTo(lower, 9)
    expect(byar(count).upper).toBeCloseTo(upper, 9)
  })

  it('never falls below 0, and is refused for nothing', () => {
    expect(byar(1, 10).lower).toBe(0)
    expect(() => byar(0)).toThrow(RangeError)
  })
})

const vectors = sharedMaterial('vectors', '02_wilson_byars.json')
describe.runIf(existsSync(vectors))(
  'every count of vectors/02 (only where the shared vectors are)',
  () => {
    it('agrees', () => {
      interface Case {
        x: number
        lowercl: number | null
        uppercl: number | null
        confidence: string
        method: string
      }
      const { cases } = JSON.parse(readFileSync(vectors, 'utf8')) as { cases: Case[] }
      let compared = 0
      for (const { x, lowercl, uppercl, confidence, method } of cases) {
        if (method !== 'Byars' || lowercl === null || uppercl === null) continue
        const interval = byar(x, confidence === '95%' ? undefined : z998)
        compared++
        expect(interval.lower).toBeCloseTo(lowercl, 8)
        expect(interval.upper).toBeCloseTo(uppercl, 8)
      }
      expect(compared).toBeGreaterThan(3)
    })
  },
)
