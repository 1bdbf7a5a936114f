/** What a cell of a release holds, and the columns of `cells.arrow`. Part of the contract. */
import type { BreakdownName, Definition, Form, PeriodKind } from './contract.ts'

/**
 * One cell, as `figures` prints it and `cells.arrow` holds it. Keys that are not part of the
 * indicator's form are absent in JSON and null in Arrow.
 */
export interface Cell {
  indicator: string
  key: string
  form: Form
  by: BreakdownName | null
  value: string | null
  period_kind: PeriodKind
  /** '2024-04' · '2024-25 Q1' · '2024-25' · 'all'. */
  period: string
  /** Where the definition has categories: which one (a part, a group, a combination, a branch); null for the whole. */
  category?: string | null
  /** Worked out at another value of a parameter: 'window_months = 6'; null = the definition as it stands. */
  setting?: string | null
  /** Distinct units that could be judged; null when withheld. */
  counted: number | null
  met: number | null
  unknown: number | null
  /** 100 × met ÷ counted, one decimal, from the published integers. */
  percent?: number | null
  /** 95 % interval in the unit of `percent` (shares), of `share` (time_to), else of `number`. */
  lower?: number | null
  upper?: number | null
  /** What chance alone would give, in the unit of `percent` (observed_expected) or `share` (concentration). */
  expected?: number | null
  /** Curves: days since the start. concentration: the busiest so many per cent of units. */
  at?: number
  /** time_to: the share by then. concentration: the share of the total that those units account for. */
  share?: number | null
  /** Curves: how many were still being followed. rate: years of exposure. */
  at_risk?: number | null
  /**
   * distribution, measure: mean of the values. rate: events a so many years. recurrent: mean number by then.
   * observed_expected: observed over expected. standardised: the adjusted per cent. concentration: Gini.
   */
  number?: number | null
  /** Curves in groups: the chance of differences as large as these between groups that are alike. */
  p?: number | null
  withheld: boolean
}

/** The columns of `cells.arrow`, in order, and what each holds. */
export const cellKinds = {
  indicator: 'text',
  key: 'text',
  form: 'text',
  by: 'text',
  value: 'text',
  period_kind: 'text',
  period: 'text',
  category: 'text',
  setting: 'text',
  counted: 'integer',
  met: 'integer',
  unknown: 'integer',
  percent: 'fraction',
  lower: 'fraction',
  upper: 'fraction',
  expected: 'fraction',
  at: 'integer',
  share: 'fraction',
  at_risk: 'integer',
  number: 'fraction',
  p: 'fraction',
  withheld: 'flag',
} as const satisfies Record<keyof Cell, string>
export const cellColumns = Object.keys(cellKinds) as (keyof Cell)[]

/**
 * Everything in a cell that comes from rows, null in a withheld one: its numbers, but for the day of a
 * curve (`at`), which the catalogue gives.
 */
export const cellFigures = cellColumns.filter(
  (name) => name !== 'at' && ['integer', 'fraction'].includes(cellKinds[name]),
)

const percentage = ['percent', 'lower', 'upper'] as const
const formKeys: Record<Form, readonly (keyof Cell)[]> = {
  share: percentage,
  measure: ['number', 'lower', 'upper'],
  distribution: ['category', ...percentage],
  time_to: ['at', 'share', 'at_risk', 'lower', 'upper'],
  recurrent: ['at', 'number', 'at_risk', 'lower', 'upper'],
  rate: ['number', 'at_risk', 'lower', 'upper'],
  observed_expected: [...percentage, 'expected', 'number'],
  groups: ['category', ...percentage],
  standardised: ['category', ...percentage, 'number'],
  combination: ['category', ...percentage],
  pathway: ['category', ...percentage],
  concentration: ['at', 'share', 'expected', 'number'],
}
/** Keys that some forms lack. */
const ownKeys = Object.keys({
  category: 0,
  percent: 0,
  lower: 0,
  upper: 0,
  expected: 0,
  at: 0,
  share: 0,
  at_risk: 0,
  number: 0,
  p: 0,
} satisfies Partial<Record<keyof Cell, 0>>)

/** Whether the cells of a definition have a key: the same in every cell of it, absent in other forms. */
export function hasKey(
  { form, categories, number_title }: Pick<Definition, 'form' | 'categories' | 'number_title'>,
  key: keyof Cell,
): boolean {
  if (!ownKeys.includes(key) || formKeys[form].includes(key)) return true
  if (key === 'category') return categories.length > 0
  if (key === 'p') return isCurve(form) && categories.length > 0
  return key === 'number' && number_title !== undefined
}

/** Forms whose figures are read at days since a start. */
export function isCurve(form: Form): boolean {
  return form === 'time_to' || form === 'recurrent'
}

const years = (...each: number[]): number[] => each.map((year) => Math.round(year * 365.25))

/** Days at which curves are read: constants of the catalogue, never derived from the data. */
export const grids = {
  /** What follows an event, to six years. */
  follow_up: [0, 30, 60, 90, 180, 365, 730, 1095, 1460, 1825, 2190],
  /** What gathers over ten years. */
  decade: [0, 180, 365, 730, 1095, 1460, 1825, 2190, 2555, 2920, 3285, 3650],
  /** Age, from birth to the 18th birthday. */
  childhood: years(0, 1, 2, 3, 5, 7, 9, 11, 13, 15, 16, 17, 18),
} as const satisfies Record<string, readonly number[]>

export const gridNames = ['follow_up', 'decade', 'childhood'] as const

/** The days at which the curve of a definition is read. */
export function gridOf({ grid }: Pick<Definition, 'grid'>): readonly number[] {
  return grids[grid ?? 'follow_up']
}
