import type { RecordTable } from './tables.ts'

/**
 * Columns that a record table has beyond those of the extract, whatever the extract's kind.
 * `last_recorded_date` (referrals only): the last day on which the sender's files still show an unclosed
 * case, so that a case that silently leaves the returns does not count as open for ever.
 */
export const addedColumns: Partial<Record<RecordTable, Record<string, string>>> = {
  children: { authority_code: 'varchar' },
  referrals: { last_recorded_date: 'date', authority_code: 'varchar' },
  populations: { authority_code: 'varchar' },
}

/**
 * What only some kinds of extract can say, kept for the rules and gone after them. `pupil_key` = keyed hash of a
 * UPN; `births_given` = how many of birth and expected birth were filled; `id_fault` = 'long' or 'characters'
 * where the child's own id broke DfE's rule.
 */
export const passingColumns: Partial<Record<RecordTable, Record<string, string>>> = {
  children: { pupil_key: 'varchar', births_given: 'integer', id_fault: 'varchar' },
}

/**
 * What the views of schema `source` hold beyond the columns of our own extract. `last_returned_on` =
 * reference date of the return that holds the row.
 */
export const sourceColumns: Partial<Record<RecordTable, readonly string[]>> = {
  children: [...Object.keys(passingColumns.children!), 'authority_code'],
  referrals: ['last_returned_on', 'authority_code'],
  populations: ['authority_code'],
}
