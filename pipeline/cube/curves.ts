import { gridOf, type Definition } from '../release/contract.ts'
import { cumulativeIncidence } from '../statistics/aalen-johansen.ts'
import { picked } from '../statistics/picked.ts'
import { outcomes, type TimeRows } from '../statistics/time-rows.ts'
import { gridCounter } from './grid-counts.ts'
import type { IndicatorRows } from './indicator-rows.ts'
import type { SlotPlan } from './lines.ts'
import type { Population } from './population.ts'
import { rowsBySlot } from './slot-rows.ts'
import type { CurveCount } from './true-cells.ts'

/**
 * The curve of every slot: Aalen–Johansen with errors by family, and on each day of the grid the
 * units (and the children behind them) that had the event and that were under observation.
 */
export function curvesOf(
  rows: IndicatorRows,
  plan: SlotPlan,
  population: Population,
  definition: Pick<Definition, 'grid'>,
): (slot: number) => CurveCount[] {
  const grid = gridOf(definition)
  const times = timesOf(rows, population)
  const selections = rowsBySlot(rows, plan)
  const reached = rows.exit.map((day, row) => (rows.outcome[row] === outcomes.event ? day : -1))
  const units = { child: rows.child, entry: rows.entry, exit: rows.exit, reached }
  const counter = gridCounter(grid, units, population)
  return (slot) => {
    const selection = selections(slot)
    const onGrid = counter(selection)
    return cumulativeIncidence(times, grid, selection).map(
      ({ day, share, standardError }, place) => ({
        at: day,
        share,
        standardError,
        ...onGrid[place]!,
      }),
    )
  }
}

/** Rows of a time-to-event indicator as the estimators want them, a family a cluster. */
export function timesOf(rows: IndicatorRows, { family }: Population): TimeRows {
  return {
    entryDays: rows.entry,
    exitDays: rows.exit,
    outcome: rows.outcome,
    cluster: picked(family, rows.child),
  }
}
