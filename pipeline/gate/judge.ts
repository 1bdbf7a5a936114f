import path from 'node:path'
import type { Database } from '../database.ts'
import { OperatorError } from '../error.ts'
import type { Key } from '../key.ts'
import { definePseudonym } from '../readers/pseudonyms.ts'
import type { Sources } from '../readers/sources.ts'
import { registerDetectors } from './detectors/engine.ts'
import { addedColumns, passingColumns } from '../records/added-columns.ts'
import {
  recordColumnName,
  recordTables,
  typeOfKind,
  type Column,
  type RecordTable,
} from '../records/tables.ts'
import { createTables, runStatements, sqlFiles } from '../sql-folder.ts'

/** Makes what readers and judges share: macros, and the detectors as a function of the engine. */
export async function prepareJudgement(database: Database, key: Key): Promise<void> {
  registerDetectors(database)
  await runStatements(database, '2_records/1_macros')
  await definePseudonym(database, key)
}

/**
 * Judges every record of schema `source`: a typed table a record table, under its final name, rejected
 * records too, with four columns of the judge's own (see `keepAccepted`).
 *
 * @throws OperatorError 'refused' when a file cannot be read record by record.
 */
export async function judge(database: Database, sources: Sources): Promise<void> {
  const parameters = { extract_end: sources.extractedOn }
  await database.run('create schema beside')
  for (const { name, text } of await sqlFiles('2_records/2_judged')) {
    const table = name as RecordTable
    if (!isSupplied(sources, table)) {
      await database.run(emptyTable(table))
      continue
    }
    try {
      await database.run(`create table ${table} as ${text}`, parameters)
    } catch (error) {
      throw readingFault(error, fileOf(sources, table, error)) ?? error
    }
    for (const { rawTables } of sources.pieces)
      if (rawTables[table]) await database.run(`drop table ${rawTables[table]}`)
  }
}

/** Puts beside the judged tables what there is to say of them, in schema `beside`. */
export async function countJudged(database: Database): Promise<void> {
  await createTables(database, '2_records/3_beside_judged', {}, 'beside')
}

function isSupplied({ pieces }: Sources, table: RecordTable): boolean {
  return pieces.some(({ coverage }) => [...coverage.values()].some((tables) => tables[table]))
}

/** What judging nothing would give, without the engine having to work the SELECT out. */
export function emptyTable(table: RecordTable): string {
  const columns = Object.entries(recordTables[table] as Record<string, Column>).map(
    ([name, { kind }]) => `${recordColumnName(name)} ${typeOfKind[kind]}`,
  )
  const added = Object.entries(addedColumns[table] ?? {}).map(([name, type]) => `${name} ${type}`)
  const passing = Object.entries(passingColumns[table] ?? {}).map(
    ([name, type]) => `${name} ${type}`,
  )
  const all = [...columns, ...added, ...passing]
  return `create table ${table} (file_number integer, record integer, ${all.join(', ')}, problem varchar, notes varchar)`
}

/** The engine's message names the path of the file that it could not read. */
function fileOf(sources: Sources, table: RecordTable, error: unknown): string {
  const message = error instanceof Error ? error.message : ''
  return (
    sources.files.find(({ part, file }) => {
      const name = file.slice(part.prefix.length)
      return (
        message.includes(path.join(part.folder, name)) || message.includes(`${path.sep}${name}`)
      )
    })?.file ?? table
  )
}

/** DuckDB's message about a line of CSV, without the line itself, which it quotes. */
export function readingFault(error: unknown, file: string): OperatorError | undefined {
  const message = error instanceof Error ? error.message : ''
  if (!message.includes('CSV')) return undefined
  const line = /CSV Error on Line: (\d+)/.exec(message)?.[1]
  const columns = /Expected Number of Columns: (\d+) Found: (\d+)/.exec(message)
  const what = columns
    ? `has ${columns[2]} values where the header has ${columns[1]}. ` +
      'Put text that holds a comma in double quotes; if it is the last line, the file may be cut short.'
    : /Value with unterminated quote|unescaped quote/i.test(message)
      ? 'has a double quote where none can be. Write quotes inside a text twice, and the text in quotes.'
      : 'is not CSV as it should be: quotes or line ends are not in order. Export the file again.'
  return new OperatorError(
    'refused',
    `${file}${line === undefined ? '' : `, line ${line}`}: ${what}`,
  )
}
