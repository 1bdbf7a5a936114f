import type { RecordTable } from '../../records/tables.ts'
import { lists, type ListTable } from './lists.ts'

/**
 * The record tables that each list fills whole for its period. List 7 gives reviews too, but only each
 * plan's latest, so it does not supply them.
 */
export const suppliedBy: Record<ListTable, RecordTable[]> = {
  contacts: ['children', 'contacts'],
  early_help: ['children', 'early_help_episodes'],
  referrals: ['children', 'referrals'],
  assessments: ['children', 'assessments', 'child_disabilities'],
  section_47: ['children', 'section_47_enquiries', 'initial_conferences', 'child_disabilities'],
  children_in_need: ['children', 'child_disabilities'],
  child_protection: ['children', 'cp_plans', 'child_disabilities'],
  children_in_care: ['children', 'care_episodes', 'child_disabilities'],
}

/** Where the records of a table stand. */
const placeOf: Partial<Record<RecordTable, string>> = {
  children: 'List 1 to 8 row',
  child_disabilities: 'List 4 to 8 row',
  contacts: 'List 1 row',
  early_help_episodes: 'List 2 row',
  referrals: 'List 3 or 6 row',
  assessments: 'List 4 row',
  section_47_enquiries: 'List 5 row',
  initial_conferences: 'List 5 row',
  cp_plans: 'List 7 row',
  cp_reviews: 'List 7 row',
  care_episodes: 'List 8 row',
}

/** The lists that fill a table, in which a column's header is looked for. */
const listsOf: Partial<Record<RecordTable, readonly ListTable[]>> = {
  contacts: ['contacts'],
  early_help_episodes: ['early_help'],
  referrals: ['referrals', 'children_in_need'],
  assessments: ['assessments'],
  section_47_enquiries: ['section_47'],
  initial_conferences: ['section_47'],
  cp_plans: ['child_protection'],
  cp_reviews: ['child_protection'],
  care_episodes: ['children_in_care'],
}

/** Our columns that are called otherwise in schema `annex_a`. */
const calledThere: Record<string, string> = {
  source_code: 'source',
  ethnicity_code: 'ethnicity',
  primary_need_code: 'need',
  closure_reason_code: 'closure_reason',
  disability_code: 'disability',
}

export const recordWord = (table: RecordTable): string => placeOf[table] ?? 'row'

/** Ofsted's header of one of our columns; an id of ours that Annex A does not have is made of the child's. */
export function columnWord(table: RecordTable, column: string): string {
  const called = calledThere[column] ?? column
  const tables = listsOf[table] ?? lists.map((list) => list.table)
  const columns = lists
    .filter((list) => tables.includes(list.table))
    .flatMap((each) => each.columns)
  const found = columns.find((each) => each.name === called)
  return found?.header ?? (column.endsWith('_id') ? 'Child Unique ID' : column)
}
