import { OperatorError } from '../../error.ts'
import { fullDescription } from '../../extract/description.ts'
import {
  recordTableNames,
  recordTables,
  type Column,
  type RecordTable,
} from '../../records/tables.ts'
import { describedStretches } from '../coverage.ts'
import type { Given } from '../read-folder.ts'
import type { Dropped, Piece, SourceFile } from '../sources.ts'
import { droppedRows, openTables } from '../table-files.ts'
import type { TableSpec } from '../table-spec.ts'

/** Our own extract uses our names: its tables are the record tables. */
export const ownTables: Record<RecordTable, TableSpec> = Object.fromEntries(
  recordTableNames.map((table): [RecordTable, TableSpec] => [
    table,
    { columns: recordTables[table] as Record<string, Column> },
  ]),
) as Record<RecordTable, TableSpec>

/**
 * Reads our own extract: a view a table over the files as they lie.
 *
 * @throws OperatorError 'refused' with one line a fault.
 */
export async function readOwnExtract(given: Given): Promise<Piece> {
  const { files, parts } = given
  for (const part of parts) fullDescription(part.description, `${part.prefix}extract.json`)
  const tables = await openTables('golden_thread', ownTables, given, given.isNumbered)
  await given.database.run('create schema golden_thread_records')
  for (const table of new Set(files.map((file) => file.table as RecordTable))) {
    await given.database.run(
      `create view golden_thread_records.${table} as select * exclude (authority_code) from golden_thread.${table}`,
    )
  }
  const read = files.map((file): SourceFile => ({
    file: file.name,
    kind: 'golden_thread',
    number: file.number,
    part: file.part,
    authority: fullDescription(file.part.description).authority,
    bytes: 0,
    sha256: '',
    rowsIn: { [file.table!]: 0 },
    recordWord: () => 'record',
    columnWord: (_, column) => column,
  }))
  const dropped: Dropped[] = []
  return {
    kind: 'golden_thread',
    extractedOn: latestExtract(given),
    coverage: new Map(
      parts.map((part) => [
        part,
        describedStretches(
          fullDescription(part.description),
          files.filter((file) => file.part === part).map((file) => file.table as RecordTable),
        ),
      ]),
    ),
    files: read,
    dropped,
    async count() {
      const counts = await tables.count()
      for (const [index, { bytes, sha256, records }] of counts.entries()) {
        const table = files[index]!.table as RecordTable
        Object.assign(read[index]!, { bytes, sha256, records, rowsIn: { [table]: records } })
      }
      dropped.push(...droppedRows(tables, files, counts))
    },
    remarks: [],
    rawTables: {},
  }
}

/** The latest day that a described part was extracted on. */
export function latestExtract({ parts }: Given): string {
  return parts
    .map((part) => fullDescription(part.description).extracted_on)
    .sort()
    .at(-1)!
}
