import { z95, type Interval } from './wilson.ts'

/**
 * Limits of a mean number on the log scale, which keeps them above 0: value · exp(±z·se / value), as R `survfit`
 * gives a cumulative hazard with conf.type = "log".
 *
 * In: the value and its standard error. Out: null at 0, where the scale has no value.
 */
export function logLimits(value: number, standardError: number, z = z95): Interval | null {
  if (!(value > 0)) return null
  const reach = Math.exp((z * standardError) / value)
  return { lower: value / reach, upper: value * reach }
}
