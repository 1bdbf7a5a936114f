import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  adjustedLimits,
  controlLimits,
  levels,
  z95,
  z998,
} from '../../dashboard/statistics/funnel.ts'
import {
  dispersionAround,
  overDispersion,
  type Dispersion,
  type FunnelUnit,
} from '../../dashboard/statistics/over-dispersion.ts'
import { sharedMaterial } from '../shared-material.ts'
import { expectLimits, rounded } from './funnel-limits.ts'

// FunnelPlotR's own six units: events, and how many were expected.
const six: FunnelUnit[] = [
  [100, 108],
  [150, 112],
  [180, 165],
  [80, 95],
  [120, 100],
  [225, 220],
].map(([met, size]) => ({ met: met!, size: size! }))

describe('over-dispersion of rates', () => {
  // FunnelPlotR 0.6.0, ratios on the root scale (its method "CQC"), the 5th and 95th percentile.
  // It gives limits on that scale, not squared.
  it('six units, FunnelPlotR', () => {
    const dispersion = dispersionAround('rate', 1, six, 0.05)
    expect(dispersion.phi).toBeCloseTo(2.7467826115, 9)
    expect(dispersion.tau2).toBeCloseTo(0.0044059759793, 12)
    const { lower, upper } = adjustedLimits(dispersion, 95, rounded.z998)
    expectLimits({ lower: lower ** 0.5, upper: upper ** 0.5 }, 0.74076001709, 1.2592399829, 9)
  })

  it('is around all units together, events a year', () => {
    const dispersion = overDispersion('rate', [...six, ...six])!
    expect(dispersion.target).toBeCloseTo(855 / 800, 12)
    expect(dispersion.tau2).toBeGreaterThan(0)
    expect(overDispersion('rate', six)).toBeNull()
    const none = [...six, ...six].map((unit) => ({ ...unit, met: 0 }))
    expect(overDispersion('rate', none)).toBeNull()
  })

  it('takes more events than years, and has no lower end below 0', () => {
    const busy = [...six, ...six].map(({ met }, place) => ({ met: met * place, size: 50 }))
    const dispersion = overDispersion('rate', busy)!
    expect(dispersion.target).toBeGreaterThan(1)
    expect(adjustedLimits({ ...dispersion, tau2: 9 }, 10, z95).lower).toBe(0)
  })
})

describe('control limits', () => {
  const alike = { phi: 0.8, tau2: 0, units: 20 }

  it('are exact where units differ by chance alone', () => {
    // R 4.2.2 and UKHSA, as in the tests of exact limits.
    expectLimits(
      controlLimits({ of: 'share', target: 0.05, ...alike }, 100, levels.inner),
      0.0061229314361,
      0.091907344024,
      10,
    )
    const rate = 95.60285106 / 100_000
    const { lower } = controlLimits({ of: 'rate', target: rate, ...alike }, 335911, levels.inner)
    expect(100_000 * lower).toBeCloseTo(85.14156661, 3)
  })

  it('allow for ordinary differences where there are any', () => {
    const spread: Dispersion = { of: 'share', target: 0.05, ...alike, tau2: 0.002 }
    expect(controlLimits(spread, 2000, levels.outer)).toEqual(adjustedLimits(spread, 2000, z998))
  })

  it('are no narrower than chance where few are expected', () => {
    // With 7.5 expected, one or none has the chance 0.0047: no surprise at 1 in 1,000.
    const spread: Dispersion = { of: 'rate', target: 0.0166, ...alike, tau2: 1e-5 }
    expect(450 * adjustedLimits(spread, 450, z998).lower).toBeGreaterThan(1)
    expect(450 * controlLimits(spread, 450, levels.outer).lower).toBeLessThan(1)
  })
})

const file = sharedMaterial('vectors', '06_funnel_overdispersion.json')

describe.runIf(existsSync(file))('rates on the shared vectors (only where they are)', () => {
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

  it('six ratios on the root scale, every limit', () => {
    const run = (JSON.parse(readFileSync(file, 'utf8')) as { six_units_SR_CQC: Run })
      .six_units_SR_CQC
    const dispersion = dispersionAround(
      'rate',
      run.target,
      run.data.map((each) => ({ met: each.numerator, size: each.denominator })),
      0.05,
    )
    expect(dispersion.phi).toBeCloseTo(run.phi, 9)
    expect(dispersion.tau2).toBeCloseTo(run.tau2, 12)
    for (const { number_seq: size, ...each } of run.limits) {
      const onScale = (z: number) => {
        const { lower, upper } = adjustedLimits(dispersion, size, z)
        return { lower: Math.sqrt(lower), upper: Math.sqrt(upper) }
      }
      expectLimits(onScale(rounded.z95), each.odll95, each.odul95, 9)
      expectLimits(onScale(rounded.z998), each.odll998, each.odul998, 9)
    }
  })
})
