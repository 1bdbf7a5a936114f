import type { Description } from '../extract/description.ts'
import type { IdentityTable } from '../identity/files.ts'
import type { RecordTable } from '../records/tables.ts'
import type { Kind } from './kinds.ts'

/** A folder with the files of one authority: the folder that was named, or one of its parts. */
export interface Part {
  folder: string
  /** What stands before its files' names on screen: '' or 'norfolk/'. */
  prefix: string
  /** What its `extract.json` says; nothing where there is none. */
  description: Description
}

/** A file of the folder, and what it was recognised as. */
export interface FoundFile {
  kind: Kind
  part: Part
  /** As the operator knows it: below the folder that was named, with '/'. */
  name: string
  path: string
  /** The table it holds, where a kind has one table a file. */
  table?: string
  /** Its place in `Sources.files`, from 1: the later file replaces the earlier one's version of a record. */
  number: number
}

/** A file that says which ids are one child's, or no child's (see `identity/files.ts`). */
export interface FoundIdentityFile {
  part: Part
  name: string
  path: string
  table: IdentityTable
  number: number
}

/** One input file, read once. */
export interface SourceFile {
  file: string
  kind: Kind | 'identity'
  number: number
  bytes: number
  sha256: string
  part: Part
  /** The authority whose children it holds. */
  authority: { code: string; name: string }
  /** Its records as its sender would count them: rows of a table, children of a return. */
  records?: number
  /** Rows counted by the reader, apart from what DuckDB then holds. */
  rowsIn: Partial<Record<RecordTable, number>>
  /** How an operator finds a record of a table: 'record', 'Child block', 'List 3, row'. */
  recordWord(table: RecordTable): string
  /** What the file calls one of our columns. */
  columnWord(table: RecordTable, column: string): string
}

export interface Stretch {
  completeFrom: string
  completeTo: string
  isSupplied: boolean
}

/** A column that exports of this kind carry and that is never stored. */
export interface Dropped {
  file: string
  column: string
  /** Plain words: 'says who the child is', 'free text', 'not used'. */
  why: string
  /** Rows of the file, whatever the column held in them. */
  rows: number
}

/** The files of one kind, read: schema `<kind>_records` holds a view for each record table it supplies. */
export interface Piece {
  kind: Kind
  extractedOn: string
  /** By part. A table that is not named is not supplied. */
  coverage: Map<Part, Partial<Record<RecordTable, Stretch>>>
  files: SourceFile[]
  /** Filled by `count`. */
  dropped: Dropped[]
  /** Fills in every file's hash and rows, called once: they are counted while DuckDB loads. */
  count(): Promise<void>
  remarks: string[]
  /** Tables of schema `<kind>` to be dropped once a record table is judged; none where a file is read as it lies. */
  rawTables: Partial<Record<RecordTable, string>>
}

/** A folder that has been read: schema `source` holds one view a record table, all text. */
export interface Sources {
  /** All authorities together, as one. */
  authority: { code: string; name: string }
  /** Each of them: one, or one a part of the folder. */
  authorities: { code: string; name: string }[]
  /** Kinds in order of precedence, the winning one last. */
  pieces: Piece[]
  extractedOn: string
  completeFrom: string
  completeTo: string
  coverage: Record<RecordTable, Stretch>
  /** By `number`, from 1: those of the pieces, then those that speak of ids. */
  files: SourceFile[]
  identityFiles: FoundIdentityFile[]
  remarks: string[]
}
