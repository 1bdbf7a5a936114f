import type { Database } from '../database.ts'
import type { Definition } from '../release/contract.ts'
import { indexPeriods } from './calendar.ts'
import { countSlots } from './count.ts'
import { curvesOf } from './curves.ts'
import { numberRows, readRows, type CompleteRecords, type IndicatorRows } from './indicator-rows.ts'
import { planSlots } from './lines.ts'
import type { Population } from './population.ts'
import type { Period, TrueCells, TrueSlot } from './true-cells.ts'

/**
 * The true cells of one indicator whose rows stand in the table `indicator_rows`.
 *
 * `periods` are those of `coveredPeriods` over the same complete records.
 */
export async function cubeOf(
  database: Database,
  definition: Definition,
  population: Population,
  periods: readonly Period[],
  complete: CompleteRecords,
): Promise<TrueCells> {
  await numberRows(
    database,
    definition,
    { sql: 'select * from main.indicator_rows', parameters: {} },
    complete,
  )
  return countCube(
    await readRows(database, definition, population),
    definition,
    population,
    periods,
  )
}

/**
 * The true cells of the rows of one indicator: one slot for every line and period of its catalogue,
 * whether any row falls there or not.
 */
export function countCube(
  rows: IndicatorRows,
  definition: Definition,
  population: Population,
  periods: readonly Period[],
): TrueCells {
  const index = indexPeriods(periods, definition.periods)
  const plan = planSlots(definition, population, index)
  const counts = countSlots(rows, plan, population, definition)
  const curves = definition.form === 'time_to' ? curvesOf(rows, plan, population) : null
  const slots: TrueSlot[] = []
  for (const { by, value } of plan.lines) {
    for (const { kind, period } of index.periods) {
      const slot = slots.length
      const { counted, unknown, met, total, categories } = counts(slot)
      slots.push({
        by,
        value,
        kind,
        period,
        counted,
        unknown,
        met,
        categories,
        total,
        curve: curves ? curves(slot) : [],
      })
    }
  }
  return { definition, slots }
}
