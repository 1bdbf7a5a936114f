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

/** To so many decimals, as a number. */
export function rounded(value: number, decimals: number): number {
  return Number(value.toFixed(decimals))
}
