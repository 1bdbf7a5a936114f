/** What ended the time that a row was followed. */
export const outcomes = { censored: 0, event: 1, competing: 2 } as const

/**
 * Rows of a time-to-event indicator, one column an array, all of one length.
 *
 * Rows stand in order of `cluster` (all rows of a family together), so that summing over a family
 * needs no look-up. Days are whole and counted from the row's own start.
 */
export interface TimeRows {
  /** Day after which the row is under observation; 0 or less = from the start, day 0 included. */
  readonly entryDays: Int32Array
  /** Last day under observation, 0 or more. */
  readonly exitDays: Int32Array
  /** One of `outcomes`: what happened on the last day. */
  readonly outcome: Uint8Array | Int32Array
  /** The family. */
  readonly cluster: Int32Array
}

/** Which rows to use, as row numbers in rising order; every row when left out. */
export type Selection = Int32Array | Uint32Array

/** Per day 0..horizon of the rows chosen. */
export interface DayCounts {
  /** Rows under observation on the day (those that leave on it included). */
  readonly atRisk: Int32Array
  readonly events: Int32Array
  readonly competing: Int32Array
}

/** First day on which a row is at risk. */
export function firstDay(entryDays: number): number {
  return entryDays <= 0 ? 0 : entryDays + 1
}

/** Counts rows by day; time beyond `horizon` is not looked at. O(rows + horizon). */
export function countDays(rows: TimeRows, horizon: number, selection?: Selection): DayCounts {
  // Starts as the change from the day before, and is added up at the end.
  const atRisk = new Int32Array(horizon + 2)
  const events = new Int32Array(horizon + 1)
  const competing = new Int32Array(horizon + 1)
  const size = selection?.length ?? rows.exitDays.length
  for (let index = 0; index < size; index++) {
    const row = selection ? selection[index]! : index
    const exit = rows.exitDays[row]!
    if (exit < 0) throw new RangeError('a row leaves before its own start')
    const first = firstDay(rows.entryDays[row]!)
    if (first > exit || first > horizon) continue
    atRisk[first]!++
    atRisk[Math.min(exit, horizon) + 1]!--
    if (exit > horizon) continue
    if (rows.outcome[row] === outcomes.event) events[exit]!++
    else if (rows.outcome[row] === outcomes.competing) competing[exit]!++
  }
  for (let day = 1; day <= horizon; day++) atRisk[day]! += atRisk[day - 1]!
  return { atRisk: atRisk.subarray(0, horizon + 1), events, competing }
}
