/** Natural process limits of one stretch of a series, in the unit of the series. */
export interface XmrLimits {
  mean: number
  lower: number
  upper: number
  /** Two thirds of the way from the mean to the limit. */
  nearLower: number
  nearUpper: number
  /** Values that the limits rest on. */
  points: number
  /** Fewer than 12 values: limits will still move with every new one. */
  isTrial: boolean
}

const leastPoints = 12
/** 3 / d2 for ranges of two values (Shewhart's constant 1.128). */
const limitFactor = 2.66
/** Upper limit of a moving range in units of the mean moving range (Nelson 1982). */
const screenFactor = 3.267

/**
 * Limits from the mean and the mean moving range: mean ± 2.66 × mean moving range. Screening drops,
 * once, moving ranges of 3.267 times their mean or more. Null without two neighbouring values.
 */
export function limitsOf(
  values: readonly (number | null)[],
  isScreened: boolean,
): XmrLimits | null {
  const known = values.filter((value) => value !== null)
  const ranges = movingRanges(values)
  if (ranges.length === 0) return null
  const reach = limitFactor * meanRange(ranges, isScreened)
  const mean = average(known)
  return {
    mean,
    lower: mean - reach,
    upper: mean + reach,
    nearLower: mean - (2 / 3) * reach,
    nearUpper: mean + (2 / 3) * reach,
    points: known.length,
    isTrial: known.length < leastPoints,
  }
}

function movingRanges(values: readonly (number | null)[]): number[] {
  return values.flatMap((value, place) => {
    const earlier = values[place - 1] ?? null
    return value === null || earlier === null ? [] : [Math.abs(value - earlier)]
  })
}

function meanRange(ranges: number[], isScreened: boolean): number {
  const mean = average(ranges)
  if (!isScreened) return mean
  const kept = ranges.filter((range) => range < screenFactor * mean)
  // A flat series with one step would screen itself to limits of no width, and call all of it unusual.
  return kept.some((range) => range > 0) ? average(kept) : mean
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
