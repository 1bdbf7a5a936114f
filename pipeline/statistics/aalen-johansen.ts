import { dailyCurve } from './daily-curve.ts'
import { dayRanks } from './day-ranks.ts'
import { jackknifeVariance } from './jackknife.ts'
import { picked } from './picked.ts'
import { countDays, type Selection, type TimeRows } from './time-rows.ts'

/** The curve on one day of the grid. */
export interface CurvePoint {
  day: number
  /** Estimated share with the event by the end of this day, were nobody lost from sight. */
  share: number
  /** Infinitesimal jackknife, summed within clusters. */
  standardError: number
  /** Rows under observation on this day; 0 = the share is only carried on from the last day seen. */
  atRisk: number
  /** Events up to and including this day. */
  events: number
}

/**
 * Cumulative incidence with competing events: the Aalen–Johansen estimator of one cause,
 * F(t) = Σ S(s-)·d(s)/n(s), with the variance that R `survfit` gives (infinitesimal jackknife, no
 * small-sample factor). With one kind of event it is one minus Kaplan–Meier and its variance is
 * Greenwood's, as long as rows are their own clusters and all are seen from the start.
 *
 * In: rows in order of cluster, grid days in rising order. Out: one point a grid day.
 *
 * - At risk on day t: entry < t <= exit. A row with entry 0 is at risk on day 0 too, so that a
 *   referral on the very day of the closure counts.
 * - Events come before censorings on the same day: a row censored on day t is at risk on t.
 * - A row that leaves on or before the day it enters was never at risk and is left out.
 * - Where nobody is at risk the curve has no step. It is carried on, never extrapolated, and the
 *   point says `atRisk` 0; whether to show it is the caller's decision. With no rows at all the
 *   share is 0 and nobody is at risk.
 * - Late entry can make the first risk sets tiny: one early event among one row moves the whole
 *   curve. Start where enough are at risk.
 */
export function cumulativeIncidence(
  rows: TimeRows,
  grid: readonly number[],
  selection?: Selection,
): CurvePoint[] {
  checkGrid(grid)
  const { days, ranked } = rankedRows(rows, grid, selection)
  const counts = countDays(ranked, days.at(-1)!)
  const curve = dailyCurve(counts)
  const variance = jackknifeVariance(ranked, curve, days)
  const eventsByDay = counts.events.slice()
  for (let day = 1; day < eventsByDay.length; day++) eventsByDay[day]! += eventsByDay[day - 1]!
  return days.map((day, place) => ({
    day: grid[place]!,
    share: curve.incidence[day]!,
    standardError: Math.sqrt(variance[place]!),
    atRisk: counts.atRisk[day]!,
    events: eventsByDay[day]!,
  }))
}

/** The rows chosen, with only the days on which anything happens counted. */
function rankedRows(
  rows: TimeRows,
  grid: readonly number[],
  selection?: Selection,
): { days: number[]; ranked: TimeRows } {
  const pick = (column: Int32Array | Uint8Array): Int32Array =>
    selection ? picked(column, selection) : Int32Array.from(column)
  const exits = pick(rows.exitDays)
  for (const day of exits) if (day < 0) throw new RangeError('a row leaves before its own start')
  const [days, entryDays, exitDays] = dayRanks(grid, pick(rows.entryDays), exits)
  return {
    days: Array.from(days!),
    ranked: {
      entryDays: entryDays!,
      exitDays: exitDays!,
      outcome: pick(rows.outcome),
      cluster: pick(rows.cluster),
    },
  }
}

function checkGrid(grid: readonly number[]): void {
  const rises = grid.every((day, place) => Number.isInteger(day) && day > (grid[place - 1] ?? -1))
  if (grid.length === 0 || !rises) throw new RangeError('grid days are whole, 0 or more, and rise')
}
