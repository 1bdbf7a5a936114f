/** Standard normal quantile of a two-sided 95 % interval. */
export const z95 = 1.959963984540054

/** A two-sided interval. */
export interface Interval {
  lower: number
  upper: number
}

/**
 * Wilson score interval of a proportion (Wilson 1927), as UKHSA publishes proportions.
 *
 * In: `met` of `counted`, `counted` above 0. Out: both limits as shares in [0, 1].
 */
export function wilson(met: number, counted: number, z = z95): Interval {
  if (!(counted > 0 && met >= 0 && met <= counted)) {
    throw new RangeError('an interval needs 0 <= met <= counted and counted > 0')
  }
  const zz = z * z
  const middle = 2 * met + zz
  const reach = z * Math.sqrt(zz + 4 * met * (1 - met / counted))
  const whole = 2 * (counted + zz)
  // Subtraction leaves 1e-17 where the limit is exactly 0 or 1.
  return {
    lower: met === 0 ? 0 : (middle - reach) / whole,
    upper: met === counted ? 1 : (middle + reach) / whole,
  }
}
