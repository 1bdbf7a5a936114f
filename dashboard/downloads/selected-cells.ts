import { hasKey, type Cell } from '../../pipeline/release/contract.ts'
import type { Release } from '../release.ts'
import type { Selection } from '../selection.ts'

/** The published cells behind a selection, in the order of the catalogue: what every download holds. */
export function selectedCells({ cells }: Release, selection: Selection): Cell[] {
  const { definition, breakdown, value, kind, period } = selection
  const line = (which: string | null): readonly Cell[] =>
    cells.line({
      key: definition.key,
      by: which === null ? null : breakdown!.name,
      value: which,
      kind,
    })
  const lines =
    breakdown && !value
      ? [...breakdown.values.map((each) => line(each.value)), line(null)]
      : [line(value?.value ?? null)]
  return lines.flat().filter((cell) => period === null || cell.period === period.period)
}

/** The cells at other settings of the definition: of the authority as a whole, for the same time. */
export function settingCells({ cells }: Release, selection: Selection): Cell[] {
  const { definition, breakdown, kind, period } = selection
  if (breakdown) return []
  return cells
    .settings(definition.key, kind)
    .filter((cell) => period === null || cell.period === period.period)
}

// As the contract has them, but the interval of a curve beside its share.
const order = [
  'indicator',
  'key',
  'form',
  'by',
  'value',
  'period_kind',
  'period',
  'category',
  'counted',
  'met',
  'unknown',
  'percent',
  'at',
  'share',
  'lower',
  'upper',
  'expected',
  'at_risk',
  'number',
  'p',
  'withheld',
] as const satisfies readonly (keyof Cell)[]

/** The keys that the selection's files have, in order; the others are not part of its form. */
export function keysOf({ definition }: Selection): (keyof Cell)[] {
  return order.filter((key) => hasKey(definition, key))
}

/** `re_referral_12m_source_group_police_month`: the name of a downloaded file, without its end. */
export function fileName(selection: Selection): string {
  const { definition, breakdown, value, kind, period } = selection
  const parts = [definition.key, breakdown?.name, value?.value, period?.period ?? kind]
  return parts
    .filter((part) => part !== undefined)
    .join('_')
    .replace(/[^A-Za-z0-9_-]+/g, '-')
}
