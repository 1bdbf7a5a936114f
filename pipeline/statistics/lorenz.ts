/** One point of a Lorenz curve: this share of units, the busiest first, accounts for this share of the total. */
export interface LorenzPoint {
  units: number
  total: number
}

/**
 * How far a total is concentrated on few units: the curve from the busiest unit on, at the given shares
 * of units, and the Gini coefficient (0 = all alike, towards 1 = all on one).
 *
 * In: how many units had each value (`counts[value]`), so that nothing is held a unit; shares of units in
 * (0, 1]. A share that falls inside a value takes its part of it.
 */
export function lorenz(
  counts: readonly number[],
  shares: readonly number[],
): { points: LorenzPoint[]; gini: number } {
  const units = counts.reduce((sum, count) => sum + count, 0)
  const total = counts.reduce((sum, count, value) => sum + count * value, 0)
  if (units === 0 || total === 0) throw new RangeError('a concentration needs units and a total')
  const points = shares.map((share) => ({ units: share, total: 0 }))
  let seenUnits = 0
  let seenTotal = 0
  let area = 0
  for (let value = counts.length - 1; value >= 0; value--) {
    const count = counts[value]!
    for (const point of points) {
      const inside = Math.min(Math.max(point.units * units - seenUnits, 0), count)
      point.total += (inside * value) / total
    }
    area += (count / units) * ((seenTotal + (count * value) / 2) / total)
    seenUnits += count
    seenTotal += count * value
  }
  return { points, gini: 2 * area - 1 }
}
