import { groupedBy } from '../grouped.ts'
import type { Row } from '../reference.ts'
import type { Counted, Figures } from './figures.ts'

/** What a recount is made from: the rows of one line and period, and the family of every child. */
export interface Slot {
  rows: readonly Row[]
  familyOf(child: string): string
}

/** Every unit with the one of its rows that stands for it: met if any is; else unknown if any is; else not met. */
export function unitsOf(rows: readonly Row[], stateOf: (row: Row) => boolean | null): Row[] {
  const weight = (row: Row): number => {
    const state = stateOf(row)
    return state === null ? 1 : state ? 2 : 0
  }
  return [...groupedBy(rows, ({ unit_id, child_id }) => `${child_id} ${unit_id}`).values()].map(
    (own) => own.reduce((held, row) => (weight(row) > weight(held) ? row : held)),
  )
}

/** Units, and the distinct children and families behind them. `unitsEach`: what a row adds, one if left out. */
export function count(
  rows: readonly Row[],
  { familyOf }: Slot,
  unitsEach: (row: Row) => number = () => 1,
): Counted {
  const children = new Set(rows.map(({ child_id }) => child_id))
  return {
    units: rows.reduce((sum, row) => sum + unitsEach(row), 0),
    children: children.size,
    families: new Set([...children].map(familyOf)).size,
  }
}

/** Units met, not met and unknown. */
export function countMet(
  slot: Slot,
  stateOf: (row: Row) => boolean | null,
): Figures & { units: Row[] } {
  const every = unitsOf(slot.rows, stateOf)
  const units = every.filter((row) => stateOf(row) !== null)
  return {
    units,
    counted: count(units, slot),
    unknown: count(
      every.filter((row) => stateOf(row) === null),
      slot,
    ),
    met: count(
      units.filter((row) => stateOf(row)),
      slot,
    ),
  }
}

/** Units whose value or part is held, and those that are unknown. */
export function countHeld(slot: Slot, isHeld: (row: Row) => boolean): Figures & { units: Row[] } {
  const { units, counted, unknown } = countMet(slot, (row) => (isHeld(row) ? true : null))
  return { units, counted, unknown }
}

/** The same figures of the rows of each group, in the order of the categories. */
export function groupsOf(
  slot: Slot,
  categories: readonly { value: string }[],
  figuresOf: (slot: Slot) => Figures,
): Figures[] {
  return categories.map(({ value }) =>
    figuresOf({ ...slot, rows: slot.rows.filter(({ part }) => part === value) }),
  )
}

/** A mean, and its standard error when whole families are drawn: sqrt(m / (m - 1) · Σ_families (Σ (y - mean))²) / n. */
export function meanByFamily(
  units: readonly Row[],
  valueOf: (row: Row) => number,
  { familyOf }: Slot,
): { value: number; standardError: number } | null {
  if (units.length === 0) return null
  const mean = units.reduce((sum, row) => sum + valueOf(row), 0) / units.length
  const families = groupedBy(units, ({ child_id }) => familyOf(child_id))
  const squares = [...families.values()].map(
    (own) => own.reduce((sum, row) => sum + valueOf(row) - mean, 0) ** 2,
  )
  const spread = squares.reduce((sum, square) => sum + square, 0)
  const m = families.size
  return { value: mean, standardError: Math.sqrt((m / (m - 1)) * spread) / units.length }
}
