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
  /**
   * time_to: Aalen–Johansen share with the event by this day. recurrent: mean number of events by then.
   * With its standard error by families.
   */
  share: number
  standardError: number
  /** Units with the event (recurrent: with any event) by this day. */
  reached: Count
  /** Units under observation on this day. */
  atRisk: Count
}

/** An estimate from rows that is no count, in the unit in which it is published, with its standard error. */
export interface Estimate {
  value: number
  standardError: number
}

/** What is true of the units of one line and period, or of one group of them. */
export interface TrueGroup {
  counted: Count
  unknown: Count
  /**
   * Units that meet the definition, or had the event. rate: `units` are the events of those who had any.
   * Null where nothing is met: a distribution, a measure.
   */
  met: Part | null
  /** measure, distribution with a mean: the values added up. */
  total: Count | null
  /** Curves: one a day of the grid. */
  curve: readonly CurveCount[]
  /** rate: days of exposure. observed_expected: how many chance alone would have met. */
  sum: number | null
  /** rate: the events of each family squared and added up; its root is the spread of their number. */
  eventSquares: number | null
  /** measure: the mean. standardised: the adjusted share of a group. */
  estimate: Estimate | null
}

/** What is true of an indicator in one line (the whole, or one value of a breakdown) and period. */
export interface TrueSlot extends TrueGroup {
  by: BreakdownName | null
  value: string | null
  kind: PeriodKind
  period: string
  /** In the order of `cellCategories`: parts of the met (share) or of the counted. Empty where there are groups. */
  categories: readonly Part[]
  /** In the order of the definition's categories, each with a denominator of its own. */
  groups: readonly TrueGroup[]
  /** Curves in groups: the chance of such differences between groups that are alike. */
  p: number | null
  /** concentration: one a step of `concentrationGrid`. */
  concentration: readonly ConcentrationPoint[]
  /** concentration. */
  gini: number | null
}

/** What the busiest units account for. */
export interface ConcentrationPoint {
  /** The busiest so many per cent of units. */
  at: number
  /** Their share of the total, and what chance alone would give them. */
  share: number
  expected: number
}

/** Every slot of one indicator, in the order of the catalogue: lines first, then periods. */
export interface TrueCells {
  definition: Definition
  /** The value of a parameter that these cells were worked out at; null = as the header says. */
  setting: string | null
  slots: readonly TrueSlot[]
}
