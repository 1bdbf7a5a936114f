import { heldBreakdowns } from '../../pipeline/cube/breakdowns.ts'
import { coveredPeriods } from '../../pipeline/cube/calendar.ts'
import { cubeOf } from '../../pipeline/cube/cube.ts'
import { readPopulation } from '../../pipeline/cube/population.ts'
import type { Database } from '../../pipeline/database.ts'
import { indicatorTable } from '../../pipeline/indicators/run.ts'
import type { BreakdownName, Definition } from '../../pipeline/release/contract.ts'
import { numberIds } from '../cube-tables.ts'
import { dateOf } from './calendar.ts'
import type { Figures } from './recount/figures.ts'
import { slotName, type CubeLine } from './recount/plain-lines.ts'
import type { Dates } from './sql-tables.ts'

const secret = Buffer.from('a-secret-for-tests-only')

/** What was counted of one indicator: the lines, and in them period by period. */
export interface Counted {
  lines: CubeLine[]
  slots: { name: string; figures: Figures }[]
}

/**
 * The cube's true cells of some indicators, for the authority and by one breakdown, from the tables of `runSql`. A
 * stratum goes by its first letter: a small authority never holds enough of any.
 */
export async function countedByCube(
  database: Database,
  { recordStart, extractEnd }: Dates,
  breakdown: BreakdownName,
  definitions: readonly Definition[],
): Promise<Map<string, Counted>> {
  const complete = { complete_from: dateOf(recordStart), complete_to: dateOf(extractEnd) }
  const periods = coveredPeriods(complete.complete_from, complete.complete_to)
  const held = (await heldBreakdowns(database)).filter(({ name }) => name === breakdown)
  await numberIds(database)
  const population = await readPopulation(database, held, secret)
  const counted = new Map<string, Counted>()
  for (const definition of definitions) {
    await database.run('drop table if exists main.indicator_rows')
    const columns = definition.form === 'standardised' ? `* replace (stratum[1] as stratum)` : '*'
    await database.run(
      `create table main.indicator_rows as select ${columns} from main.${indicatorTable(definition.key)}`,
    )
    await numberIds(database)
    const { slots } = await cubeOf(database, definition, population, periods, complete)
    const lines = new Map(slots.map(({ by, value }) => [`${by} ${value}`, { by, value }]))
    counted.set(definition.key, {
      lines: [...lines.values()],
      slots: slots.map((slot) => ({ name: slotName(slot, slot.period), figures: slot })),
    })
  }
  return counted
}
