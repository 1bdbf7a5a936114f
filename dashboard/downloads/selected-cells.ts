import type { Cell } from '../../pipeline/release/contract.ts'
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

/** The keys that a form of indicator has; the others are absent from its files. */
export function keysOf(selection: Selection): (keyof Cell)[] {
  const start = ['indicator', 'key', 'form', 'by', 'value', 'period_kind', 'period'] as const
  const share = ['counted', 'met', 'unknown', 'percent', 'lower', 'upper'] as const
  const { form, categories, mean_title } = selection.definition
  if (form === 'time_to') {
    return [
      ...start,
      'counted',
      'met',
      'unknown',
      'at',
      'share',
      'lower',
      'upper',
      'at_risk',
      'withheld',
    ]
  }
  return [
    ...start,
    ...(categories.length > 0 ? (['category'] as const) : []),
    ...share,
    ...(mean_title === undefined ? [] : (['number'] as const)),
    'withheld',
  ]
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
