import type { Database } from '../database.ts'
import type { Definition, Form } from '../release/contract.ts'
import { indexPeriods } from './calendar.ts'
import { concentrationOf } from './concentration.ts'
import { countRates } from './count-rates.ts'
import { countSlots } from './count.ts'
import { curvesOf } from './curves.ts'
import { groupTestOf } from './group-test.ts'
import { rowsByGroup } from './groups.ts'
import { numberRows, readRows, type CompleteRecords, type IndicatorRows } from './indicator-rows.ts'
import { planSlots, type SlotPlan } from './lines.ts'
import { hasGroups } from './parts.ts'
import type { Population } from './population.ts'
import { recurrentCurvesOf } from './recurrent-curves.ts'
import { standardisedOf } from './standardised.ts'
import type { Part, Period, TrueCells, TrueGroup, TrueSlot } from './true-cells.ts'

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
 *
 * `setting`: the value of a parameter that the rows were worked out at; null = as the header says.
 */
export function countCube(
  rows: IndicatorRows,
  definition: Definition,
  population: Population,
  periods: readonly Period[],
  setting: string | null = null,
): TrueCells {
  const index = indexPeriods(periods, definition.periods)
  const plan = planSlots(definition, population, index)
  const size = definition.categories.length
  const whole = countGroup(rows, plan, population, definition)
  const groups = countGroups(rows, plan, population, definition)
  const adjusted =
    definition.form === 'standardised' ? standardisedOf(rows, plan, population, size) : null
  const isCompared = definition.form === 'time_to' && groups.length > 0
  const test = isCompared ? groupTestOf(rows, plan, population, size) : null
  const concentrated = definition.form === 'concentration' ? concentrationOf(rows, plan) : null
  const slots: TrueSlot[] = []
  for (const { by, value } of plan.lines) {
    for (const { kind, period } of index.periods) {
      const slot = slots.length
      const estimates = adjusted?.(slot)
      slots.push({
        by,
        value,
        kind,
        period,
        ...whole(slot),
        ...(definition.whole === 'none' ? { met: null } : {}),
        groups: groups.map((group, place) =>
          estimates ? { ...group(slot), estimate: estimates[place]! } : group(slot),
        ),
        p: test ? test(slot) : null,
        ...(concentrated ? concentrated(slot) : { concentration: [], gini: null }),
      })
    }
  }
  return { definition, setting, slots }
}

type GroupOfSlot = (slot: number) => TrueGroup & { categories: Part[] }

/** One a category, where every category has a denominator of its own. */
function countGroups(
  rows: IndicatorRows,
  plan: SlotPlan,
  population: Population,
  definition: Definition,
): GroupOfSlot[] {
  if (!hasGroups(definition)) return []
  const rowsOf = rowsByGroup(rows, definition.categories.length)
  return definition.categories.map((_, place) =>
    countGroup(rowsOf(place), plan, population, definition),
  )
}

/** Counts rows that are read as one group: all of them, or those of one category. */
function countGroup(
  rows: IndicatorRows,
  plan: SlotPlan,
  population: Population,
  definition: Definition,
): GroupOfSlot {
  const counts =
    definition.form === 'rate'
      ? countRates(rows, plan, population)
      : countSlots(rows, plan, population, definition)
  const curves = curvesOfForm[definition.form]?.(rows, plan, population, definition)
  return (slot) => ({ ...counts(slot), curve: curves ? curves(slot) : [] })
}

const curvesOfForm: Partial<Record<Form, typeof curvesOf>> = {
  time_to: curvesOf,
  recurrent: recurrentCurvesOf,
}
