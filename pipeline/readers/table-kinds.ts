import { recordTables, type RecordTable } from '../records/tables.ts'
import { cinTableOf } from './cin-tables/tables.ts'
import type { Kind } from './kinds.ts'
import { ssdTableOf } from './ssd/tables.ts'

interface TableKind {
  kind: Kind
  /** The table that a file holds: by its name in lower case without extension, and its header row. */
  tableOf(base: string, header: readonly string[]): string | undefined
}

/** The kinds that come as one CSV or Parquet file a table, in the order in which they are tried. */
export const tableKinds: TableKind[] = [
  { kind: 'ssd', tableOf: ssdTableOf },
  { kind: 'cin_tables', tableOf: cinTableOf },
  {
    kind: 'golden_thread',
    tableOf: (base) => (Object.hasOwn(recordTables, base) ? (base as RecordTable) : undefined),
  },
]
