/** A proportion with the standard error that whole families, not children, were drawn. */
export interface ClusteredShare {
  share: number
  standardError: number
  clusters: number
}

/**
 * Share of units met, with the linearised standard error of a one-stage cluster sample without a
 * finite-population factor: sqrt(m / (m - 1) · Σ_clusters (Σ (y - p))²) / n, as R survey gives it.
 *
 * In: met and counted units of each cluster. Out: the share; the error is NaN with fewer than two clusters.
 */
export function clusteredShare(
  clusters: readonly { met: number; counted: number }[],
): ClusteredShare {
  let met = 0
  let counted = 0
  for (const each of clusters) {
    met += each.met
    counted += each.counted
  }
  if (counted === 0) throw new RangeError('a share needs at least one unit')
  const share = met / counted
  const squares = clusters.reduce((sum, each) => sum + (each.met - share * each.counted) ** 2, 0)
  const size = clusters.length
  return {
    share,
    standardError: size < 2 ? NaN : Math.sqrt((size / (size - 1)) * squares) / counted,
    clusters: size,
  }
}
