/**
 * What a release holds. The one module that both sides of the wall import: the pipeline writes it,
 * the dashboard reads it, and nothing in it can reach a row about a child.
 */
import { z } from 'zod'

export const contractVersion = 1

export const audiences = ['partnership', 'internal'] as const
export type Audience = (typeof audiences)[number]

export const forms = ['share', 'distribution', 'time_to'] as const
export type Form = (typeof forms)[number]

export const periodKinds = ['month', 'quarter', 'year', 'all'] as const
export type PeriodKind = (typeof periodKinds)[number]

/** Breakdowns in the order pages show them. `null` in a cell's `by` is the authority as a whole. */
export const breakdownNames = ['source_group', 'age_band', 'primary_need', 'area', 'team'] as const
export type BreakdownName = (typeof breakdownNames)[number]

const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

const option = z.strictObject({ value: z.string(), label: z.string() })

/** An indicator's definition: the header of its SQL file, the statement, and its worked example. */
export const definition = z.strictObject({
  /** Short name of the catalogue, 'CH-01'. */
  id: z.string().regex(/^CH-\d\d$/),
  /** File name and machine name, 're_referral_12m'. */
  key: z.string().regex(/^[a-z][a-z0-9_]*$/),
  title: z.string(),
  question: z.string(),
  /** What one unit is, singular: 'referral', 'child', 'closed episode'. */
  unit: z.string(),
  /** Which units count, in words. */
  counts: z.string(),
  /** What makes a unit "met", or what the value or the event is, in words. */
  met: z.string(),
  /** When this extract cannot tell, in words. */
  unknown: z.string(),
  form: z.enum(forms),
  lens: z.enum(['frequency', 'type', 'severity', 'source', 'duration', 'response']),
  /** Sentences of the practice documents it serves: 'S1', 'S2'. */
  seed: z.array(z.string().regex(/^S\d+$/)),
  /** How it can mislead: printed under every chart. */
  caption: z.string(),
  /** What the figures cannot say. */
  cannot_say: z.string(),
  /** Questions for a partnership to ask of itself, not of families. */
  ask: z.array(z.string()),
  /** Where the definition comes from. */
  authority: z.string(),
  /** Keys of the indicators to read beside this one. */
  pair: z.array(z.string()),
  parameters: z.record(z.string(), z.union([z.number(), z.string()])),
  sensitivity: z.record(z.string(), z.array(z.union([z.number(), z.string()]))),
  periods: z.array(z.enum(periodKinds)),
  breakdowns: z.array(z.enum(breakdownNames)),
  /**
   * share: the parts that the met units divide into (may be empty).
   * distribution: the categories in order; the last may be open ('5+').
   */
  categories: z.array(option),
  /** distribution only: what the mean of the values is called; absent = no mean is published. */
  mean_title: z.string().optional(),
  sql: z.string(),
  /** Markdown. */
  worked_example: z.string(),
})
export type Definition = z.infer<typeof definition>

const rowCounts = {
  rows_in: z.int().nonnegative(),
  accepted: z.int().nonnegative(),
  rejected: z.int().nonnegative(),
}

/** What `CURRENT` says: the release to serve, and the hash of its manifest. */
export const pointer = z.strictObject({
  release: z.string().regex(/^[a-z0-9-]+$/),
  manifest_sha256: z.string().regex(/^[0-9a-f]{64}$/),
})
export type Pointer = z.infer<typeof pointer>

export const manifest = z.strictObject({
  product: z.literal('golden-thread'),
  contract: z.literal(contractVersion),
  version: z.string(),
  release: z.string().regex(/^[a-z0-9-]+$/),
  audience: z.enum(audiences),
  catalogue_version: z.string(),
  key_id: z.string(),
  authority: z.strictObject({ code: z.string(), name: z.string() }),
  /** 'DfE CIN census', 'Golden Thread extract'. */
  kind: z.string(),
  extracted_on: date,
  /** Records count as complete from here to there, over the tables that every indicator needs. */
  complete_from: date,
  complete_to: date,
  coverage: z.array(
    z.strictObject({
      table: z.string(),
      complete_from: date,
      complete_to: date,
      is_supplied: z.boolean(),
    }),
  ),
  inputs: z.array(
    z.strictObject({
      file: z.string(),
      bytes: z.int(),
      sha256: z.string(),
      /** One line a table found in the file. */
      tables: z.array(z.strictObject({ table: z.string(), ...rowCounts })),
    }),
  ),
  tables: z.array(
    z.strictObject({
      table: z.string(),
      ...rowCounts,
      /** Accepted, then replaced by a later return's version of the same record. */
      superseded: z.int().nonnegative(),
    }),
  ),
  /** Faults found by rule. Counts of records; null = withheld. */
  findings: z.array(
    z.strictObject({
      code: z.string(),
      title: z.string(),
      meaning: z.string(),
      severity: z.enum(['rejected', 'error', 'query', 'note']),
      records: z.int().nullable(),
    }),
  ),
  /** Plain sentences about the input: unknown elements, missing years. No values. */
  remarks: z.array(z.string()),
  definitions: z.array(definition),
  breakdowns: z.array(
    z.strictObject({ name: z.enum(breakdownNames), title: z.string(), values: z.array(option) }),
  ),
  /** Every period of the cube in order of time; `is_incomplete` = not wholly inside the complete records. */
  periods: z.array(
    z.strictObject({
      kind: z.enum(periodKinds),
      period: z.string(),
      starts: date,
      ends: date,
      is_incomplete: z.boolean(),
    }),
  ),
  protection: z.strictObject({
    rules: z.array(z.string()),
    threshold_children: z.int(),
    threshold_families: z.int(),
    rounding_base: z.int(),
    cells: z.int(),
    /** Null in a partnership release would say how many; it is a count of cells, not of children. */
    withheld: z.int(),
  }),
  files: z.array(z.strictObject({ file: z.string(), bytes: z.int(), sha256: z.string() })),
})
export type Manifest = z.infer<typeof manifest>

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
