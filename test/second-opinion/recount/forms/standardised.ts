import { groupedBy } from '../../grouped.ts'
import type { Row } from '../../reference.ts'
import type { Figures } from '../figures.ts'
import type { Recount } from '../recount.ts'
import type { Slot } from '../units.ts'
import { groups } from './groups.ts'

/** A group, and a stratum of it, says something from so many units on. */
const least = 5

/** The groups, each with its share as it would be if all had the strata of all together. */
export const standardised: Recount = (slot, definition) => {
  const figures = groups(slot, definition)
  const known = slot.rows.filter(({ is_met }) => is_met != null)
  const strata = groupedBy(known, stratumOf)
  const parts = definition.categories.map(({ value }) => known.filter(({ part }) => part === value))
  const large = parts.filter((own) => own.length >= least)
  const kept = [...strata].filter(([stratum]) =>
    large.every((own) => own.filter((row) => stratumOf(row) === stratum).length >= least),
  )
  const weighed = kept.reduce((sum, [, rows]) => sum + rows.length, 0)
  const isEnough = weighed > 0 && weighed >= known.length / 2
  const weights = new Map(kept.map(([stratum, rows]) => [stratum, rows.length / weighed]))
  const groupsOf: Figures[] = figures.groups!.map((group, place) => {
    const isTold = isEnough && large.includes(parts[place]!)
    return { ...group, estimate: isTold ? estimateOf(parts[place]!, weights, slot) : null }
  })
  return { ...figures, groups: groupsOf }
}

type Weights = ReadonlyMap<string, number>

/** Its first letter: see the cube that this is held against. */
const stratumOf = ({ stratum }: Row): string => stratum![0]!

/** Σ w · p over the strata; its standard error when whole families are drawn, each with all of its own rows. */
function estimateOf(
  own: readonly Row[],
  weights: Weights,
  { familyOf }: Slot,
): { value: number; standardError: number } {
  const strata = groupedBy(own, stratumOf)
  const shareOf = (rows: readonly Row[]) => rows.filter(({ is_met }) => is_met).length / rows.length
  const surplus = (row: Row): number => {
    const together = strata.get(stratumOf(row))!
    const weight = weights.get(stratumOf(row)) ?? 0
    return (weight / together.length) * (Number(row.is_met) - shareOf(together))
  }
  const families = [...groupedBy(own, ({ child_id }) => familyOf(child_id)).values()]
  const squares = families.map((rows) => rows.reduce((sum, row) => sum + surplus(row), 0) ** 2)
  const m = families.length
  const spread = squares.reduce((sum, square) => sum + square, 0)
  return {
    value: [...weights].reduce(
      (sum, [stratum, weight]) => sum + weight * shareOf(strata.get(stratum)!),
      0,
    ),
    standardError: m < 2 ? NaN : Math.sqrt((m / (m - 1)) * spread),
  }
}
