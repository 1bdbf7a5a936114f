import { z95, type Interval } from './wilson.ts'

/**
 * Byar's approximate interval of a Poisson count (Breslow & Day 1987), as UKHSA publishes rates of ten
 * events and more.
 *
 * In: a count above 0. Out: both limits as counts; a lower limit below 0 is 0.
 */
export function byar(count: number, z = z95): Interval {
  if (!(count > 0)) throw new RangeError('Byar’s interval needs a count above 0')
  return { lower: Math.max(0, limit(count, -z)), upper: limit(count + 1, z) }
}

function limit(count: number, z: number): number {
  return count * (1 - 1 / (9 * count) + z / (3 * Math.sqrt(count))) ** 3
}
