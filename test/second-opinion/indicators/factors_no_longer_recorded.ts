import { completedOf, hasAny, lastOfYears, yearRowOf } from '../reading/completed.ts'
import { harmTypes } from '../reading/factors.ts'
import type { Reference } from '../reference.ts'

/** Kinds of concern that can end within a childhood. */
const kinds: Record<string, string[]> = {
  ...harmTypes,
  parental_mental_health: ['4B'],
  parental_alcohol: ['1B'],
  parental_drugs: ['2B'],
  going_missing: ['10A'],
  childs_mental_health: ['4A'],
  self_harm: ['15A'],
  childs_alcohol_or_drugs: ['1A', '2A'],
}

export const rows: Reference = (world) =>
  lastOfYears(world).flatMap(({ last }) => {
    const before = completedOf(last.life, world).findLast(({ day }) => day < last.day)
    if (!before) return []
    const isKnown = last.isHeld && last.factors !== null
    return Object.entries(kinds)
      .filter(([, codes]) => hasAny(before, codes))
      .map(([part, codes]) => ({
        ...yearRowOf(last),
        is_met: isKnown ? !hasAny(last, codes) : null,
        part,
      }))
  })
