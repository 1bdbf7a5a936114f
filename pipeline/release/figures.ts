import {
  hasKey,
  type BreakdownName,
  type Cell,
  type Definition,
  type PeriodKind,
} from './contract.ts'

/** Which cells are asked for. */
export interface FiguresQuery {
  /** Null = every indicator. */
  indicator: Definition | null
  /** Null = the authority as a whole. */
  by: BreakdownName | null
  /** Null = every kind of period that the indicator has. */
  kind: PeriodKind | null
  /** The cells at other values of parameters, in place of the standard ones. */
  settings?: boolean
}

/** The keys of a figure, in order; some only in the forms they belong to. */
const keys = [
  'indicator',
  'key',
  'form',
  'by',
  'value',
  'period',
  'category',
  'setting',
  'counted',
  'met',
  'unknown',
  'percent',
  'at',
  'share',
  'at_risk',
  'lower',
  'upper',
  'expected',
  'number',
  'p',
  'withheld',
] as const satisfies readonly (keyof Cell)[]

export type FigureKey = (typeof keys)[number]
export type Figure = Partial<Record<FigureKey, string | number | boolean | null>>

/** The keys that a definition's figures have, in order: the same in every cell of it. */
export function keysOf(definition: Definition, withSetting = false): FigureKey[] {
  return keys.filter((key) => (key === 'setting' ? withSetting : hasKey(definition, key)))
}

/** The columns of a table that holds figures of several definitions. */
export function columnsOf(definitions: readonly Definition[], withSetting = false): FigureKey[] {
  const all = new Set(definitions.flatMap((each) => keysOf(each, withSetting)))
  return keys.filter((key) => all.has(key))
}

/** The cells asked for, as the command line and the downloads print them. */
export function figuresOf(
  cells: readonly Cell[],
  definitions: readonly Definition[],
  query: FiguresQuery,
): Figure[] {
  const asked = new Map(
    definitions
      .filter((each) => query.indicator === null || each.key === query.indicator.key)
      .map((each) => [each.key, keysOf(each, query.settings)]),
  )
  return cells.flatMap((cell) => {
    const own = asked.get(cell.key)
    if (!own || cell.by !== query.by) return []
    if ((cell.setting != null) !== (query.settings ?? false)) return []
    if (query.kind !== null && cell.period_kind !== query.kind) return []
    return [Object.fromEntries(own.map((key) => [key, cell[key] ?? null]))]
  })
}
