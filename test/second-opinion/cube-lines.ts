import { heldBreakdowns } from '../../pipeline/cube/breakdowns.ts'
import { coveredPeriods } from '../../pipeline/cube/calendar.ts'
import { cubeOf } from '../../pipeline/cube/cube.ts'
import { readPopulation } from '../../pipeline/cube/population.ts'
import type { TrueSlot } from '../../pipeline/cube/true-cells.ts'
import type { Database } from '../../pipeline/database.ts'
import { indicatorTable } from '../../pipeline/indicators/run.ts'
import { dateOf } from './calendar.ts'
import type { Authority } from './records.ts'
import { catalogue } from './tables.ts'

const secret = Buffer.from('a-secret-for-tests-only')

/** The cube's true cells for the authority and by source, as lines; the tables of `runSql` must be there. */
export async function cubeLines(
  database: Database,
  authority: Authority,
): Promise<Map<string, string[]>> {
  const complete = {
    complete_from: dateOf(authority.recordStart),
    complete_to: dateOf(authority.extractEnd),
  }
  const periods = coveredPeriods(complete.complete_from, complete.complete_to)
  const population = await readPopulation(database, await heldBreakdowns(database), secret)
  const lines = new Map<string, string[]>()
  for (const definition of catalogue) {
    await database.run('drop table if exists main.indicator_rows')
    await database.run(
      `create table main.indicator_rows as select * from main.${indicatorTable(definition.key)}`,
    )
    const { slots } = await cubeOf(database, definition, population, periods, complete)
    const wanted = slots.filter(({ by }) => by === null || by === 'source_group')
    lines.set(definition.key, wanted.flatMap(slotLines))
  }
  return lines
}

function slotLines({
  by,
  value,
  period,
  counted,
  unknown,
  met,
  categories,
  total,
  curve,
}: TrueSlot): string[] {
  const name = `${by ?? 'authority'} ${value ?? ''} ${period}`
  const points = curve.map(
    ({ at, share, reached, atRisk }) =>
      `${at}: ${share.toFixed(9)} ${reached.units} ${atRisk.units}`,
  )
  const counts = [
    counted.units,
    counted.children,
    counted.families,
    unknown.units,
    met?.units ?? '-',
  ]
  const parts = categories.map(({ units }) => units).join(' ')
  return [
    `${name}: ${counts.join(' ')} / ${parts} / ${total?.units ?? '-'}`,
    ...points.map((point) => `${name} at ${point}`),
  ]
}
