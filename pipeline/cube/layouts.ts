import type { Definition, Form } from '../release/contract.ts'

/** Numbers that a row of an indicator may have beside its place. */
export const rowColumns = [
  'state',
  'category',
  'value',
  'entry',
  'exit',
  'outcome',
  'event',
  'events',
  'exposure',
  'expected',
  'stratum',
] as const
export type RowColumn = (typeof rowColumns)[number]

/** A SELECT of `sql/6_cube/2_forms` and the numbers it gives after the place and the unit of a row. */
export interface Layout {
  sql: string
  columns: readonly RowColumn[]
  /** The SELECT asks for the column `part`, whether the indicator has groups or not. */
  readsPart: boolean
}

const values: Layout = { sql: 'value_rows', columns: ['state', 'value'], readsPart: false }
const parts: Layout = { sql: 'part_rows', columns: ['state', 'category'], readsPart: true }
const metParts: Layout = { sql: 'share_part_rows', columns: ['state', 'category'], readsPart: true }

const layouts: Record<Form, Layout> = {
  share: { sql: 'share_rows', columns: ['state'], readsPart: false },
  measure: values,
  distribution: values,
  concentration: values,
  groups: metParts,
  combination: parts,
  pathway: parts,
  time_to: {
    sql: 'time_to_rows',
    columns: ['state', 'entry', 'exit', 'outcome', 'category'],
    readsPart: true,
  },
  recurrent: {
    sql: 'recurrent_rows',
    columns: ['state', 'entry', 'exit', 'event', 'category'],
    readsPart: true,
  },
  rate: {
    sql: 'rate_rows',
    columns: ['state', 'events', 'exposure', 'category'],
    readsPart: true,
  },
  observed_expected: {
    sql: 'observed_expected_rows',
    columns: ['state', 'expected'],
    readsPart: false,
  },
  standardised: {
    sql: 'standardised_rows',
    columns: ['state', 'category', 'stratum'],
    readsPart: true,
  },
}

/** How the rows of an indicator become numbers. */
export function layoutOf({ form, categories }: Pick<Definition, 'form' | 'categories'>): Layout {
  return form === 'share' && categories.length > 0 ? metParts : layouts[form]
}
