import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { logRank } from '../../pipeline/statistics/log-rank.ts'
import { outcomes, type TimeRows } from '../../pipeline/statistics/time-rows.ts'
import { sharedMaterial } from '../shared-material.ts'

interface Row {
  family: number
  entry?: number
  exit: number
  isEvent: boolean
  group: number
  stratum?: number
}

function test(rows: readonly Row[], groups = 2) {
  const ordered = [...rows].sort((one, other) => one.family - other.family)
  const times: TimeRows = {
    entryDays: Int32Array.from(ordered, ({ entry }) => entry ?? 0),
    exitDays: Int32Array.from(ordered, ({ exit }) => exit),
    outcome: Uint8Array.from(ordered, ({ isEvent }) =>
      isEvent ? outcomes.event : outcomes.censored,
    ),
    cluster: Int32Array.from(ordered, ({ family }) => family),
  }
  const group = Uint8Array.from(ordered, (row) => row.group)
  return logRank(
    times,
    group,
    groups,
    Uint8Array.from(ordered, ({ stratum }) => stratum ?? 0),
  )
}

/** One line a group: days, those with an event starred; every row a family of its own. */
function groupsOf(...lines: string[]): Row[] {
  let family = 0
  return lines.flatMap((line, group) =>
    line
      .trim()
      .split(/\s+/)
      .map((word) => ({
        family: (family += 1),
        exit: Number.parseInt(word, 10),
        isEvent: word.endsWith('*'),
        group,
      })),
  )
}

// Freireich and others (1963), weeks in remission; ETH seminar slides through lifelines.
const freireich = groupsOf(
  '6* 6* 6* 7* 10* 13* 16* 22* 23* 6 9 10 11 17 19 20 25 32 32 34 25',
  '1* 1* 2* 2* 3* 4* 4* 5* 5* 8* 8* 8* 8* 11* 11* 12* 12* 15* 17* 22* 23*',
)

// Diffuse histiocytic lymphoma, two stages: StatsDirect's worked example, through lifelines.
const lymphoma = groupsOf(
  `6* 19* 32* 42* 42* 43 94* 126 169 207* 211 227 253* 255 270 310 316 335 346`,
  `4* 6* 10* 11* 11* 11* 13* 17* 20* 20* 21* 22* 24* 24* 29* 30* 30* 31* 33* 34* 35* 39* 40* 41 43
45* 46* 50* 56* 61 61 63* 68* 82* 85* 88* 89* 90* 93* 104* 110* 134* 137* 160 169* 171* 173*
175* 184* 201* 222* 235 247 260 284 290 291 302 304 341 345`,
)

describe('log-rank test', () => {
  it('of remission under 6-MP, as published', () => {
    const { observed, expected, chiSquare, degreesOfFreedom } = test(freireich)
    expect(observed).toEqual([9, 21])
    expect(expected[0]).toBeCloseTo(19.250500948031, 10)
    expect(chiSquare).toBeCloseTo(16.792940989217, 9)
    expect(degreesOfFreedom).toBe(1)
  })

  it('of lymphoma by stage, as published', () => {
    expect(test(lymphoma).chiSquare).toBeCloseTo(6.709710357613, 9)
  })

  it.each([
    ['10* 20* 50*', '10* 20* 30*', 0.2542372881356],
    ['10* 20 50*', '10* 20 30*', 0.3846153846154],
  ])('of three and three (%s; %s)', (one, other, chiSquare) => {
    expect(test(groupsOf(one, other)).chiSquare).toBeCloseTo(chiSquare, 10)
  })

  const someRows = fc.array(
    fc.record({
      family: fc.nat(8),
      entry: fc.nat(10),
      exit: fc.integer({ min: 11, max: 60 }),
      isEvent: fc.boolean(),
      group: fc.nat(1),
      stratum: fc.nat(1),
    }),
    { minLength: 8, maxLength: 40 },
  )

  it('expects in all as many events as there were, whatever the strata', () => {
    fc.assert(
      fc.property(someRows, (rows) => {
        const { observed, expected } = test(rows)
        expect(expected[0]! + expected[1]!).toBeCloseTo(observed[0]! + observed[1]!, 9)
      }),
    )
  })

  it('grows with every row counted twice as a family, only if the copies are taken as independent', () => {
    fc.assert(
      fc.property(someRows, (rows) => {
        const twice = rows.flatMap((row) => [row, row])
        const [once, doubled] = [test(rows), test(twice)]
        if (!Number.isFinite(once.robustChiSquare) || once.robustChiSquare > 1e6) return
        expect(doubled.robustChiSquare).toBeCloseTo(once.robustChiSquare, 6)
      }),
    )
  })

  it('sums strata: each alone gives its part of the expected events', () => {
    fc.assert(
      fc.property(someRows, (rows) => {
        const whole = test(rows)
        const parts = [0, 1]
          .map((stratum) => rows.filter((row) => row.stratum === stratum))
          .filter((each) => each.length > 0)
          .map((each) => test(each))
        expect(whole.expected[0]).toBeCloseTo(
          parts.reduce((sum, part) => sum + part.expected[0]!, 0),
          9,
        )
      }),
    )
  })
})

const vectors = sharedMaterial('vectors', '07_km_greenwood.json')
describe.runIf(existsSync(vectors))(
  'groups of vectors/07 against vectors/09 (only where the shared vectors are)',
  () => {
    it('acute myelogenous leukaemia and lung cancer by sex', () => {
      const file = JSON.parse(readFileSync(vectors, 'utf8')) as {
        aml_by_group: { data: { time: number; status: number; x: string }[] }
        lung_overall: { data: { time: number; event: number; sex: number }[] }
      }
      const aml = file.aml_by_group.data.map(({ time, status, x }, family) => ({
        family,
        exit: time,
        isEvent: status === 1,
        group: x === 'Maintained' ? 0 : 1,
      }))
      expect(test(aml).chiSquare).toBeCloseTo(3.396388698978, 9)
      const lung = file.lung_overall.data.map(({ time, event, sex }, family) => ({
        family,
        exit: time,
        isEvent: event === 1,
        group: sex - 1,
      }))
      expect(test(lung).chiSquare).toBeCloseTo(10.326741954886, 9)
    })
  },
)

describe('too few families to judge by', () => {
  it('has no robust statistic, whatever rounding leaves of a variance', () => {
    const drawn = fc.array(
      fc.record({ exit: fc.nat(400), isEvent: fc.boolean(), group: fc.nat(2) }),
      { minLength: 3, maxLength: 40 },
    )
    fc.assert(
      fc.property(drawn, (rows) => {
        const ofOne = rows.map((row) => ({ ...row, family: 1 }))
        expect(test(ofOne, 3).robustChiSquare).toBeNaN()
      }),
    )
  })
})
