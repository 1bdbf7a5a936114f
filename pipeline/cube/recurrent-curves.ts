import { gridOf, type Definition } from '../release/contract.ts'
import { dayRanks } from '../statistics/day-ranks.ts'
import { meanCumulative, type RecurrentRows } from '../statistics/mean-cumulative.ts'
import { picked } from '../statistics/picked.ts'
import { gridCounter, type GridUnits } from './grid-counts.ts'
import type { IndicatorRows } from './indicator-rows.ts'
import type { SlotPlan } from './lines.ts'
import type { Population } from './population.ts'
import { rowsBySlot } from './slot-rows.ts'
import type { CurveCount } from './true-cells.ts'

/**
 * The curve of every slot: the mean number of events a unit (Nelson–Aalen, errors by family), and on each day
 * of the grid the units that had any event and those under observation.
 */
export function recurrentCurvesOf(
  rows: IndicatorRows,
  plan: SlotPlan,
  population: Population,
  definition: Pick<Definition, 'grid'>,
): (slot: number) => CurveCount[] {
  const grid = gridOf(definition)
  const units = new Units(rows)
  const counter = gridCounter(grid, units.onGrid, population)
  const selections = rowsBySlot(rows, plan)
  return (slot) => {
    const { units: chosen, rows } = units.of(selections(slot), population)
    const onGrid = counter(chosen)
    const [days, entryDays, exitDays, eventDays] = dayRanks(
      grid,
      rows.entryDays,
      rows.exitDays,
      rows.eventDays,
    )
    const ranked = { ...rows, entryDays: entryDays!, exitDays: exitDays!, eventDays: eventDays! }
    return meanCumulative(ranked, Array.from(days!)).map(({ mean, standardError }, place) => ({
      at: grid[place]!,
      share: mean,
      standardError,
      ...onGrid[place]!,
    }))
  }
}

/** The units behind rows that are events: a unit's rows come one after the other. */
class Units {
  readonly onGrid: GridUnits
  readonly #rows: IndicatorRows
  /** Number of the unit of each row. */
  readonly #unit: Int32Array

  constructor(rows: IndicatorRows) {
    const { child, unit, event, size } = rows
    this.#rows = rows
    this.#unit = new Int32Array(size)
    const first: number[] = []
    const reached: number[] = []
    for (let row = 0; row < size; row++) {
      const isSame = row > 0 && child[row] === child[row - 1] && unit[row] === unit[row - 1]
      if (!isSame) {
        first.push(row)
        reached.push(-1)
      }
      const own = first.length - 1
      this.#unit[row] = own
      const day = event[row]!
      if (day >= 0 && (reached[own]! < 0 || day < reached[own]!)) reached[own] = day
    }
    this.onGrid = {
      child: picked(child, first),
      entry: picked(rows.entry, first),
      exit: picked(rows.exit, first),
      reached: Int32Array.from(reached),
    }
  }

  /** The units that a selection of rows is about, and the events of each. */
  of(selection: Int32Array, { family }: Population): { units: Int32Array; rows: RecurrentRows } {
    const units = new Int32Array(selection.length)
    const eventUnit = new Int32Array(selection.length)
    const eventDays = new Int32Array(selection.length)
    const { event } = this.#rows
    let size = 0
    let events = 0
    for (let place = 0; place < selection.length; place++) {
      const row = selection[place]!
      const unit = this.#unit[row]!
      if (size === 0 || units[size - 1] !== unit) units[size++] = unit
      if (event[row]! < 0) continue
      eventUnit[events] = size - 1
      eventDays[events++] = event[row]!
    }
    const own = units.subarray(0, size)
    return {
      units: own,
      rows: {
        entryDays: picked(this.onGrid.entry, own),
        exitDays: picked(this.onGrid.exit, own),
        cluster: picked(family, picked(this.onGrid.child, own)),
        eventUnit: eventUnit.subarray(0, events),
        eventDays: eventDays.subarray(0, events),
      },
    }
  }
}
