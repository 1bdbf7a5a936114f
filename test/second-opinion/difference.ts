import type { Database, Row } from '../../pipeline/database.ts'
import { indicatorTable } from '../../pipeline/indicators/run.ts'
import { columns, type Table } from './chronology.ts'
import { dateOf } from './calendar.ts'
import type { ReferenceRow } from './indicators.ts'
import { recordsOf, type Authority } from './records.ts'

/** A row as one line of text, by which answers are told apart. */
export type Line = string

const answers = ['is_met', 'part', 'value', 'entry_days', 'exit_days', 'outcome'] as const

export function lineOf(row: ReferenceRow): Line {
  const told = answers
    .filter((name) => name in row && name !== 'part')
    .map((name) => `${name} ${row[name] ?? 'unknown'}`)
  const part = row.part ? [`part ${row.part}`] : []
  return [row.child_id, row.episode_id, row.unit_id, dateOf(row.counted_on), ...told, ...part].join(
    ' | ',
  )
}

/** The rows that the SQL gave, as lines like those of the reference. */
export async function sqlLines(database: Database, key: string): Promise<Line[]> {
  const rows = await database.rows(`select * from main.${indicatorTable(key)}`)
  return rows.map(lineOfSql).sort()
}

/** The rows of a table of the chronology, as lines like those of the second reading. */
export async function chronologyLines(database: Database, table: Table): Promise<Line[]> {
  const rows = await database.rows(`select ${columns[table].join(', ')} from main.${table}`)
  return rows
    .map((row) => columns[table].map((name) => String(row[name] ?? 'unknown')).join(' | '))
    .sort()
}

function lineOfSql(row: Row): Line {
  const told = answers
    .filter((name) => name in row && name !== 'part')
    .map((name) => `${name} ${row[name] ?? 'unknown'}`)
  const part = row['part'] ? [`part ${row['part']}`] : []
  return [
    row['child_id'],
    row['episode_id'],
    row['unit_id'],
    row['counted_on'],
    ...told,
    ...part,
  ].join(' | ')
}

/** What differs, for a person: seed, indicator, both answers, and the records of the first child concerned. */
export function explain(authority: Authority, key: string, sql: Line[], reference: Line[]): string {
  const onlySql = sql.filter((line) => !reference.includes(line))
  const onlyReference = reference.filter((line) => !sql.includes(line))
  const named = (onlyReference[0] ?? onlySql[0] ?? '').split(' | ')[0] ?? ''
  const child =
    authority.records.referrals.find((row) => row.referral_id === named)?.child_id ?? named
  const own = (line: Line) => line.startsWith(`${named} | `)
  return [
    `seed ${authority.seed}, ${key}, child ${child} (${onlySql.length + onlyReference.length} lines differ)`,
    `records ${dateOf(authority.recordStart)} to ${dateOf(authority.extractEnd)}, plans from ${day(authority.cinPlansFrom)}, visits from ${day(authority.visitsFrom)}`,
    ...onlySql.filter(own).map((line) => `  SQL says       ${line}`),
    ...onlyReference.filter(own).map((line) => `  reference says ${line}`),
    ...recordLines(authority, child),
  ].join('\n')
}

const day = (value: number | null): string => (value === null ? 'never' : dateOf(value))

function recordLines(authority: Authority, child: string): string[] {
  return Object.entries(recordsOf(authority.records, (id) => id === child)).flatMap(
    ([name, rows]) =>
      (rows as object[]).map((row) => `  ${name}: ${Object.values(row).map(cell).join(' | ')}`),
  )
}

const cell = (value: unknown): string =>
  value === null ? '-' : typeof value === 'number' ? dateOf(value) : String(value)
