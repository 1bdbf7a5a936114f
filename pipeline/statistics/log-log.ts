import { z95, type Interval } from './wilson.ts'

/**
 * Limits of an estimated share on the log(-log) scale, which keeps them inside (0, 1):
 * share^exp(±z·se / (share·ln share)). The form of R `survfit(conf.type = "log-log")` and of SAS.
 *
 * In: a share (of a curve that rises or of one that falls) and its standard error. Out: null where
 * the scale has no value, that is at a share of exactly 0 or 1: there is then no interval, not a
 * certainty.
 */
export function logLogLimits(share: number, standardError: number, z = z95): Interval | null {
  if (!(share > 0 && share < 1)) return null
  const reach = Math.abs((z * standardError) / (share * Math.log(share)))
  return { lower: share ** Math.exp(reach), upper: share ** Math.exp(-reach) }
}
