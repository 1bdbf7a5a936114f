import { openDatabase, type Database } from '../../pipeline/database.ts'
import { loadCatalogue } from '../../pipeline/indicators/catalogue.ts'
import { indicatorTable } from '../../pipeline/indicators/run.ts'
import {
  addedColumns,
  recordColumnName,
  recordTables,
  typeOfKind,
  type RecordTable,
} from '../../pipeline/records/tables.ts'
import type { Definition } from '../../pipeline/release/contract.ts'
import { createTables } from '../../pipeline/sql-folder.ts'
import { dateOf } from './calendar.ts'
import type { Authority, Records } from './records.ts'

export const catalogue = await loadCatalogue()

/** A database with the calendar in a schema of its own, so that all of `main` can be emptied. */
export async function withCalendar(): Promise<Database> {
  const database = await openDatabase()
  await database.run('create schema calendar')
  await database.run(`set search_path = 'calendar,main'`)
  await createTables(database, '0_reference', {}, 'calendar')
  await database.run(`set search_path = 'main,calendar'`)
  return database
}

/** What a table calls the dates of a piece of work. */
const dateNames: Partial<Record<RecordTable, { start: string; end?: string }>> = {
  assessments: { start: 'start_date', end: 'authorised_date' },
  initial_conferences: { start: 'conference_date' },
  cp_reviews: { start: 'review_date' },
  visits: { start: 'visit_date' },
}

/**
 * Loads an authority and runs the whole SQL on it: chronology and indicators. What was there before is gone.
 * `shift`: days by which the calendar of working days is moved along with the authority.
 * `choice`: whose parameters, see `parametersOf`.
 */
export async function runSql(
  database: Database,
  authority: Authority,
  { shift = 0, choice = 0 } = {},
): Promise<void> {
  const tables = `select table_name from duckdb_tables() where schema_name = 'main'`
  for (const { table_name } of await database.rows(tables))
    await database.run(`drop table main.${table_name}`)
  if (shift !== 0) {
    await database.run(
      'create table main.working_days as select * replace (day + $shift::integer as day) from calendar.working_days',
      { shift },
    )
  }
  for (const name of Object.keys(recordTables) as RecordTable[])
    await load(database, name, authority.records)
  await loadCoverage(database, authority)
  const settings = {
    record_start: dateOf(authority.recordStart),
    extract_end: dateOf(authority.extractEnd),
  }
  await createTables(database, '4_chronology', settings)
  for (const definition of catalogue) {
    const table = indicatorTable(definition.key)
    await database.run(
      `create table main.${table} as ${definition.sql}`,
      parametersOf(definition, choice),
    )
  }
}

/** The header's parameters; with choice 1 or 2, the first or second value of its sensitivity instead. */
export function parametersOf(
  { parameters, sensitivity }: Definition,
  choice: number,
): Definition['parameters'] {
  const others = Object.entries(sensitivity).flatMap(([name, values]) => {
    const value = values[choice - 1]
    return value === undefined ? [] : [[name, value] as const]
  })
  return { ...parameters, ...Object.fromEntries(others) }
}

async function load(database: Database, name: RecordTable, records: Records): Promise<void> {
  const columns = Object.entries(recordTables[name]).map(([column, { kind }]) => [
    recordColumnName(column),
    typeOfKind[kind as 'id'],
  ])
  const all = [...columns, ...Object.entries(addedColumns[name] ?? {})]
  await database.run(
    `create table main.${name} (${all.map((column) => column.join(' ')).join(', ')})`,
  )
  const rows = name in records ? (records[name as keyof Records] as object[]) : []
  if (rows.length === 0) return
  const lines = rows.map((row) => namedAs(name, row))
  const names = all
    .map(([column]) => column!)
    .filter((column) => lines.some((line) => line.has(column)))
  const values = lines.map(
    (line) => `(${names.map((column) => line.get(column) ?? 'null').join(', ')})`,
  )
  await database.run(`insert into main.${name} (${names.join(', ')}) values ${values.join(', ')}`)
}

function namedAs(table: RecordTable, row: object): Map<string, string> {
  const { start, end } = dateNames[table] ?? { start: 'start_date', end: 'end_date' }
  const renamed: Record<string, string | undefined> = { start_date: start, end_date: end }
  const cells = Object.entries(row).flatMap(([name, value]): [string, string][] => {
    const column = name in renamed ? renamed[name] : name
    return column === undefined ? [] : [[column, literal(value)]]
  })
  return new Map(cells)
}

function literal(value: unknown): string {
  if (value === null || value === undefined) return 'null'
  if (typeof value === 'number') return `date '${dateOf(value)}'`
  return typeof value === 'boolean' ? String(value) : `'${String(value)}'`
}

async function loadCoverage(database: Database, authority: Authority): Promise<void> {
  const { recordStart, extractEnd, cinPlansFrom, visitsFrom } = authority
  await database.run(
    'create table main.coverage (table_name varchar, complete_from date, complete_to date, is_supplied boolean)',
  )
  const from: Partial<Record<RecordTable, number | null>> = {
    cin_plans: cinPlansFrom,
    visits: visitsFrom,
  }
  const rows = Object.keys(recordTables).map((name) => {
    const day = from[name as RecordTable]
    const start = day === undefined ? recordStart : day
    return `('${name}', ${literal(start)}, ${start === null ? 'null' : literal(extractEnd)}, ${start !== null})`
  })
  await database.run(`insert into main.coverage values ${rows.join(', ')}`)
}
