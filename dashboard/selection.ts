import { z } from 'zod'
import { breakdownNames, periodKinds } from '../pipeline/release/contract.ts'
import type {
  BreakdownName,
  Definition,
  Form,
  Manifest,
  PeriodKind,
} from '../pipeline/release/contract.ts'

import { pairsOf } from './figures/pairs.ts'

export type Period = Manifest['periods'][number]
export type Breakdown = Manifest['breakdowns'][number]

/** What an indicator page shows; every part of it is an entry of the release's catalogue. */
export interface Selection {
  definition: Definition
  breakdown: Breakdown | null
  /** One value of the breakdown; null = the authority as a whole, or every value side by side. */
  value: Breakdown['values'][number] | null
  /** Over time: the kind of period and no period. Otherwise one period of that kind. */
  kind: PeriodKind
  period: Period | null
}

const query = z.strictObject({
  by: z.enum(breakdownNames).optional(),
  value: z.string().max(200).optional(),
  period: z.string().max(20).optional(),
})

/**
 * The selection that a query string names, or null when any part of it is not in the catalogue.
 * Unknown and hidden look the same from outside.
 */
export function parseSelection(
  manifest: Manifest,
  definition: Definition,
  search: Record<string, string>,
): Selection | null {
  const parsed = query.safeParse(search)
  if (!parsed.success) return null
  const { by, value, period } = parsed.data
  const breakdown = by === undefined ? null : findBreakdown(manifest, definition, by)
  if (breakdown === undefined || (value !== undefined && !breakdown)) return null
  const option = value === undefined ? null : breakdown?.values.find((each) => each.value === value)
  if (option === undefined) return null
  const time = periodChoices(manifest, definition, breakdown !== null && option === null)
  const chosen =
    period === undefined ? time.standard : time.choices.find((each) => each.name === period)
  return chosen
    ? { definition, breakdown, value: option, kind: chosen.kind, period: chosen.period }
    : null
}

function findBreakdown(
  manifest: Manifest,
  definition: Definition,
  by: BreakdownName,
): Breakdown | undefined {
  if (!definition.breakdowns.includes(by)) return undefined
  return manifest.breakdowns.find((each) => each.name === by)
}

export interface PeriodChoice {
  name: string
  kind: PeriodKind
  period: Period | null
}

/** Forms that are shown over time; a rate that is told apart by groups also in one period. */
const overTime = new Set<Form>(['share', 'measure', 'distribution', 'rate', 'observed_expected'])

/**
 * The periods that a view may be asked for: kinds of period for a series over time; years and 'all'
 * where values, groups, sets or branches stand side by side and for a curve; both for a rate of groups.
 */
export function periodChoices(
  manifest: Manifest,
  definition: Definition,
  isComparison: boolean,
): { choices: PeriodChoice[]; standard: PeriodChoice | undefined } {
  // Over time only the whole is drawn where groups are pairs; one that says nothing is not offered.
  const isOverTime = !isComparison && overTime.has(definition.form) && definition.whole !== 'none'
  const hasGroups = definition.form === 'rate' && definition.categories.length > 0
  const kinds = isOverTime ? kindChoices(definition) : []
  const single = isOverTime && !hasGroups ? [] : singleChoices(manifest, definition)
  const whole = single.find((each) => each.kind === 'all')
  const lastYear = single.findLast((each) => each.kind === 'year' && !each.period!.is_incomplete)
  const yearly = definition.form === 'distribution' && kinds.find((each) => each.kind === 'year')
  const byForm = overTime.has(definition.form) ? (lastYear ?? whole) : (whole ?? lastYear)
  const isGrid = hasGroups && pairsOf(definition.categories) !== null
  return {
    choices: [...kinds, ...single],
    standard: (isGrid && byForm) || yearly || kinds[0] || byForm || single[0],
  }
}

function kindChoices(definition: Definition): PeriodChoice[] {
  return periodKinds
    .filter((kind) => kind !== 'all' && definition.periods.includes(kind))
    .map((kind) => ({ name: kind, kind, period: null }))
}

function singleChoices({ periods }: Manifest, definition: Definition): PeriodChoice[] {
  return periods
    .filter(({ kind }) => (kind === 'year' || kind === 'all') && definition.periods.includes(kind))
    .map((period) => ({ name: period.period, kind: period.kind, period }))
}

/** The one address of a selection: standard choices are left out, names in a fixed order. */
export function selectionQuery(manifest: Manifest, selection: Selection): string {
  const { definition, breakdown, value, kind, period } = selection
  const { standard } = periodChoices(manifest, definition, breakdown !== null && value === null)
  const name = period?.period ?? kind
  const search = new URLSearchParams()
  if (breakdown) search.set('by', breakdown.name)
  if (value) search.set('value', value.value)
  if (name !== standard?.name) search.set('period', name)
  const text = search.toString()
  return text === '' ? '' : `?${text}`
}

/**
 * The address that the form's choice leads to, or null when it is not in the catalogue. A time that
 * the choice cannot be shown for gives way to the standard one.
 */
export function chosenAddress(
  manifest: Manifest,
  definition: Definition,
  search: Record<string, string>,
): string | null {
  const { show = '', period, ...rest } = search
  if (Object.keys(rest).length > 0) return null
  const [by, ...value] = show.split(':')
  const who = { ...(by ? { by } : {}), ...(value.length > 0 ? { value: value.join(':') } : {}) }
  const selection =
    parseSelection(manifest, definition, period ? { ...who, period } : who) ??
    parseSelection(manifest, definition, who)
  return selection && `/indicators/${definition.key}${selectionQuery(manifest, selection)}`
}
