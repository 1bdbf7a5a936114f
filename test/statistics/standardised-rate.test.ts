import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { standardisedRate, type Stratum } from '../../pipeline/statistics/standardised-rate.ts'
import { sharedMaterial } from '../shared-material.ts'

const z998 = 3.090232306167813

/** European standard population 2013, in five-year bands. */
const europe = [
  5000, 5500, 5500, 5500, 6000, 6000, 6500, 7000, 7000, 7000, 7000, 6500, 6000, 5500, 5000, 4000,
  2500, 1500, 1000,
]

/**
 * UKHSA PHEindicatormethods 2.1.0, testdata_DSR_ISR.xlsx, 'testdata_nonind_big': persons with one, two, three
 * and four events, and the population of each age band.
 */
const repeated: [number[], number][] = [
  [[75, 16, 4, 2], 636],
  [[16, 3, 1, 0], 558],
  [[11, 2, 1, 0], 609],
  [[12, 3, 1, 0], 543],
  [[8, 0, 0, 1], 384],
  [[18, 3, 1, 0], 594],
  [[26, 6, 2, 1], 669],
  [[18, 3, 1, 0], 843],
  [[18, 4, 1, 0], 660],
  [[21, 4, 1, 0], 576],
  [[21, 4, 1, 0], 606],
  [[23, 4, 1, 0], 522],
  [[23, 6, 2, 1], 426],
  [[39, 8, 2, 1], 273],
  [[25, 5, 1, 0], 300],
  [[40, 9, 2, 1], 288],
  [[46, 9, 2, 1], 153],
  [[49, 10, 3, 1], 123],
  [[56, 11, 3, 1], 207],
]

function strata(rows: [number[], number][]): Stratum[] {
  return rows.map(([personsByEvents, denominator], index) => ({
    personsByEvents,
    denominator,
    weight: europe[index]!,
  }))
}

describe('directly standardised rate', () => {
  it('with several events a person, as UKHSA publishes it', () => {
    const { rate, lower, upper, events } = standardisedRate(strata(repeated))
    expect(events).toBe(895)
    expect(rate * 100_000).toBeCloseTo(10430.24799147, 6)
    expect(lower * 100_000).toBeCloseTo(9532.94977862, 6)
    expect(upper * 100_000).toBeCloseTo(11373.07483298, 6)
    const wide = standardisedRate(strata(repeated), z998)
    expect(wide.lower * 100_000).toBeCloseTo(9036.25631357, 6)
    expect(wide.upper * 100_000).toBeCloseTo(11929.24980749, 6)
  })

  it('with one event a person, as UKHSA publishes it', () => {
    const single = repeated.map(([persons, population]): [number[], number] => [
      [persons.reduce((sum, count, index) => sum + count * (index + 1), 0)],
      population,
    ])
    const { rate, lower, upper } = standardisedRate(strata(single))
    expect(rate * 100_000).toBeCloseTo(10430.247991469423, 6)
    expect(lower * 100_000).toBeCloseTo(9717.709067985681, 6)
    expect(upper * 100_000).toBeCloseTo(11178.94091547925, 6)
  })

  it('is the crude rate where every stratum has the same, and is refused without events', () => {
    const alike = strata(europe.map((): [number[], number] => [[10], 1000]))
    expect(standardisedRate(alike).rate).toBeCloseTo(0.01, 12)
    expect(() => standardisedRate(strata([[[0], 1000]]))).toThrow(RangeError)
    expect(() => standardisedRate(strata([[[1], 0]]))).toThrow(RangeError)
  })
})

const vectors = sharedMaterial('vectors', '04_dsr_isr.json')
describe.runIf(existsSync(vectors))(
  'every standardised rate of vectors/04 (only where the shared vectors are)',
  () => {
    interface Input {
      area: string
      count: number
      pop: number
      f1?: number
      f2?: number
      f3?: number
      f4?: number
    }
    interface Expected {
      area: string
      value: number | null
      lower95_0cl: number
      upper95_0cl: number
      statistic: string
    }
    it('agrees', () => {
      const file = JSON.parse(readFileSync(vectors, 'utf8')) as {
        inputs_multiarea: Input[]
        inputs_nonindependent: Input[]
        expected_dsr: Expected[]
      }
      let compared = 0
      for (const expected of file.expected_dsr) {
        if (expected.value === null || expected.area === 'testdata_1976') continue
        const scale = Number(/per (\d+)/.exec(expected.statistic)![1])
        const isRepeated = expected.area.includes('nonind')
        const rows = (isRepeated ? file.inputs_nonindependent : file.inputs_multiarea)
          .filter((row) => row.area === expected.area)
          .map((row): [number[], number] => [
            isRepeated ? [row.f1!, row.f2!, row.f3!, row.f4!] : [row.count],
            row.pop,
          ])
        const found = standardisedRate(strata(rows))
        compared++
        expect(found.rate * scale, expected.area).toBeCloseTo(expected.value, 5)
        expect(found.lower * scale).toBeCloseTo(expected.lower95_0cl, 5)
        expect(found.upper * scale).toBeCloseTo(expected.upper95_0cl, 5)
      }
      expect(compared).toBe(7)
    })
  },
)
