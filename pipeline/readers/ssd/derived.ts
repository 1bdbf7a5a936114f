import type { Database } from '../../database.ts'
import { OperatorError } from '../../error.ts'
import type { RecordTable } from '../../records/tables.ts'
import { sqlFiles } from '../../sql-folder.ts'
import type { FoundFile } from '../sources.ts'

/** A file whose rows are not one record each: several factors in a row, changes among involvements. */
export interface Derived {
  table: RecordTable
  fileNumber: number
  /** Rows as DuckDB reads them. */
  rows: number
  records: number
}

/** Counts what is made of such files. */
export async function derivedRecords(database: Database): Promise<Derived[]> {
  const rows = await countRows(database, 'derived_records')
  return rows.map((row) => ({
    table: row.table_name as RecordTable,
    fileNumber: Number(row.file_number),
    rows: Number(row.rows),
    records: Number(row.records),
  }))
}

/**
 * Runs one SELECT of `4_counts`. A file that DuckDB cannot read gives nothing here: the judge, who reads it
 * too, says where it is at fault.
 */
export async function countRows(
  database: Database,
  name: string,
): Promise<Record<string, unknown>[]> {
  const file = (await sqlFiles('1_sources/ssd/4_counts')).find((each) => each.name === name)!
  try {
    return await database.rows(file.text)
  } catch (error) {
    if (error instanceof Error && /CSV|Parquet/i.test(error.message)) return []
    throw error
  }
}

/** @throws OperatorError 'refused' when DuckDB did not read as many rows as the file was counted to have. */
export function equalRows(file: FoundFile, counted: number, derived: Derived): number {
  if (derived.rows === counted) return derived.records
  throw new OperatorError(
    'refused',
    `${file.name}: holds ${counted} rows by one count and ${derived.rows} by another, so quotes or line ends are not in order. Export it again.`,
  )
}
