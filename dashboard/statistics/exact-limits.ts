import type { FunnelLimits } from './funnel.ts'

/** How likely each count is, from `first` upwards; what is left out is too unlikely to matter. */
interface Chances {
  first: number
  chances: number[]
}

const negligible = 1e-18

/**
 * Exact binomial control limits of a share, (r − α)/n: r is the least count whose chance of itself or
 * fewer reaches the tail, α how far back from it a straight line meets the tail (Spiegelhalter 2005).
 * Cut at 0 and 1.
 *
 * In: the share of all units together, between 0 and 1; a whole denominator; the chance of lying beyond
 * each limit. Out: shares.
 */
export function exactShareLimits(target: number, counted: number, tail: number): FunnelLimits {
  const odds = target / (1 - target)
  const mode = Math.min(counted, Math.floor((counted + 1) * target))
  const chances = chancesOf(mode, (met) => ((counted - met) / (met + 1)) * odds)
  const [lower, upper] = [tail, 1 - tail].map((chance) =>
    Math.min(1, Math.max(0, quantileOf(chances, chance) / counted)),
  ) as [number, number]
  return { lower, upper }
}

/**
 * Exact Poisson control limits of a rate. A whole number of events is the lower limit where that many or
 * fewer have the chance of the tail, and the upper limit where that many or more have it: the exact
 * interval of a count turned round, as UKHSA draws its funnels of rates. Straight lines between.
 *
 * In: events a year of all units together, above 0; years of exposure; the chance of lying beyond each
 * limit. Out: events a year.
 */
export function exactRateLimits(target: number, exposure: number, tail: number): FunnelLimits {
  const expected = target * exposure
  const chances = chancesOf(Math.floor(expected), (events) => expected / (events + 1))
  return {
    lower: Math.max(0, quantileOf(chances, tail) / exposure),
    // So many or more is all but one fewer.
    upper: (quantileOf(chances, 1 - tail) + 1) / exposure,
  }
}

/**
 * Chances of counts by the ratio of each to the one before, outwards from the likeliest: no factorial
 * that could overflow, and no rounding that could gather.
 */
function chancesOf(mode: number, growth: (count: number) => number): Chances {
  const below: number[] = []
  for (let count = mode, weight = 1; count > 0 && weight > negligible; count--)
    below.push((weight /= growth(count - 1)))
  const above: number[] = []
  for (let count = mode, weight = 1; weight > negligible; count++)
    above.push((weight *= growth(count)))
  const weights = [...below.toReversed(), 1, ...above]
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return { first: mode - below.length, chances: weights.map((weight) => weight / total) }
}

/** Where the chance of so many or fewer, by straight lines between whole counts, reaches `chance`. */
function quantileOf({ first, chances }: Chances, chance: number): number {
  let place = 0
  let reached = chances[0]!
  while (reached < chance && place < chances.length - 1) reached += chances[++place]!
  return first + place - (reached - chance) / chances[place]!
}
