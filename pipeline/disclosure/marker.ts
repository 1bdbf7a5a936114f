import type { Cell } from '../release/contract.ts'

/** The figures of a cell: everything in it that comes from rows. */
const figures = ['counted', 'met', 'unknown', 'percent', 'lower', 'upper', 'share', 'at_risk', 'number'] as const

/**
 * R6: a cell that is not shown has no figure at all and says no reason: too few, none, nearly all and
 * never computed look alike. Keeps the keys, so that the form can still be told.
 */
export function withhold(cell: Cell): Cell {
  const blank: Partial<Record<(typeof figures)[number], null>> = {}
  for (const name of figures) if (name in cell) blank[name] = null
  return { ...cell, ...blank, withheld: true }
}
