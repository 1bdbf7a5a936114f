import type { RecordTable } from '../records/tables.ts'

/** One input file, read once; its place in the list is its `file_number`. */
export interface SourceFile {
  file: string
  bytes: number
  sha256: string
  /** Rows counted by the reader, apart from what DuckDB then holds. */
  rowsIn: Partial<Record<RecordTable, number>>
}

export interface Stretch {
  completeFrom: string
  completeTo: string
  isSupplied: boolean
}

/** A folder that has been read: schema `source` holds one view a record table, all text. */
export interface Sources {
  kind: 'cin_census' | 'golden_thread'
  kindTitle: string
  authority: { code: string; name: string }
  extractedOn: string
  completeFrom: string
  completeTo: string
  coverage: Record<RecordTable, Stretch>
  /** Resolves once every file's hash and rows are known: they are counted while DuckDB loads. */
  counting: Promise<void>
  /** Later files replace earlier ones' versions of the same record. */
  files: SourceFile[]
  /** How an operator finds a record in a file: 'record' of a table, 'Child block' of a return. */
  recordWord: string
  remarks: string[]
  /** Where a table's records lie as text, to be dropped once they are judged; none where a file is read as it lies. */
  rawTables: Partial<Record<RecordTable, string>>
}
