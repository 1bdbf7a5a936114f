import { z95 } from './funnel.ts'

/** A ratio with its 95 % interval. */
export interface Ratio {
  ratio: number
  lower: number
  upper: number
}

/**
 * Ratio of two proportions, with the interval on the log scale of Katz and others (1978):
 * ln(r) ± z·√(1/a − 1/m + 1/b − 1/n).
 *
 * In: `a` of `m` against `b` of `n`. Out: null where a count is zero, since the interval has no end there.
 */
export function proportionRatio(a: number, m: number, b: number, n: number): Ratio | null {
  if (a <= 0 || b <= 0 || a > m || b > n) return null
  return withInterval((a / m) * (n / b), 1 / a - 1 / m + 1 / b - 1 / n)
}

/** Ratio of two rates of Poisson counts: ln(r) ± z·√(1/a + 1/b). In: events and exposure of each. */
export function rateRatio(a: number, years: number, b: number, yearsOfAll: number): Ratio | null {
  if (a <= 0 || b <= 0 || years <= 0 || yearsOfAll <= 0) return null
  return withInterval((a / years) * (yearsOfAll / b), 1 / a + 1 / b)
}

function withInterval(ratio: number, variance: number): Ratio {
  const reach = z95 * Math.sqrt(Math.max(0, variance))
  return { ratio, lower: ratio * Math.exp(-reach), upper: ratio * Math.exp(reach) }
}
