import { expect } from 'vitest'

export function expectLimits(
  actual: { lower: number; upper: number },
  lower: number,
  upper: number,
  digits: number,
): void {
  expect(actual.lower).toBeCloseTo(lower, digits)
  expect(actual.upper).toBeCloseTo(upper, digits)
}

/** FunnelPlotR rounds its quantiles. */
export const rounded = { z95: 1.959964, z998: 3.090232 }
