/** What is known of clusters: their number, and sums over them of totals and counts. */
export interface ClusterMoments {
  clusters: number
  /** Units and the sum of their values, over all clusters. */
  counted: number
  total: number
  /** Σ total², Σ count² and Σ total · count of the clusters. */
  totalSquares: number
  countSquares: number
  products: number
}

/**
 * Mean of values with the linearised standard error of a one-stage cluster sample, as `clusteredShare` gives it
 * for values of 0 and 1: sqrt(m / (m - 1) · Σ_clusters (total - mean · count)²) / n (Lumley's R survey).
 *
 * Out: the mean; the error is NaN with fewer than two clusters. At least one unit is needed.
 */
export function clusteredMean(moments: ClusterMoments): { value: number; standardError: number } {
  const { clusters, counted, total } = moments
  if (!(counted > 0)) throw new RangeError('a mean needs at least one unit')
  const mean = total / counted
  const squares =
    moments.totalSquares - 2 * mean * moments.products + mean * mean * moments.countSquares
  const standardError =
    clusters < 2 ? NaN : Math.sqrt((clusters / (clusters - 1)) * Math.max(0, squares)) / counted
  return { value: mean, standardError }
}
