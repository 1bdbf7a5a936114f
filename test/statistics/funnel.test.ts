import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  adjustedLimits,
  controlLimits,
  levels,
  z95,
  z998,
} from '../../dashboard/statistics/funnel.ts'
import {
  overDispersion,
  quantile,
  type Dispersion,
  type FunnelUnit,
} from '../../dashboard/statistics/over-dispersion.ts'
import { sharedMaterial } from '../shared-material.ts'
import { expectLimits, rounded } from './funnel-limits.ts'

// DfE Children in need 2024 (OGL), North East: re-referrals and referrals of its 12 authorities.
const northEast: FunnelUnit[] = [
  [792, 4668],
  [356, 1539],
  [270, 1630],
  [546, 2190],
  [709, 2797],
  [700, 2992],
  [581, 2305],
  [602, 3001],
  [232, 1556],
  [466, 2041],
  [1221, 4031],
  [640, 3299],
].map(([met, size]) => ({ met: met!, size: size! }))

describe('over-dispersion of shares', () => {
  // The formulas of Spiegelhalter (2005) with R's quantile(), type 7.
  it('twelve authorities, computed in R', () => {
    const dispersion = overDispersion('share', northEast)!
    expect(dispersion.target).toBeCloseTo(0.22200380667103, 12)
    expect(dispersion.phi).toBeCloseTo(18.07377674452885, 10)
    expect(dispersion.tau2).toBeCloseTo(0.00177240926813, 12)
    expectLimits(adjustedLimits(dispersion, 2000, z95), 0.155428539927, 0.296664456822, 11)
  })

  // FunnelPlotR 0.6.0 on all 149 authorities of DfE's 2024 re-referrals.
  it('limits at a denominator, FunnelPlotR', () => {
    const dispersion: Dispersion = {
      of: 'share',
      target: 0.21549331315,
      phi: 27.9722990452,
      tau2: 0.0017192898286,
      units: 149,
    }
    expectLimits(adjustedLimits(dispersion, 276, rounded.z95), 0.13918795917, 0.30323619129, 9)
    expectLimits(adjustedLimits(dispersion, 276, rounded.z998), 0.10160463278, 0.35767286178, 9)
    expectLimits(
      adjustedLimits({ ...dispersion, tau2: 0 }, 276, rounded.z95),
      0.16907590506,
      0.26586598823,
      9,
    )
  })

  it('quantiles between neighbours, R type 7', () => {
    expect(quantile([1, 2, 3, 4, 10], 0.1)).toBeCloseTo(1.4, 12)
    expect(quantile([1, 2, 3, 4, 10], 0.9)).toBeCloseTo(7.6, 12)
    expect(quantile([4], 0.9)).toBe(4)
  })

  it('is none where units differ less than chance would have them differ', () => {
    const alike = Array.from({ length: 15 }, () => ({ met: 25, size: 100 }))
    expect(overDispersion('share', alike)).toMatchObject({ target: 0.25, tau2: 0, units: 15 })
  })

  it('is not guessed from fewer than ten units, nor where every share is 0 or 1', () => {
    expect(overDispersion('share', northEast.slice(0, 9))).toBeNull()
    expect(overDispersion('share', [...northEast.slice(0, 9), { met: 0, size: 0 }])).toBeNull()
    expect(
      overDispersion(
        'share',
        northEast.map((unit) => ({ ...unit, met: 0 })),
      ),
    ).toBeNull()
    expect(
      overDispersion(
        'share',
        northEast.map((unit) => ({ ...unit, met: unit.size })),
      ),
    ).toBeNull()
  })

  it('keeps its limits inside 0 and 1 and in order, however small the unit', () => {
    for (const target of [0.005, 0.5, 0.995]) {
      for (const counted of [1, 5, 50, 5000]) {
        const { lower, upper } = adjustedLimits(
          { of: 'share', target, phi: 9, tau2: 0.05, units: 20 },
          counted,
          z998,
        )
        expect(lower).toBeGreaterThanOrEqual(0)
        expect(lower).toBeLessThan(target)
        expect(upper).toBeGreaterThan(target)
        expect(upper).toBeLessThanOrEqual(1)
      }
    }
  })
})

const folder = sharedMaterial('vectors')

describe.runIf(existsSync(folder))('funnels on the shared vectors (only where they are)', () => {
  interface Run {
    data: { numerator: number; denominator: number }[]
    target: number
    phi: number
    tau2: number
    limits: {
      number_seq: number
      odll95: number
      odul95: number
      odll998: number
      odul998: number
    }[]
  }

  it('149 authorities of DfE 2024, every limit', () => {
    const file = readFileSync(path.join(folder, '06_funnel_overdispersion.json'), 'utf8')
    const run = (JSON.parse(file) as { dfe_rereferral_LA_2024: Run }).dfe_rereferral_LA_2024
    const units = run.data.map((each) => ({ met: each.numerator, size: each.denominator }))
    const dispersion = overDispersion('share', units)!
    expect(dispersion.units).toBe(149)
    expect(dispersion.target).toBeCloseTo(run.target, 10)
    expect(dispersion.phi).toBeCloseTo(run.phi, 8)
    expect(dispersion.tau2).toBeCloseTo(run.tau2, 10)
    for (const each of run.limits) {
      expectLimits(
        adjustedLimits(dispersion, each.number_seq, rounded.z95),
        each.odll95,
        each.odul95,
        9,
      )
      expectLimits(
        adjustedLimits(dispersion, each.number_seq, rounded.z998),
        each.odll998,
        each.odul998,
        9,
      )
    }
  })
})

const returns = sharedMaterial(
  'dfe',
  '2013_2025',
  'c1_children_in_need_referrals_and_rereferrals_2013_to_2025.csv',
)

describe.runIf(existsSync(returns))('the DfE file itself (only where it is)', () => {
  it.each([
    ['2024', 149, 0.2154933, 27.9723, 0.00171929],
    ['2025', 152, 0.2258184, 29.647, 0.001743208],
  ])('re-referrals of %s', (year, authorities, target, phi, tau2) => {
    const lines = readFileSync(returns, 'utf8')
      .trim()
      .split(/\r?\n/)
      .map((line) => line.split(','))
    const header = lines[0]!
    // Names hold commas, so counts are found from the end of the line.
    const count = (line: string[], name: string) =>
      Number(line.at(header.indexOf(name) - header.length))
    const units = lines
      .filter((line) => line[0] === year && line[2] === 'Local authority')
      .map((line) => ({
        met: count(line, 'rereferral_count'),
        size: count(line, 'referral_count'),
      }))
      // Withheld counts are letters; the reference leaves out the one authority with none.
      .filter((unit) => unit.met > 0)
    const dispersion = overDispersion('share', units)!
    expect(dispersion.units).toBe(authorities)
    expect(dispersion.target).toBeCloseTo(target, 6)
    expect(dispersion.phi).toBeCloseTo(phi, 3)
    expect(dispersion.tau2).toBeCloseTo(tau2, 8)
  })
})
