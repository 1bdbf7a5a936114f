/**
 * What a release holds. With `contract-*.ts` beside it the one module that both sides of the wall import:
 * the pipeline writes it, the dashboard reads it, and nothing in it can reach a row about a child.
 */
import { z } from 'zod'
import { codeChangeKeys } from './contract-codes.ts'
import * as data from './contract-data.ts'
import { gridNames } from './contract-cells.ts'

export * from './contract-cells.ts'

/** A release of another version is not read: what it means may have changed. */
export const contractVersion = 3

export const audiences = ['partnership', 'internal'] as const
export type Audience = (typeof audiences)[number]

/** What kind of answer an indicator gives. One row contract, one way of counting and one chart each. */
export const forms = [
  'share',
  'measure',
  'distribution',
  'time_to',
  'recurrent',
  'rate',
  'observed_expected',
  'groups',
  'standardised',
  'combination',
  'pathway',
  'concentration',
] as const
export type Form = (typeof forms)[number]

export const periodKinds = ['month', 'quarter', 'year', 'all'] as const
export type PeriodKind = (typeof periodKinds)[number]

/** Breakdowns in the order pages show them. `null` in a cell's `by` is the authority as a whole. */
export const breakdownNames = [
  'source_group',
  'age_band',
  'primary_need',
  'area',
  'team',
  'ethnicity_deprivation',
  'authority',
] as const
export type BreakdownName = (typeof breakdownNames)[number]

const { date } = data

const option = z.strictObject({ value: z.string(), label: z.string() })

/** An indicator's definition: the header of its SQL file, the statement, and its worked example. */
export const definition = z.strictObject({
  /**
   * Short name of the catalogue: 'CH-09' is the indicator, 'CH-09b' another figure of the same question,
   * 'CX-01' a panel of context.
   */
  id: z.string().regex(/^C[HX]-\d\d[b-z]?$/),
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
  /** Record tables, and columns of them, without which it cannot be computed. */
  needs: z.array(data.source),
  /** Those without which it says less. */
  better_with: z.array(data.source),
  /** How many months before an event it looks back; 0 = not at all. */
  history_months: z.int().nonnegative(),
  /** Changes of national codes that its figures over time may show. */
  breaks: z.array(z.enum(codeChangeKeys)),
  periods: z.array(z.enum(periodKinds)),
  breakdowns: z.array(z.enum(breakdownNames)),
  /**
   * share: the parts that the met units divide into (may be empty).
   * distribution: the categories in order; the last may be open ('5+').
   * time_to, recurrent, rate: the groups that are told apart (may be empty).
   * groups, standardised: the groups whose shares stand side by side; 'row/column' makes a grid of them.
   * combination: the sets, at most six; what is published is every combination of them.
   * pathway: the branches of the tree: 'first', 'first>assessed', each after the one it grows from.
   */
  categories: z.array(option),
  /**
   * groups: every unit is met in exactly one group of its row. rate: the groups overlap, or follow each other in
   * time. All together then say how many were counted and nothing more.
   */
  whole: z.literal('none').optional(),
  /** measure, rate; distribution with a mean: what the number is called, 'mean number of …'. */
  number_title: z.string().optional(),
  /** rate: events for every so many years of exposure. */
  rate_per: z.int().positive().optional(),
  /** time_to, recurrent: the days at which the curve is read. */
  grid: z.enum(gridNames).optional(),
  /** time_to, recurrent: what the clock starts at, 'the closure'. */
  clock: z.string().optional(),
  /** time_to: what has happened by then, as in 'about 32 of every 100 …': 'are referred again'. */
  reads: z.string().optional(),
  /** time_to: the share to whom it has not happened is what is shown. */
  shows: z.literal('complement').optional(),
  sql: z.string(),
  /** Markdown. */
  worked_example: z.string(),
})
export type Definition = z.infer<typeof definition>

/** What an indicator's definition was before a later build; its worked example is not kept. */
export const definitionChange = z.strictObject({
  key: definition.shape.key,
  id: definition.shape.id,
  title: z.string(),
  change: z.enum(['added', 'changed', 'withdrawn']),
  /** The day of extraction, and the catalogue, of the first build with the new definition. */
  extracted_on: date,
  catalogue_version: z.string(),
  /** Keys of the definition that differ; empty unless it changed. */
  fields: z.array(z.string()),
  /** changed: what those said before, absent where there was no such key. withdrawn: the whole definition. */
  before: definition.omit({ key: true, worked_example: true }).partial(),
})
export type DefinitionChange = z.infer<typeof definitionChange>

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
  /** The kinds of extract that were combined, the one that is believed first standing last. */
  kinds: z.array(data.kind),
  inputs: z.array(data.input),
  tables: z.array(data.tableRows),
  dropped: z.array(data.dropped),
  findings: z.array(data.finding),
  capabilities: z.array(data.capability),
  profiles: data.profiles,
  /** Against the last build: how many of its children are met again; null = nothing to compare with. */
  identity: data.identity.nullable(),
  /** Against the last release of other files; null = there is none. */
  changes: data.changes.nullable(),
  /** What happened to the service: a new front door, another case system. */
  events: z.array(data.serviceEvent),
  /** Plain sentences about the input: unknown elements, missing years. No values. */
  remarks: z.array(z.string()),
  definitions: z.array(definition),
  /** How definitions changed from build to build of this site, the oldest change first. */
  definition_log: z.array(definitionChange),
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
 * Why a manifest is not read although it is sound: another version of this program made it. Null when this
 * version did, or when it is no manifest at all.
 */
export function olderContract(manifest: unknown): string | null {
  const made = z.object({ contract: z.int() }).safeParse(manifest)
  if (!made.success || made.data.contract === contractVersion) return null
  const which = made.data.contract < contractVersion ? 'an older' : 'a newer'
  return `was made by ${which} version of Golden Thread; build it again from the extract with this one`
}
