import { poissonInterval } from '../statistics/poisson.ts'
import { wilson } from '../statistics/wilson.ts'

/** A percentage with its 95 % interval, one decimal. */
export interface Percentage {
  percent: number | null
  lower: number | null
  upper: number | null
}

export const noPercentage: Percentage = { percent: null, lower: null, upper: null }

/** R7: from published counts, and only where at least `least` units are published. Wilson limits. */
export function percentageOf(met: number, counted: number, least: number): Percentage {
  if (counted < least) return noPercentage
  const { lower, upper } = wilson(met, counted)
  return {
    percent: rounded((100 * met) / counted, 1),
    lower: rounded(100 * lower, 1),
    upper: rounded(100 * upper, 1),
  }
}

/** R7: the mean of values from the published total and the published count, two decimals. */
export function meanOf(total: number, counted: number, least: number): number | null {
  return counted < least ? null : rounded(total / counted, 2)
}

/**
 * R7: events for every `per` years, from the published events and years, two decimals. The interval is that of a
 * count, widened by `spread`: the root of Σ (events of a family)² ÷ events, as UKHSA does for events that are not
 * independent (Dobson's form: rate + spread · (limit - events) ÷ years).
 */
export function rateOf(
  events: number,
  years: number,
  spread: number,
  per: number,
  least: number,
): { number: number | null; lower: number | null; upper: number | null } {
  if (years < least) return { number: null, lower: null, upper: null }
  const limits = poissonInterval(events)
  const limit = (count: number): number =>
    rounded((per * Math.max(0, events + spread * (count - events))) / years, 2)
  return {
    number: rounded((per * events) / years, 2),
    lower: limit(limits.lower),
    upper: limit(limits.upper),
  }
}

/** To so many decimals, as a number. */
export function rounded(value: number, decimals: number): number {
  return Number(value.toFixed(decimals))
}
