/** A heat map: what is held, by row and column. */
export interface Heat {
  rows: HeatLine[]
  columns: HeatLine[]
  cells: HeatCell[]
  /** Where the records of a row are complete, in columns from the left; may be empty. */
  stretches: { row: string; from: number; to: number }[]
}

export interface HeatLine {
  name: string
  label: string
}

export interface HeatCell {
  row: string
  column: string
  /** The figure itself; null = not shown. */
  value: number | null
  /** 0 (lightest) to 1; null = not shown. */
  shade: number | null
  /** What stands in the square. */
  text: string
}
