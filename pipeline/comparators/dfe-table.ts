import type { OfficialMeasure } from '../release/contract-comparators.ts'

/** One measure of a table: which of its columns, and what it stands beside. */
export interface MeasureSpec extends Pick<
  OfficialMeasure,
  'key' | 'indicator' | 'title' | 'definition' | 'is_same' | 'difference'
> {
  /** Columns that are added up; with `parts` each part has one of its own. */
  met: readonly string[]
  of: string
  /** The column with the published percentage; left out = worked out from the two numbers. */
  percent?: string
  parts?: readonly { value: string; label: string; column: string }[]
  breakdown?: OfficialMeasure['breakdown']
}

/** A table of the Department's "Children in need" release, as far as this program knows it. */
export interface DfeTable {
  code: string
  title: string
  /** Our name of a column → its names in the releases of different years. A file that has all is this table. */
  columns: Readonly<Record<string, readonly string[]>>
  /** None = no indicator counts what it counts. */
  measures: readonly MeasureSpec[]
}

/** Columns that every file of the Department's statistics service has. */
export const commonColumns = [
  'time_period',
  'time_identifier',
  'geographic_level',
  'country_code',
  'country_name',
] as const

/** Columns of a table that goes down to authorities. */
export const areaColumns = [
  'region_code',
  'region_name',
  'old_la_code',
  'new_la_code',
  'la_name',
] as const
