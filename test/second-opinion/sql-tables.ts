import { DuckDBDateValue, type DuckDBAppender } from '@duckdb/node-api'
import { openDatabase, type Database, type DatabaseOptions } from '../../pipeline/database.ts'
import { loadCatalogue } from '../../pipeline/indicators/catalogue.ts'
import { indicatorTable } from '../../pipeline/indicators/run.ts'
import { addedColumns } from '../../pipeline/records/added-columns.ts'
import {
  recordColumnName,
  recordTables,
  typeOfKind,
  type RecordTable,
} from '../../pipeline/records/tables.ts'
import type { Definition } from '../../pipeline/release/contract.ts'
import { createTables } from '../../pipeline/sql-folder.ts'
import { tableNames, type Authority, type Records, type TableName } from './authority/records.ts'
import { dateOf } from './calendar.ts'

export const catalogue = await loadCatalogue()

/** A database with the calendar in a schema of its own, so that all of `main` can be emptied. */
export async function withCalendar(options: DatabaseOptions = {}): Promise<Database> {
  const database = await openDatabase(options)
  await database.run('create schema calendar')
  await database.run(`set search_path = 'calendar,main'`)
  await createTables(database, '0_reference', {}, 'calendar')
  await database.run(`set search_path = 'main,calendar'`)
  return database
}

/** Where the records of an authority begin and end. */
export type Dates = Pick<Authority, 'recordStart' | 'extractEnd'>

/**
 * Loads an authority and runs the whole SQL on it: chronology and indicators. What was there before is gone.
 * `shift`: days by which the calendar of working days is moved along with the authority.
 * `choice`: whose parameters, see `parametersOf`. `definitions`: which indicators, all when left out.
 */
export async function runSql(
  database: Database,
  authority: Authority,
  { shift = 0, choice = 0, definitions = catalogue } = {},
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
  await answerAll(database, authority, { choice, definitions })
}

/** Chronology and indicators of the record tables and the coverage that lie in the database. */
export async function answerAll(
  database: Database,
  { recordStart, extractEnd }: Dates,
  { choice = 0, definitions = catalogue } = {},
): Promise<void> {
  const settings = { record_start: dateOf(recordStart), extract_end: dateOf(extractEnd) }
  await createTables(database, '4_chronology', settings)
  for (const definition of definitions) {
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
  const columns = columnsOf(name)
  const typed = [...columns].map((column) => column.join(' '))
  await database.run(`create table main.${name} (${typed.join(', ')})`)
  const appender = await database.connection.createAppender(name, 'main')
  for (const row of isMade(name) ? records[name] : []) {
    for (const [column, type] of columns)
      append(appender, type, (row as object as Record<string, unknown>)[column])
    appender.endRow()
  }
  appender.closeSync()
}

function append(appender: DuckDBAppender, type: string, value: unknown): void {
  if (value === null || value === undefined) appender.appendNull()
  else if (type === 'date') appender.appendDate(new DuckDBDateValue(value as number))
  else if (type === 'boolean') appender.appendBoolean(value as boolean)
  else if (type === 'integer') appender.appendInteger(value as number)
  else appender.appendVarchar(String(value))
}

const isMade = (name: RecordTable): name is TableName => tableNames.includes(name as TableName)

/** The columns of a record table and their types. */
function columnsOf(name: RecordTable): Map<string, string> {
  const columns = Object.entries(recordTables[name]).map(([column, { kind }]): [string, string] => [
    recordColumnName(column),
    typeOfKind[kind as 'id'],
  ])
  return new Map([...columns, ...Object.entries(addedColumns[name] ?? {})])
}

/** What is not supplied has the dates of the whole, as a build gives them. */
async function loadCoverage(
  database: Database,
  { recordStart, extractEnd, coverage }: Authority,
): Promise<void> {
  await database.run(
    'create table main.coverage (table_name varchar, complete_from date, complete_to date, is_supplied boolean)',
  )
  const rows = (Object.keys(recordTables) as RecordTable[]).map((name) => {
    const held = isMade(name) ? coverage[name] : null
    const { from, to } = held ?? { from: recordStart, to: extractEnd }
    return `('${name}', date '${dateOf(from)}', date '${dateOf(to)}', ${held !== null})`
  })
  await database.run(`insert into main.coverage values ${rows.join(', ')}`)
}
