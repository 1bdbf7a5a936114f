/** What becomes of a column of a file that holds one table. */
export interface SourceColumn {
  /** How its text is read, where our own extract says so. */
  kind?: string
  /** Why it is never stored, in plain words; absent = it is read. */
  dropped?: string
  /** It must be in the header row. */
  required?: true
  /** Every record needs a value in it. */
  filled?: true
}

/** A table of a kind of extract that comes as one CSV or Parquet file a table. */
export interface TableSpec {
  /** By name in lower case. A column that is not here makes the file unusable: nothing comes in unseen. */
  columns: Record<string, SourceColumn>
}

/** The columns of a table that are read, in order. */
export function keptColumns(spec: TableSpec): string[] {
  return Object.keys(spec.columns).filter((name) => spec.columns[name]!.dropped === undefined)
}
