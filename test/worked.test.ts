import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDatabase, type Database, type Parameters } from '../pipeline/database.ts'
import { loadCatalogue } from '../pipeline/indicators/catalogue.ts'
import { indicatorTable, runIndicator } from '../pipeline/indicators/run.ts'
import { addedColumns } from '../pipeline/records/added-columns.ts'
import { recordColumnName, recordTables, typeOfKind } from '../pipeline/records/tables.ts'
import type { RecordTable } from '../pipeline/records/tables.ts'
import type { Definition, Form } from '../pipeline/release/contract.ts'
import { createTables, sqlFiles, type SqlFile } from '../pipeline/sql-folder.ts'
import { tablesRead } from '../pipeline/tables-read.ts'
import { readWorkedExample, type WorkedCase, type WorkedTable } from './worked-example.ts'

const folder = fileURLToPath(new URL('./worked', import.meta.url))
const names = readdirSync(folder).map((file) => path.basename(file, '.md'))
const examples = names.map((name) => ({
  name,
  cases: readWorkedExample(readFileSync(path.join(folder, `${name}.md`), 'utf8')),
}))
const catalogue = await loadCatalogue()
const chronology = await sqlFiles('4_chronology')

const given: Record<string, Record<string, string>> = {
  coverage: {
    table_name: 'varchar',
    complete_from: 'date',
    complete_to: 'date',
    is_supplied: 'boolean',
  },
}
for (const [table, columns] of Object.entries(recordTables)) {
  const typed = Object.entries(columns).map(([name, { kind }]) => [
    recordColumnName(name),
    typeOfKind[kind as 'id'],
  ])
  given[table] = { ...Object.fromEntries(typed), ...addedColumns[table as RecordTable] }
}

let database: Database
beforeAll(async () => {
  database = await openDatabase({ threads: 1 })
  await createTables(database, '0_reference')
})
afterAll(() => database.close())

describe('every table of the chronology and every indicator', () => {
  it('has a worked example, and every example has its table', () => {
    const tables = [...chronology.map((file) => file.name), ...catalogue.map((each) => each.key)]
    expect([...names].sort()).toEqual(tables.sort())
  })
})

describe.each(examples)('$name', ({ name, cases }) => {
  it.each(cases)('$name', async (example) => {
    const expected = example.tables.get('expected')
    if (!expected) throw new Error('the case expects nothing')
    expect(await found(name, example, expected.columns)).toEqual(await written(name, expected))
  })
})

describe.each(catalogue)('the worked example of $key', (definition) => {
  const cells = examples
    .find((each) => each.name === definition.key)
    ?.cases.flatMap(({ tables }) => column(tables.get('expected'), shown[definition.form].column))
  it.each(shown[definition.form].values(definition))('shows "%s"', (value) =>
    expect(cells).toContain(value),
  )
})

/** What the worked example of each form must show at least, and in which column. */
const answers = { column: 'is_met', values: () => ['yes', 'no', 'unknown'] }
const named = {
  column: 'part',
  values: ({ categories }: Definition) => categories.slice(0, 2).map(({ value }) => value),
}
const shown: Record<Form, { column: string; values: (definition: Definition) => string[] }> = {
  share: answers,
  groups: answers,
  standardised: answers,
  observed_expected: answers,
  measure: { column: 'value', values: () => ['unknown'] },
  distribution: {
    column: 'value',
    values: ({ categories }) => [
      ...categories.slice(0, 2).map(({ value }) => /^\d+/.exec(value)?.[0] ?? ''),
      'unknown',
    ],
  },
  concentration: { column: 'value', values: () => ['1', '2'] },
  time_to: {
    column: 'outcome',
    values: () => ['event', 'censored', 'competing: 18th birthday', 'competing: death'],
  },
  recurrent: { column: 'event_days', values: () => ['unknown'] },
  rate: { column: 'events', values: () => ['0', '1'] },
  combination: { ...named, values: (each) => [...named.values(each), 'none', 'unknown'] },
  pathway: { ...named, values: (each) => [...named.values(each), 'unknown'] },
}

function column(table: WorkedTable | undefined, name: string): string[] {
  return table?.rows.map((row) => row[table.columns.indexOf(name)] ?? '') ?? []
}

const steps = new Map<string, SqlFile[]>()

/** The tables of the chronology that an example needs, in order: those it reads, and those that they read. */
async function stepsTo(name: string): Promise<SqlFile[]> {
  const known = steps.get(name)
  if (known) return known
  const indicator = catalogue.find((each) => each.key === name)
  const wanted = new Set(indicator ? await tablesRead(database, indicator.sql) : [name])
  const reached: SqlFile[] = []
  for (const file of chronology.toReversed()) {
    if (!wanted.has(file.name)) continue
    reached.unshift(file)
    for (const table of await tablesRead(database, file.text)) wanted.add(table)
  }
  steps.set(name, reached)
  return reached
}

/** Runs one case in a schema of its own, and gives the columns that the example expects, as text. */
async function found(name: string, example: WorkedCase, columns: string[]): Promise<string[]> {
  const indicator = catalogue.find((each) => each.key === name)
  const table = indicator ? indicatorTable(name) : name
  await database.run('drop schema if exists worked cascade')
  await database.run('create schema worked')
  await database.run(`set search_path = 'worked,main'`)
  for (const [record, types] of Object.entries(given))
    await fill(record, types, example.tables.get(record))
  for (const file of await stepsTo(name))
    await database.run(
      `create table worked.${file.name} as ${file.text}`,
      settings(example.tables.get('settings')),
    )
  if (indicator) await runIndicator(database, indicator, settings(example.tables.get('parameters')))
  const rows = await database.rows(
    `select ${columns.map((each) => asText(each)).join(', ')} from ${table}`,
  )
  return rows.map((row) => columns.map((each) => row[each]).join(' | ')).sort()
}

const asText = (name: string) =>
  `case when ${name} is null then '' else replace(replace(cast(${name} as varchar), 'true', 'yes'), 'false', 'no') end as ${name}`

/**
 * The expected rows as text. In a column that is not text, and in every column of an indicator, 'unknown' is
 * how an example writes null.
 */
async function written(name: string, table: WorkedTable): Promise<string[]> {
  const isIndicator = catalogue.some((each) => each.key === name)
  const target = isIndicator ? indicatorTable(name) : name
  const types = await database.rows(
    `select column_name, data_type from duckdb_columns() where table_name = $name`,
    {
      name: target,
    },
  )
  const isText = (column: string) =>
    !isIndicator &&
    types.some((each) => each['column_name'] === column && each['data_type'] === 'VARCHAR')
  return table.rows
    .map((row) =>
      row
        .map((cell, i) => (cell === 'unknown' && !isText(table.columns[i] ?? '') ? '' : cell))
        .join(' | '),
    )
    .sort()
}

async function fill(
  record: string,
  types: Record<string, string>,
  table: WorkedTable | undefined,
): Promise<void> {
  await database.run(
    `create table worked.${record} (${Object.entries(types)
      .map((each) => each.join(' '))
      .join(', ')})`,
  )
  if (!table || table.rows.length === 0) return
  const rows = table.rows.map((row) => `(${row.map(literal).join(', ')})`)
  await database.run(
    `insert into worked.${record} (${table.columns.join(', ')}) values ${rows.join(', ')}`,
  )
}

function literal(cell: string): string {
  if (cell === '' || cell === 'unknown') return 'null'
  if (cell === 'yes' || cell === 'no') return String(cell === 'yes')
  return `'${cell.replaceAll("'", "''")}'`
}

function settings(table: WorkedTable | undefined): Parameters {
  const values = table?.columns.map((name, i) => [name, table.rows[0]?.[i] ?? '']) ?? []
  return Object.fromEntries(
    values.map(([name = '', value = '']) => [name, /^\d+$/.test(value) ? Number(value) : value]),
  )
}
