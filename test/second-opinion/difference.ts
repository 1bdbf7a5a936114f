import type { Database } from '../../pipeline/database.ts'
import { indicatorTable, rowContract } from '../../pipeline/indicators/run.ts'
import type { Definition, Form } from '../../pipeline/release/contract.ts'
import { recordsOf, tableNames, type Authority } from './authority/records.ts'
import { dateOf, dayOf, quarterEnd, yearEnd } from './calendar.ts'
import { groupedBy } from './grouped.ts'
import { columns, type Table } from './reading/chronology.ts'
import type { Row } from './reference.ts'
import type { Dates } from './sql-tables.ts'

/** A row as one line of text, by which answers are told apart. */
export type Line = string

const unit = ['child_id', 'episode_id', 'unit_id', 'counted_on']

/** The columns of an indicator, those that say whose row it is first. */
const lineColumns = (definition: Definition): string[] => [
  ...unit,
  ...rowContract(definition)
    .map(([name]) => name)
    .filter((name) => !unit.includes(name)),
]

/** The rows of a reference as sorted lines. Those outside the complete records are dropped, here as there. */
export function referenceLines(
  definition: Definition,
  rows: readonly Row[],
  { recordStart, extractEnd }: Dates,
): Line[] {
  const inside = rows.filter(({ counted_on: day }) => day >= recordStart && day <= extractEnd)
  return linesOf(
    definition,
    inside.map((row) => ({ ...row, counted_on: dateOf(row.counted_on) })),
  )
}

/** The rows that the SQL gave, as lines like those of the reference. */
export async function sqlLines(
  database: Database,
  definition: Definition,
  { recordStart, extractEnd }: Dates,
): Promise<Line[]> {
  const rows = await database.rows(
    `select * from main.${indicatorTable(definition.key)} where counted_on between $from::date and $to::date`,
    { from: dateOf(recordStart), to: dateOf(extractEnd) },
  )
  return linesOf(definition, rows)
}

type Cells = Record<string, unknown>

function linesOf(definition: Definition, rows: readonly object[]): Line[] {
  const added = definition.form === 'rate' ? rates(definition, rows as Cells[]) : (rows as Cells[])
  const lines = added.map((row) => lineOf(definition, row)).sort()
  // How many events an unknown unit had says nothing.
  return definition.form === 'recurrent' ? [...new Set(lines)] : lines
}

/** The rows of a rate are added up, a period, unit, episode and group at a time: how they are cut does not matter. */
function rates({ periods }: Definition, rows: readonly Cells[]): Cells[] {
  const endOf = periods.includes('quarter') ? quarterEnd : yearEnd
  const dated = rows.map((row): Cells => {
    const counted_on = dateOf(endOf(dayOf(String(row['counted_on']))))
    const known = { events: row['events'] ?? null, exposure_days: row['exposure_days'] ?? null }
    return row['events'] == null
      ? { ...row, counted_on, events: null }
      : { ...row, ...known, counted_on }
  })
  const groups = groupedBy(dated, (row) =>
    [
      row['unit_id'],
      row['episode_id'],
      row['part'],
      row['counted_on'],
      row['events'] === null,
    ].join(' '),
  )
  return [...groups.values()].map((own) => {
    const [first] = own
    if (first!['events'] === null) return first!
    const sum = (name: string) => own.reduce((total, row) => total + Number(row[name]), 0)
    return { ...first, events: sum('events'), exposure_days: sum('exposure_days') }
  })
}

/** What says of a row of each form that its answer is not known. */
const answer: Record<Form, string> = {
  share: 'is_met',
  groups: 'is_met',
  standardised: 'is_met',
  observed_expected: 'is_met',
  measure: 'value',
  distribution: 'value',
  concentration: 'value',
  time_to: 'outcome',
  recurrent: 'exit_days',
  rate: 'events',
  combination: 'part',
  pathway: 'part',
}

/** Of an unknown answer nothing more is looked at than its group; of one that is not met, no part of the met. */
function lineOf(definition: Definition, cells: Cells): Line {
  const { form } = definition
  const isUnknown = cells[answer[form]] == null
  const isNotMet = form === 'share' && cells['is_met'] !== true
  const isTold = (name: string): boolean =>
    unit.includes(name) || (name === 'part' ? !isNotMet : !isUnknown || name === answer[form])
  return lineColumns(definition)
    .filter(isTold)
    .map((name) => (unit.includes(name) ? told(cells[name]) : `${name} ${told(cells[name])}`))
    .join(' | ')
}

/** Chances are compared to nine decimals. */
const told = (value: unknown): string =>
  typeof value === 'number' && !Number.isInteger(value)
    ? value.toFixed(9)
    : String(value ?? 'unknown')

/** The rows of a table of the chronology, as lines like those of the second reading. */
export async function chronologyLines(database: Database, table: Table): Promise<Line[]> {
  const rows = await database.rows(`select ${columns[table].join(', ')} from main.${table}`)
  return rows
    .map((row) => columns[table].map((name) => String(row[name] ?? 'unknown')).join(' | '))
    .sort()
}

/** What differs, for a person: seed, table, both answers, and the records of the first child's family. */
export function explain(
  authority: Authority,
  name: string,
  sql: readonly Line[],
  reference: readonly Line[],
): string {
  const onlySql = without(sql, reference)
  const onlyReference = without(reference, sql)
  const named = (onlyReference[0] ?? onlySql[0] ?? '').split(' | ')[0] ?? ''
  const child =
    authority.records.referrals.find((row) => row.referral_id === named)?.child_id ?? named
  const isOwn = (line: Line) => line.startsWith(`${named} | `)
  return [
    `seed ${authority.seed}, ${name}, child ${child} (${onlySql.length + onlyReference.length} lines differ)`,
    `records ${dateOf(authority.recordStart)} to ${dateOf(authority.extractEnd)}`,
    ...onlySql.filter(isOwn).map((line) => `  SQL says       ${line}`),
    ...onlyReference.filter(isOwn).map((line) => `  reference says ${line}`),
    ...recordLines(authority, child),
    ...coverageLines(authority),
  ].join('\n')
}

/** The lines of one that the other has not, or has not as often. */
function without(lines: readonly Line[], others: readonly Line[]): Line[] {
  const left = new Map<Line, number>()
  for (const line of others) left.set(line, (left.get(line) ?? 0) + 1)
  return lines.filter((line) => {
    const count = left.get(line) ?? 0
    left.set(line, count - 1)
    return count <= 0
  })
}

function recordLines(authority: Authority, child: string): string[] {
  const family = familyOf(authority, child)
  const records = recordsOf(authority.records, (id) => id === child || family.has(id))
  return tableNames.flatMap((table) =>
    (records[table] as object[]).map((row) => `  ${table}: ${cellsOf(row)}`),
  )
}

/** The other children of the child's family. */
function familyOf({ records }: Authority, child: string): Set<string> {
  const family = records.children.find((row) => row.child_id === child)?.family_id
  const others = records.children.filter((row) => family != null && row.family_id === family)
  return new Set(others.map((row) => row.child_id))
}

const cellsOf = (row: object): string =>
  Object.entries(row)
    .filter(([, value]) => value !== null)
    .map(([name, value]) =>
      name.endsWith('_date') ? `${name} ${dateOf(value as number)}` : `${name} ${String(value)}`,
    )
    .join(', ')

function coverageLines({ coverage }: Authority): string[] {
  return tableNames.map((table) => {
    const held = coverage[table]
    return `  ${table} ${held ? `held ${dateOf(held.from)} to ${dateOf(held.to)}` : 'not supplied'}`
  })
}
