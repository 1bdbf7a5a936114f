import { checkHeader } from '../gate/header.ts'
import type { Database } from '../database.ts'
import { countedCsv, csvRelation, inUtf8, readHeader } from './csv-table.ts'
import { hashFile } from './csv-scan.ts'
import type { Kind } from './kinds.ts'
import { asText, describeParquet, parquetRelation } from './parquet-table.ts'
import type { Given } from './read-folder.ts'
import type { Dropped, FoundFile } from './sources.ts'
import { quoted } from './sql-text.ts'
import { keptColumns, type TableSpec } from './table-spec.ts'

/** How a file was opened: how to select from it, and how it is counted apart from that. */
interface Opened {
  file: FoundFile
  relation: string
  /** Columns that are read, each with the expression that gives its text. */
  columns: Map<string, string>
  /** Columns that are not. */
  droppedColumns: string[]
  count(): Promise<Counted>
}

interface Counted {
  bytes: number
  sha256: string
  records: number
}

export interface OpenTables {
  /** Counts every file, once; resolves with the counts in the order of the files. */
  count(): Promise<Counted[]>
  /** The columns that were left out, without their rows, which the count tells. */
  dropped: { file: FoundFile; column: string; why: string }[]
}

/**
 * Opens CSV and Parquet files as text views in schema `<kind>`, one a table of `specs`, so that nothing is
 * held twice: `file_number`, `record`, `authority_code`, then every kept column, empty where the file lacks
 * it. `record` is filled only where `isNumbered` says that the file's rows will not lie in a table of their
 * own (else a record's place there is its number). Headers are all checked before any file is read through.
 *
 * @throws OperatorError 'refused' with one line a fault of a header.
 */
export async function openTables(
  kind: Kind,
  specs: Record<string, TableSpec>,
  given: Given,
  isNumbered: boolean,
): Promise<OpenTables> {
  const { files, database, privateFolder } = given
  const headers = new Map<FoundFile, string[]>()
  for (const file of files.filter(isCsv)) {
    const cells = await readHeader(file.path, file.name)
    headers.set(file, checkHeader(file.name, file.table!, cells, specs[file.table!]!))
  }
  const opened: Opened[] = []
  for (const file of files) {
    const spec = specs[file.table!]!
    const header = headers.get(file)
    opened.push(
      header
        ? await openCsv(file, header, spec, privateFolder)
        : await openParquet(file, spec, database),
    )
  }
  await database.run(`create schema ${kind}`)
  for (const [table, spec] of Object.entries(specs)) {
    const parts = opened.filter((each) => each.file.table === table)
    await database.run(
      `create view ${kind}.${table} as ` +
        (parts.length === 0
          ? `select ${columnList(new Map(), spec, 'null::integer', 'null::integer', 'null::varchar')} where false`
          : parts.map((each) => selectOf(each, spec, isNumbered)).join(' union all ')),
    )
  }
  return {
    async count() {
      const counts: Counted[] = []
      for (const each of opened) counts.push(await each.count())
      return counts
    },
    dropped: opened.flatMap(({ file, droppedColumns }) =>
      droppedColumns.map((column) => ({
        file,
        column,
        why: specs[file.table!]!.columns[column]!.dropped!,
      })),
    ),
  }
}

/** A dropped column with its file's rows, once they are counted. */
export function droppedRows(tables: OpenTables, files: FoundFile[], counts: Counted[]): Dropped[] {
  return tables.dropped.map(({ file, column, why }) => ({
    file: file.name,
    column,
    why,
    rows: counts[files.indexOf(file)]!.records,
  }))
}

function selectOf(
  { file, relation, columns }: Opened,
  spec: TableSpec,
  isNumbered: boolean,
): string {
  const record = isNumbered ? '(row_number() over ())::integer' : 'null::integer'
  const authority = file.part.description.authority?.code
  return `select ${columnList(columns, spec, String(file.number), record, authority ? quoted(authority) : 'null::varchar')} from ${relation}`
}

function columnList(
  columns: Map<string, string>,
  spec: TableSpec,
  number: string,
  record: string,
  authority: string,
): string {
  return [
    `${number} as file_number`,
    `${record} as record`,
    `${authority} as authority_code`,
    ...keptColumns(spec).map((name) => `${columns.get(name) ?? 'null::varchar'} as ${name}`),
  ].join(', ')
}

const isCsv = ({ path }: FoundFile): boolean => path.toLowerCase().endsWith('.csv')

async function openCsv(
  file: FoundFile,
  header: string[],
  spec: TableSpec,
  privateFolder: () => Promise<string>,
): Promise<Opened> {
  const utf8 = await inUtf8(file.path, file.name, privateFolder)
  return {
    file,
    relation: csvRelation(utf8, header),
    columns: new Map(header.filter((name) => isKept(spec, name)).map((name) => [name, name])),
    droppedColumns: header.filter((name) => !isKept(spec, name)),
    count: () => countedCsv(file.path, utf8, file.name),
  }
}

async function openParquet(file: FoundFile, spec: TableSpec, database: Database): Promise<Opened> {
  const { columns, records } = await describeParquet(database, file.path, file.name)
  const names = checkHeader(
    file.name,
    file.table!,
    columns.map((column) => column.name),
    spec,
  )
  const kept = columns.filter((_, index) => isKept(spec, names[index]!))
  return {
    file,
    relation: parquetRelation(file.path),
    columns: new Map(kept.map((column) => [column.name.toLowerCase(), asText(file.name, column)])),
    droppedColumns: names.filter((name) => !isKept(spec, name)),
    count: async () => ({ ...(await hashFile(file.path)), records }),
  }
}

const isKept = (spec: TableSpec, name: string): boolean => spec.columns[name]!.dropped === undefined
