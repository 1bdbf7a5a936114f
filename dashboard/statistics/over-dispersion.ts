/** One dot of a funnel: published counts. */
export interface FunnelUnit {
  /** Of a share: how many it is true of. Of a rate: events. */
  met: number
  /** Of a share: how many were counted. Of a rate: years of exposure. */
  size: number
}

export interface Dispersion {
  of: keyof typeof scales
  /** Share of all units together, or events a year. */
  target: number
  /** Mean squared z-score after winsorising: 1 = units differ by chance alone. */
  phi: number
  /** Variance between units on the scale; 0 = none beyond chance. */
  tau2: number
  units: number
}

/**
 * Scales on which chance alone gives every unit the variance 1/(4 × size), whatever its level: arcsine
 * of the root for binomial shares, the root for Poisson rates. Back from beyond an end is the end.
 */
export const scales = {
  share: {
    to: (share: number): number => Math.asin(Math.sqrt(share)),
    from: (place: number): number => Math.sin(Math.min(Math.PI / 2, Math.max(0, place))) ** 2,
  },
  rate: {
    to: (rate: number): number => Math.sqrt(rate),
    from: (place: number): number => Math.max(0, place) ** 2,
  },
}

/** Under this many units the spread between them is a guess: draw dots with intervals instead. */
const leastUnits = 10

/**
 * How much units differ beyond chance (Spiegelhalter 2005, 2012), around all of them together.
 *
 * In: published counts. Units of size 0 are left out. Out: null with fewer than 10 units, or where there
 * is nothing to draw a funnel around: every share or rate is 0, or every share is 1.
 */
export function overDispersion(
  of: Dispersion['of'],
  units: readonly FunnelUnit[],
): Dispersion | null {
  const used = units.filter(({ size }) => size > 0)
  const target = sum(used, ({ met }) => met) / sum(used, ({ size }) => size)
  const isFlat = !(target > 0) || (of === 'share' && target >= 1)
  return used.length < leastUnits || isFlat ? null : dispersionAround(of, target, used)
}

/**
 * Spiegelhalter's additive random effect, as FunnelPlotR works it out: z-scores on the scale of `of`, the
 * outermost pulled in (winsorised), then the method of moments. Rates of fewer than about five expected
 * events a unit look more spread on their scale than they are: limits err on the wide side.
 *
 * In: the share or rate to measure from; units of size above 0; how far from either end of the scores, as a
 * share of them, the value lies that those beyond are pulled in to. Out: variances on the scale.
 */
export function dispersionAround(
  of: Dispersion['of'],
  target: number,
  units: readonly FunnelUnit[],
  ends = 0.1,
): Dispersion {
  const { to } = scales[of]
  const scores = units.map(({ met, size }) => (to(met / size) - to(target)) * 2 * Math.sqrt(size))
  const phi = sum(winsorised(scores, ends), (score) => score * score) / units.length
  return { of, target, phi, tau2: betweenUnits(phi, units), units: units.length }
}

function betweenUnits(phi: number, units: readonly FunnelUnit[]): number {
  // Weights are 1/s² with s = 1/(2√size).
  const weights = units.map(({ size }) => 4 * size)
  const total = sum(weights, (weight) => weight)
  const excess = units.length * phi - (units.length - 1)
  return Math.max(0, excess / (total - sum(weights, (weight) => weight * weight) / total))
}

/** Pulls the values below and above the quantiles `ends` from either end in to them. */
function winsorised(values: readonly number[], ends: number): number[] {
  const sorted = values.toSorted((a, b) => a - b)
  const low = quantile(sorted, ends)
  const high = quantile(sorted, 1 - ends)
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
