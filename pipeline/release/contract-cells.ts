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
  /** share with parts, distribution: which part or category; null for the whole. */
  category?: string | null
  /** Distinct units that could be judged; null when withheld. */
  counted: number | null
  met: number | null
  unknown: number | null
  /** 100 × met ÷ counted, one decimal, from the published integers. */
  percent?: number | null
  /** 95 % interval in the unit of `percent` (share, distribution) or of `share` (time_to). */
  lower?: number | null
  upper?: number | null
  /** time_to: days since the start, the share by then, how many were still being followed. */
  at?: number
  share?: number | null
  at_risk?: number | null
  /** distribution: mean of the values. */
  number?: number | null
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
  counted: 'integer',
  met: 'integer',
  unknown: 'integer',
  percent: 'fraction',
  lower: 'fraction',
  upper: 'fraction',
  at: 'integer',
  share: 'fraction',
  at_risk: 'integer',
  number: 'fraction',
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

const formKeys: Record<Form, readonly (keyof Cell)[]> = {
  share: ['percent', 'lower', 'upper'],
  distribution: ['category', 'percent', 'lower', 'upper'],
  time_to: ['at', 'share', 'at_risk', 'lower', 'upper'],
}
/** Keys that some forms lack. */
const ownKeys = ['percent', 'lower', 'upper', 'category', 'at', 'share', 'at_risk', 'number']

/** Whether the cells of a definition have a key: the same in every cell of it, absent in other forms. */
export function hasKey(
  { form, categories, mean_title }: Pick<Definition, 'form' | 'categories' | 'mean_title'>,
  key: keyof Cell,
): boolean {
  if (!ownKeys.includes(key) || formKeys[form].includes(key)) return true
  return key === 'category' ? categories.length > 0 : key === 'number' && mean_title !== undefined
}

/** Days at which every return curve is read: a catalogue constant, never derived from the data. */
export const curveGrid = [0, 30, 60, 90, 180, 365, 730, 1095, 1460, 1825, 2190] as const
