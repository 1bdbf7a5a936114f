import type { BreakdownName, Definition, Manifest, PeriodKind } from '../release/contract.ts'

export type Period = Manifest['periods'][number]
export type Breakdown = Manifest['breakdowns'][number]

/** A true count, with what the rules of disclosure must know about it. Never leaves the pipeline. */
export interface Count {
  /** Distinct units; for a total, the sum of their values. */
  units: number
  /** Distinct children behind them. */
  children: number
  /** Distinct families; a child of no known family is its own. */
  families: number
  /** Units of the one child who has most of them. */
  largest: number
  /** Sum of the record keys of the distinct children, mod 2^32. */
  cellKey: number
}

/** A count that is part of a larger one: the met of the counted, a category of its whole. */
export interface Part extends Count {
  /** Distinct children who have a unit of the whole that is not in this part. */
  others: number
}

/** A curve on one day of the grid, as estimated from rows. */
export interface CurveCount {
  at: number
  /** Aalen–Johansen share with the event by this day, and its standard error by families. */
  share: number
  standardError: number
  /** Units with the event by this day. */
  reached: Count
  /** Units under observation on this day. */
  atRisk: Count
}

/** What is true of an indicator in one line (the whole, or one value of a breakdown) and period. */
export interface TrueSlot {
  by: BreakdownName | null
  value: string | null
  kind: PeriodKind
  period: string
  counted: Count
  unknown: Count
  /** share, time_to: units that meet the definition, or had the event. */
  met: Part | null
  /** In the order of the definition's categories, parts of the met (share) or the counted. */
  categories: readonly Part[]
  /** distribution with a mean: the values added up. */
  total: Count | null
  /** time_to: one a day of the grid. */
  curve: readonly CurveCount[]
}

/** Every slot of one indicator, in the order of the catalogue: lines first, then periods. */
export interface TrueCells {
  definition: Definition
  slots: readonly TrueSlot[]
}
