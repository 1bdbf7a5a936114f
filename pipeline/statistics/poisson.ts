import { byar } from './byar.ts'
import { chiSquareQuantile } from './chi-square.ts'
import type { Interval } from './wilson.ts'

/** Below this many events the approximation gives way to the exact interval, as UKHSA does. */
const leastForByar = 10

/**
 * 95 % interval of a Poisson count: exact (χ²/2) below ten events, Byar's from ten on (UKHSA, Technical guide:
 * confidence intervals).
 *
 * In: a count, 0 or more. Out: both limits as counts.
 */
export function poissonInterval(count: number): Interval {
  if (!(count >= 0)) throw new RangeError('a count of events is 0 or more')
  if (count >= leastForByar) return byar(count)
  return {
    lower: count === 0 ? 0 : chiSquareQuantile(0.025, 2 * count) / 2,
    upper: chiSquareQuantile(0.975, 2 * count + 2) / 2,
  }
}
