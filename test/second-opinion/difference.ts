import type { Database } from '../../pipeline/database.ts'
import { indicatorTable, rowContract } from '../../pipeline/indicators/run.ts'
import type { Definition } from '../../pipeline/release/contract.ts'
import { recordsOf, tableNames, type Authority } from './authority/records.ts'
import { dateOf } from './calendar.ts'
import { columns, type Table } from './reading/chronology.ts'
import type { Row } from './reference.ts'
import type { Dates } from './sql-tables.ts'

/** A row as one line of text, by which answers are told apart. */
export type Line = string

const unit = ['child_id', 'episode_id', 'unit_id', 'counted_on']

/** The columns of an indicator, those that say whose row it is first. */
export const lineColumns = (definition: Definition): string[] => [
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
  return rows
    .filter(({ counted_on: day }) => day >= recordStart && day <= extractEnd)
    .map((row) => lineOf(definition, { ...row, counted_on: dateOf(row.counted_on) }))
    .sort()
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
  return rows.map((row) => lineOf(definition, row)).sort()
}

function lineOf(definition: Definition, row: object): Line {
  const cells = row as Record<string, unknown>
  return lineColumns(definition)
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
