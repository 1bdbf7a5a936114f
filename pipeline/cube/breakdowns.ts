import type { Database } from '../database.ts'
import type { BreakdownName, Definition, Manifest } from '../release/contract.ts'
import { breakdownNames } from '../release/contract.ts'
import { ethnicityAndDeprivation } from './ethnicity-deprivation.ts'
import type { Breakdown } from './true-cells.ts'

/** The value under which rows stand whose source, need, area or team is not recorded. */
export const unknownValue = 'unknown'

/** The value under which the chronology pools areas and teams of few children. */
const pooledValue = 'other'

const unknown = { value: unknownValue, label: 'Not recorded' }

/** Breakdowns whose values are constants of the catalogue, whether the extract has such rows or not. */
const fixed: Partial<Record<BreakdownName, Breakdown['values']>> = {
  source_group: [
    { value: 'individual', label: 'Family member, friend or the child' },
    { value: 'school', label: 'Schools' },
    { value: 'education_services', label: 'Education services' },
    { value: 'health', label: 'Health services' },
    { value: 'housing', label: 'Housing' },
    { value: 'la_services', label: 'Local authority services' },
    { value: 'police', label: 'Police' },
    { value: 'other_legal', label: 'Other legal agencies' },
    { value: 'other', label: 'Other' },
    { value: 'anonymous', label: 'Anonymous' },
    unknown,
  ],
  age_band: [
    { value: 'unborn', label: 'Before birth' },
    { value: 'under_1', label: 'Under 1' },
    { value: '1_to_4', label: '1 to 4' },
    { value: '5_to_9', label: '5 to 9' },
    { value: '10_to_15', label: '10 to 15' },
    { value: '16_and_over', label: '16 and over' },
    unknown,
  ],
  primary_need: [
    { value: 'N1', label: 'Abuse or neglect' },
    { value: 'N2', label: 'Child’s disability or illness' },
    { value: 'N3', label: 'Parent’s disability or illness' },
    { value: 'N4', label: 'Family in acute stress' },
    { value: 'N5', label: 'Family dysfunction' },
    { value: 'N6', label: 'Socially unacceptable behaviour' },
    { value: 'N7', label: 'Low income' },
    { value: 'N8', label: 'Absent parenting' },
    { value: 'N9', label: 'Cases other than children in need' },
    { value: 'N0', label: 'Not stated' },
    unknown,
  ],
}

const titles: Record<BreakdownName, string> = {
  source_group: 'Source of referral',
  age_band: 'Age at referral',
  primary_need: 'Primary need',
  area: 'Area',
  team: 'Team',
  ethnicity_deprivation: 'Ethnicity and deprivation together',
  authority: 'Local authority',
}

/**
 * The breakdowns this extract can give: the fixed ones, area and team where any row names one, ethnicity
 * and deprivation where both are mostly known, and the authorities where there are several.
 */
export async function heldBreakdowns(
  database: Database,
  authorities: readonly Authority[] = [],
): Promise<Breakdown[]> {
  const held: Breakdown[] = []
  for (const name of breakdownNames) {
    const values =
      name === 'authority' ? authorityValues(authorities) : await valuesOf(database, name)
    if (values.length > 0) held.push({ name, title: titles[name], values })
  }
  return held
}

async function valuesOf(database: Database, name: BreakdownName): Promise<Breakdown['values']> {
  if (name === 'ethnicity_deprivation') return ethnicityAndDeprivation(database)
  return fixed[name] ?? (await recordedValues(database, name))
}

type Authority = Manifest['authority']

function authorityValues(authorities: readonly Authority[]): Breakdown['values'] {
  return authorities.length < 2
    ? []
    : authorities.map(({ code, name }) => ({ value: code, label: name }))
}

/** In a build of several authorities every indicator may be read for each of them; in others none names them. */
export function withAuthorities(
  definitions: readonly Definition[],
  authorities: readonly Authority[],
): Definition[] {
  return definitions.map((definition) =>
    authorities.length < 2
      ? definition
      : { ...definition, breakdowns: [...definition.breakdowns, 'authority' as const] },
  )
}

async function recordedValues(
  database: Database,
  name: BreakdownName,
): Promise<Breakdown['values']> {
  const column = name === 'area' ? 'area' : 'team'
  const rows = await database.rows(`select distinct ${column} as value from episode_breakdowns`)
  const names = rows
    .map((row) => row.value)
    .filter((value): value is string => typeof value === 'string')
  if (names.length === 0) return []
  const named = names.filter((value) => value !== unknownValue && value !== pooledValue).sort()
  return [
    ...named.map((value) => ({ value, label: value })),
    ...(names.includes(pooledValue) ? [{ value: pooledValue, label: 'Others, together' }] : []),
    ...(names.length < rows.length || names.includes(unknownValue) ? [unknown] : []),
  ]
}
