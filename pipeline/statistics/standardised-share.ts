/** Rows of a share by stratum, one column an array; rows stand in order of cluster. */
export interface StratifiedRows {
  /** 1 = met, 0 = not. */
  readonly isMet: Uint8Array
  readonly group: Int32Array
  readonly stratum: Int32Array
  /** The family. */
  readonly cluster: Int32Array
}

export interface StandardisedShare {
  value: number
  standardError: number
}

/** A group needs this many units in a stratum before the stratum says anything of it. */
const leastInStratum = 5

/** The strata that hold every group must stand for at least this part of all units. */
const leastCovered = 0.5

/**
 * Share of each group as it would be if every group had the strata of all together: direct standardisation,
 * Σ w_s · p_gs with w_s the share of the stratum among all units. The standard error is that of the weighted
 * sum with whole families drawn (linearised, as `clusteredShare`).
 *
 * Strata in which any group has fewer than five units are left out for all groups, so that all are held against
 * the same mix; a group that holds fewer than five units at all is null and does not count as missing. All are
 * null when the strata left stand for less than half of the units.
 */
export function standardisedShares(
  rows: StratifiedRows,
  groups: number,
): (StandardisedShare | null)[] {
  const strata = 1 + rows.stratum.reduce((most, each) => Math.max(most, each), -1)
  const counted = new Float64Array(groups * strata)
  const met = new Float64Array(groups * strata)
  const every = new Float64Array(strata)
  for (let row = 0; row < rows.isMet.length; row++) {
    const at = rows.group[row]! * strata + rows.stratum[row]!
    counted[at]!++
    met[at]! += rows.isMet[row]!
    every[rows.stratum[row]!]!++
  }
  const sizes = Array.from({ length: groups }, (_, group) =>
    counted.subarray(group * strata, (group + 1) * strata).reduce((sum, each) => sum + each, 0),
  )
  const isHeld = sizes.map((size) => size >= leastInStratum)
  const kept = every.map((size, stratum) =>
    isHeld.every((held, group) => !held || counted[group * strata + stratum]! >= leastInStratum)
      ? size
      : 0,
  )
  const whole = kept.reduce((sum, size) => sum + size, 0)
  if (whole === 0 || whole < leastCovered * rows.isMet.length) return sizes.map(() => null)
  const weights = kept.map((size) => size / whole)
  const errors = clusterErrors(rows, { groups, strata, weights, counted, met })
  return isHeld.map((held, group) =>
    held
      ? {
          value: weights.reduce(
            (sum, weight, stratum) =>
              weight === 0
                ? sum
                : sum +
                  (weight * met[group * strata + stratum]!) / counted[group * strata + stratum]!,
            0,
          ),
          standardError: errors[group]!,
        }
      : null,
  )
}

interface Strata {
  groups: number
  strata: number
  weights: Float64Array
  counted: Float64Array
  met: Float64Array
}

function clusterErrors(
  rows: StratifiedRows,
  { groups, strata, weights, counted, met }: Strata,
): number[] {
  const squares = new Float64Array(groups)
  const clusters = new Int32Array(groups)
  const open = new Float64Array(groups)
  const isOpen = new Uint8Array(groups)
  for (let row = 0; row < rows.isMet.length; row++) {
    const group = rows.group[row]!
    const at = group * strata + rows.stratum[row]!
    const weight = weights[rows.stratum[row]!]!
    isOpen[group] = 1
    if (weight > 0)
      open[group]! += (weight / counted[at]!) * (rows.isMet[row]! - met[at]! / counted[at]!)
    if (rows.cluster[row] === rows.cluster[row + 1]) continue
    for (let each = 0; each < groups; each++) {
      squares[each]! += open[each]! ** 2
      clusters[each]! += isOpen[each]!
    }
    open.fill(0)
    isOpen.fill(0)
  }
  return Array.from(squares, (sum, group) =>
    clusters[group]! < 2 ? NaN : Math.sqrt((clusters[group]! / (clusters[group]! - 1)) * sum),
  )
}
