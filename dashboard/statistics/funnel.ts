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
 * Control limits at a size. Where units differ beyond chance they allow for it; where chance alone is
 * left they are exact, since the normal curve is no guide to few.
 *
 * In: a whole size: how many were counted, or years of exposure. Out: shares, or events a year.
 */
export function controlLimits(dispersion: Dispersion, size: number, level: Level): FunnelLimits {
  if (dispersion.tau2 > 0) return adjustedLimits(dispersion, size, level.z)
  const exact = dispersion.of === 'share' ? exactShareLimits : exactRateLimits
  return exact(dispersion.target, size, level.tail)
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
