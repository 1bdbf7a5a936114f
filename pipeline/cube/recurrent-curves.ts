import { gridOf, type Definition } from '../release/contract.ts'
import { dayRanks } from '../statistics/day-ranks.ts'
import { meanCumulative, type RecurrentRows } from '../statistics/mean-cumulative.ts'
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
    const selection = selections(slot)
    const onGrid = counter(units.of(selection))
    const rows = units.recurrent(selection, population)
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
    this.#rows = rows
    this.#unit = new Int32Array(rows.size)
    const first: number[] = []
    for (let row = 0; row < rows.size; row++) {
      const isSame =
        row > 0 && rows.child[row] === rows.child[row - 1] && rows.unit[row] === rows.unit[row - 1]
      if (!isSame) first.push(row)
      this.#unit[row] = first.length - 1
    }
    const of = (column: Int32Array): Int32Array => Int32Array.from(first, (row) => column[row]!)
    const reached = of(rows.event).fill(-1)
    rows.event.forEach((day, row) => {
      const unit = this.#unit[row]!
      if (day >= 0 && (reached[unit]! < 0 || day < reached[unit]!)) reached[unit] = day
    })
    this.onGrid = { child: of(rows.child), entry: of(rows.entry), exit: of(rows.exit), reached }
  }

  /** The units that a selection of rows is about. */
  of(selection: Int32Array): Int32Array {
    const units = selection.map((row) => this.#unit[row]!)
    return units.filter((unit, place) => place === 0 || unit !== units[place - 1])
  }

  recurrent(selection: Int32Array, { family }: Population): RecurrentRows {
    const units = this.of(selection)
    const events = selection.filter((row) => this.#rows.event[row]! >= 0)
    const { child, entry, exit } = this.onGrid
    let place = -1
    let current = -1
    const placeOf = (row: number): number => {
      while (current !== this.#unit[row]) current = units[++place]!
      return place
    }
    return {
      entryDays: units.map((unit) => entry[unit]!),
      exitDays: units.map((unit) => exit[unit]!),
      cluster: units.map((unit) => family[child[unit]!]!),
      eventUnit: events.map(placeOf),
      eventDays: events.map((row) => this.#rows.event[row]!),
    }
  }
}
