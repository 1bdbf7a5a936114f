import type { TimeRows } from '../../pipeline/statistics/time-rows.ts'

/** One row as a test writes it. */
export interface WrittenRow {
  entry?: number
  exit: number
  /** 0 censored, 1 event, 2 competing. */
  outcome: number
  cluster?: number
}

/** Columns of written rows, in order of cluster; a row without a cluster is its own. */
export function timeRows(written: readonly WrittenRow[]): TimeRows {
  const rows = written
    .map((row, index) => ({ entry: 0, cluster: index, ...row }))
    .sort((a, b) => a.cluster - b.cluster)
  return {
    entryDays: Int32Array.from(rows, (row) => row.entry),
    exitDays: Int32Array.from(rows, (row) => row.exit),
    outcome: Uint8Array.from(rows, (row) => row.outcome),
    cluster: Int32Array.from(rows, (row) => row.cluster),
  }
}

/** The same rows with the event and the competing event changing places. */
export function swapped(rows: TimeRows): TimeRows {
  return { ...rows, outcome: rows.outcome.map((outcome) => [0, 2, 1][outcome]!) }
}
