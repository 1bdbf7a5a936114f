import { exactRateLimits, exactShareLimits } from './exact-limits.ts'
import { scales } from './over-dispersion.ts'
import type { Dispersion } from './over-dispersion.ts'

export const z95 = 1.959963984540054
export const z998 = 3.090232306167813

export interface FunnelLimits {
  lower: number
  upper: number
}

/** How far out limits lie: a normal quantile, and the chance beyond each of the two. */
export interface Level {
  z: number
  tail: number
}

export const levels = {
  inner: { z: z95, tail: 0.025 },
  outer: { z: z998, tail: 0.001 },
} satisfies Record<string, Level>

/**
 * Control limits at a size: exact ones of chance alone or, where units differ beyond chance, the wider of
 * these and the adjusted. Allowing for more than chance can never narrow a limit, but the normal curve
 * would where few are expected.
 *
 * In: a whole size: how many were counted, or years of exposure. Out: shares, or events a year.
 */
export function controlLimits(dispersion: Dispersion, size: number, level: Level): FunnelLimits {
  const exactLimits = dispersion.of === 'share' ? exactShareLimits : exactRateLimits
  const exact = exactLimits(dispersion.target, size, level.tail)
  if (dispersion.tau2 === 0) return exact
  const adjusted = adjustedLimits(dispersion, size, level.z)
  return {
    lower: Math.min(exact.lower, adjusted.lower),
    upper: Math.max(exact.upper, adjusted.upper),
  }
}

/**
 * Limits that allow for ordinary differences between units (Spiegelhalter 2005): t ± z·√(s² + τ²) on
 * the scale of the dispersion, with t its target and s = 1/(2√size).
 */
export function adjustedLimits(dispersion: Dispersion, size: number, z: number): FunnelLimits {
  const { to, from } = scales[dispersion.of]
  const middle = to(dispersion.target)
  const reach = z * Math.sqrt(1 / (4 * size) + dispersion.tau2)
  return { lower: from(middle - reach), upper: from(middle + reach) }
}
