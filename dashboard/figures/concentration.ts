import type { Cell, Definition } from '../../pipeline/release/contract.ts'
import { plural } from '../words/numbers.ts'
import { readCell } from './read.ts'

export interface ConcentrationPoint {
  /** The busiest so many per cent of units. */
  at: number
  /** Per cent of the total that they account for. */
  reading: number | null
  /** The same if nothing but chance made some busier than others. */
  expected: number | null
  withheld: boolean
}

export interface Concentration {
  kind: 'concentration'
  points: ConcentrationPoint[]
  /** Whose total it is: 'families'. */
  units: string
  /** 0 = all alike, 1 = one unit has everything. */
  gini: number | null
  counted: number | null
  unknown: number | null
}

/** How much of the total a small part of the units accounts for, in one period. */
export function concentrationOf(
  definition: Definition,
  cells: readonly Cell[],
  period: string,
): Concentration {
  const held = cells.filter((cell) => cell.period === period && cell.at != null)
  const shown = held.find((cell) => cell.counted != null)
  return {
    kind: 'concentration',
    units: plural(definition.unit),
    points: held
      .map((cell) => {
        const { reading, beside, withheld } = readCell(definition, cell)
        return { at: cell.at!, reading, expected: beside, withheld }
      })
      .toSorted((one, other) => one.at - other.at),
    gini: shown?.number ?? null,
    counted: shown?.counted ?? null,
    unknown: shown?.unknown ?? null,
  }
}
