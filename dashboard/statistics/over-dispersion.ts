/** One dot of a funnel: published counts. */
export interface FunnelUnit {
  met: number
  counted: number
}

export interface Dispersion {
  /** Share of all units together. */
  target: number
  /** Mean squared z-score after winsorising: 1 = units differ by chance alone. */
  phi: number
  /** Variance between units on the arcsine scale; 0 = none beyond chance. */
  tau2: number
  units: number
}

/** Under this many units the spread between them is a guess: draw dots with intervals instead. */
export const leastUnits = 10

/**
 * How much units differ beyond chance, by Spiegelhalter's additive random effect for proportions
 * (2005, 2012; as FunnelPlotR does): z-scores on the arcsine scale, winsorised at the 10th and 90th
 * percentile, then the method of moments.
 *
 * In: published counts of units that were counted at all. Out: null with fewer than 10 units, or
 * where every share is 0 or every share is 1, which no funnel can be drawn around.
 */
export function overDispersion(units: readonly FunnelUnit[]): Dispersion | null {
  const used = units.filter((unit) => unit.counted > 0)
  const target = sum(used, (unit) => unit.met) / sum(used, (unit) => unit.counted)
  if (used.length < leastUnits || !(target > 0 && target < 1)) return null
  const middle = Math.asin(Math.sqrt(target))
  const scores = used.map(
    (unit) =>
      (Math.asin(Math.sqrt(unit.met / unit.counted)) - middle) * 2 * Math.sqrt(unit.counted),
  )
  const phi = sum(winsorised(scores), (score) => score * score) / used.length
  return { target, phi, tau2: betweenUnits(phi, used), units: used.length }
}

function betweenUnits(phi: number, units: readonly FunnelUnit[]): number {
  // Weights are 1/s² with s = 1/(2√n).
  const weights = units.map((unit) => 4 * unit.counted)
  const total = sum(weights, (weight) => weight)
  const excess = units.length * phi - (units.length - 1)
  return Math.max(0, excess / (total - sum(weights, (weight) => weight * weight) / total))
}

/** Pulls the values below the 10th and above the 90th percentile in to them. */
function winsorised(values: readonly number[]): number[] {
  const sorted = values.toSorted((a, b) => a - b)
  const low = quantile(sorted, 0.1)
  const high = quantile(sorted, 0.9)
  return values.map((value) => Math.min(high, Math.max(low, value)))
}

/** Quantile by straight line between neighbours (R's type 7). `sorted` rises and is not empty. */
export function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share
  const below = Math.floor(place)
  const low = sorted[below]!
  return low + (place - below) * ((sorted[below + 1] ?? low) - low)
}

function sum<T>(values: readonly T[], of: (value: T) => number): number {
  return values.reduce((total, value) => total + of(value), 0)
}
