import type { RecordTable } from '../../records/tables.ts'
import type { SourceColumn, TableSpec } from '../table-spec.ts'

/** A column of the Standard Safeguarding Dataset (SSD). */
export interface SsdColumn extends SourceColumn {
  /** Its text is read but never stored as it is: what it is read for. */
  onlyFor?: string
}

/** A table of the SSD that is read. */
export interface SsdTable extends TableSpec {
  columns: Record<string, SsdColumn>
  /** The record table it gives; none where it only says more of another's records. */
  gives?: RecordTable
  /** Our column names, each with the SSD's, for messages. */
  says?: Record<string, string>
}

/** Read as it is. */
export const kept: SsdColumn = {}

/** Read as it is, and must be in the header row. */
export const needed: SsdColumn = { required: true }

export const unused: SsdColumn = { dropped: 'not used' }
export const freeText: SsdColumn = { dropped: 'free text' }
export const saysWho: SsdColumn = { dropped: 'says who the child is' }
export const saysWhere: SsdColumn = { dropped: 'says where the child lives' }
export const workerId: SsdColumn = { dropped: 'says who the worker is' }

/** JSON of yes/no flags beside a comment of up to 900 characters. */
export const outcomeJson: SsdColumn = {
  onlyFor: 'only its yes/no flags are read; its comments are free text',
}

/** Words of a system's own list that say what a code of ours does. */
export const description: SsdColumn = { onlyFor: 'only used to find the code that it describes' }
