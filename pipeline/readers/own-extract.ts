import path from 'node:path'
import type { Database } from '../database.ts'
import { OperatorError } from '../error.ts'
import type { ExtractDescription } from '../extract/description.ts'
import { checkColumns, columnsOf } from '../gate/column-names.ts'
import { recordTableNames, type RecordTable } from '../records/tables.ts'
import { extractCoverage } from './extract-coverage.ts'
import { hashFile } from './csv-scan.ts'
import { countedCsv, csvRelation, inUtf8, readHeader } from './csv-table.ts'
import { asText, describeParquet, parquetRelation } from './parquet-table.ts'
import type { SourceFile, Sources } from './sources.ts'

/** Tables without which there is nothing to count. */
const neededTables: RecordTable[] = ['children', 'referrals']

/** What `sql/2_records` reads beyond an extract's columns; only census returns have it. */
const notInExtracts: Partial<Record<RecordTable, string[]>> = { referrals: ['last_returned_on'] }

interface TableFile {
  table: RecordTable
  name: string
  path: string
}

/** What one file gives: how to select from it, and how it is counted apart from that. */
interface Opened {
  relation: string
  /** Column names, each with the expression that gives its text. */
  columns: Map<string, string>
  count(): Promise<{ bytes: number; sha256: string; records: number }>
}

/**
 * Reads our own extract into schema `source`: a view a table, so that nothing is held twice. Headers are
 * all checked before any file is read through.
 *
 * @param privateFolder makes, on first call, a folder of this run's own for UTF-8 copies.
 */
export async function readOwnExtract(
  folder: string,
  names: string[],
  described: ExtractDescription,
  database: Database,
  privateFolder: () => Promise<string>,
): Promise<Sources> {
  const files = tablesIn(folder, names)
  const { completeFrom, completeTo, coverage } = extractCoverage(described, files)
  const headers = new Map<TableFile, string[]>()
  for (const file of files) if (isCsv(file)) headers.set(file, await checkedHeader(file))
  const opened = new Map<RecordTable, Opened>()
  for (const file of files) {
    const header = headers.get(file)
    opened.set(
      file.table,
      header ? await openCsv(file, header, privateFolder) : await openParquet(file, database),
    )
  }
  await createSourceViews(database, opened)
  const counted = files.map(({ table, name }): SourceFile => ({
    file: name,
    bytes: 0,
    sha256: '',
    rowsIn: { [table]: 0 },
  }))
  return {
    kind: 'golden_thread',
    kindTitle: 'Golden Thread extract',
    authority: described.authority,
    extractedOn: described.extracted_on,
    completeFrom,
    completeTo,
    coverage,
    counting: countAll(files, opened, counted),
    files: counted,
    recordWord: 'record',
    remarks: [],
    rawTables: {},
  }
}

async function countAll(
  files: TableFile[],
  opened: Map<RecordTable, Opened>,
  counted: SourceFile[],
): Promise<void> {
  for (const [index, { table }] of files.entries()) {
    const { bytes, sha256, records } = await opened.get(table)!.count()
    Object.assign(counted[index]!, { bytes, sha256, rowsIn: { [table]: records } })
  }
}

function tablesIn(folder: string, names: string[]): TableFile[] {
  const files = names.map((name): TableFile => {
    const table = path.parse(name).name.toLowerCase() as RecordTable
    if (!recordTableNames.includes(table)) {
      throw new OperatorError(
        'refused',
        `${name}: is not named after a table of the extract. Rename it (see the README), or take it out of the folder.`,
      )
    }
    return { table, name, path: path.join(folder, name) }
  })
  for (const { table, name } of files) {
    const twin = files.find((other) => other.table === table && other.name !== name)
    if (twin)
      throw new OperatorError('refused', `${name} and ${twin.name}: hold the same table. Keep one.`)
  }
  const missing = neededTables.filter((table) => !files.some((file) => file.table === table))
  if (missing.length > 0) {
    throw new OperatorError(
      'refused',
      ...missing.map(
        (table) => `${table}.csv: is not in the folder. Add it; every extract needs it.`,
      ),
    )
  }
  return files
}

const isCsv = ({ name }: TableFile): boolean => name.toLowerCase().endsWith('.csv')

async function checkedHeader(file: TableFile): Promise<string[]> {
  const header = await readHeader(file.path, file.name)
  checkColumns(file.name, file.table, header)
  return header
}

async function openCsv(
  file: TableFile,
  header: string[],
  privateFolder: () => Promise<string>,
): Promise<Opened> {
  const utf8 = await inUtf8(file.path, file.name, privateFolder)
  return {
    relation: csvRelation(utf8, header),
    columns: new Map(header.map((column) => [column, column])),
    count: () => countedCsv(file.path, utf8, file.name),
  }
}

async function openParquet(file: TableFile, database: Database): Promise<Opened> {
  const { columns, records } = await describeParquet(database, file.path, file.name)
  checkColumns(
    file.name,
    file.table,
    columns.map((column) => column.name),
  )
  return {
    relation: parquetRelation(file.path),
    columns: new Map(columns.map((column) => [column.name, asText(file.name, column)])),
    count: async () => ({ ...(await hashFile(file.path)), records }),
  }
}

/**
 * Schema `source`: every table with all its columns as text, those that are not in the file empty. Our own
 * extract already uses our names, and a record's place is its place in the file, so `record` is empty too.
 */
async function createSourceViews(
  database: Database,
  opened: Map<RecordTable, Opened>,
): Promise<void> {
  await database.run('create schema source')
  const numbers = [...opened.keys()]
  for (const table of recordTableNames) {
    const file = opened.get(table)
    const columns = [...Object.keys(columnsOf(table)), ...(notInExtracts[table] ?? [])].map(
      (column) => `${file?.columns.get(column) ?? 'null::varchar'} as ${column}`,
    )
    await database.run(
      `create view source.${table} as select ${numbers.indexOf(table) + 1} as file_number, null::integer as record, ` +
        `${columns.join(', ')} ${file ? `from ${file.relation}` : 'where false'}`,
    )
  }
}
