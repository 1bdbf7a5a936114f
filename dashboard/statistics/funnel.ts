import type { Dispersion } from './over-dispersion.ts'

export const z95 = 1.959963984540054
export const z998 = 3.090232306167813

export interface FunnelLimits {
  lower: number
  upper: number
}

/**
 * Binomial control limits of a share at a denominator: p ± z·√(p(1-p)/n), cut at 0 and 1. UKHSA's
 * funnel for proportions reduces to this. They take units to differ by chance alone; where they
 * differ for other reasons (as shares between teams or authorities do), use `adjustedLimits`.
 *
 * In: the share of all units together, one denominator, a normal quantile. Out: shares.
 */
export function binomialLimits(target: number, counted: number, z: number): FunnelLimits {
  const reach = z * Math.sqrt((target * (1 - target)) / counted)
  return { lower: Math.max(0, target - reach), upper: Math.min(1, target + reach) }
}

/**
 * Limits that allow for ordinary differences between units (Spiegelhalter 2005): on the arcsine
 * scale sin²(t ± z·√(s² + τ²)), with t = asin√target and s = 1/(2√n).
 */
export function adjustedLimits(dispersion: Dispersion, counted: number, z: number): FunnelLimits {
  const middle = Math.asin(Math.sqrt(dispersion.target))
  const reach = z * Math.sqrt(1 / (4 * counted) + dispersion.tau2)
  // sin² turns back beyond 0 and π/2, where the limit is 0 or 1.
  return {
    lower: Math.sin(Math.max(0, middle - reach)) ** 2,
    upper: Math.sin(Math.min(Math.PI / 2, middle + reach)) ** 2,
  }
}
