import type { BreakdownName, Cell } from '../../pipeline/release/contract.ts'
import type { CellIndex } from '../cells.ts'
import type { Selection } from '../selection.ts'
import { adjustedLimits, z998 } from '../statistics/funnel.ts'
import { leastUnits, overDispersion } from '../statistics/over-dispersion.ts'
import type { Dispersion } from '../statistics/over-dispersion.ts'

export interface ComparedValue {
  value: string
  label: string
  counted: number | null
  met: number | null
  unknown: number | null
  percent: number | null
  lower: number | null
  upper: number | null
  withheld: boolean
  /** Beyond the 99.8 % funnel limits for its number; null where there is no funnel or no figure. */
  isOutside: boolean | null
}

export interface Comparison {
  kind: 'comparison'
  by: BreakdownName
  byTitle: string
  /** In the order of the catalogue, never of the figures. */
  values: ComparedValue[]
  /** The authority as a whole. */
  whole: ComparedValue
  /** Over-dispersed limits; null with fewer than ten published values, where they cannot be estimated. */
  dispersion: Dispersion | null
  /** Curves: the day at which the shares are compared. */
  at: number | null
}

const day = 365

/** Every value of a breakdown side by side in one period. */
export function comparisonOf(index: CellIndex, selection: Selection): Comparison {
  const { definition, breakdown, kind, period } = selection
  const at = definition.form === 'time_to' ? day : null
  const pick = (value: string | null): Cell | undefined =>
    index
      .line({ key: definition.key, by: value === null ? null : breakdown!.name, value, kind })
      .find(
        (cell) =>
          cell.period === period!.period &&
          cell.category == null &&
          (at === null || cell.at === at),
      )
  const values = breakdown!.values.map((each) => compared(each.value, each.label, pick(each.value)))
  const shown = values.filter(
    (each) => each.percent !== null && each.counted !== null && each.met !== null,
  )
  const units = shown.map((each) => ({ met: each.met!, counted: each.counted! }))
  const dispersion = at === null && shown.length >= leastUnits ? overDispersion(units) : null
  if (dispersion) for (const each of shown) each.isOutside = isBeyond(dispersion, each)
  return {
    kind: 'comparison',
    by: breakdown!.name,
    byTitle: breakdown!.title,
    values,
    whole: compared('', 'Whole authority', pick(null)),
    dispersion,
    at,
  }
}

function isBeyond(dispersion: Dispersion, each: ComparedValue): boolean {
  const limits = adjustedLimits(dispersion, each.counted!, z998)
  return each.percent! < 100 * limits.lower || each.percent! > 100 * limits.upper
}

function compared(value: string, label: string, cell: Cell | undefined): ComparedValue {
  const times = cell?.form === 'time_to' ? 100 : 1
  const scaled = (number: number | null | undefined): number | null =>
    number == null ? null : number * times
  return {
    value,
    label,
    counted: cell?.counted ?? null,
    met: cell?.met ?? null,
    unknown: cell?.unknown ?? null,
    percent: scaled(cell?.form === 'time_to' ? cell.share : cell?.percent),
    lower: scaled(cell?.lower),
    upper: scaled(cell?.upper),
    withheld: cell?.withheld ?? true,
    isOutside: null,
  }
}
