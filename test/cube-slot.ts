import { coveredPeriods } from '../pipeline/cube/calendar.ts'
import { cubeOf } from '../pipeline/cube/cube.ts'
import { readPopulation } from '../pipeline/cube/population.ts'
import type { TrueSlot } from '../pipeline/cube/true-cells.ts'
import type { Database } from '../pipeline/database.ts'
import type { Definition } from '../pipeline/release/contract.ts'
import { given, numberIds } from './cube-tables.ts'
import { definitionOf, secret, sources, type GivenRow } from './disclosure/given-rows.ts'

export const complete = { complete_from: '2023-04-01', complete_to: '2024-03-31' }
export const periods = coveredPeriods(complete.complete_from, complete.complete_to)

/** Rows as 'child values…', each an episode of its own; brothers and sisters share the letter of their id. */
export async function wholeSlot(
  database: Database,
  definition: Partial<Definition>,
  columns: string,
  lines: string[],
): Promise<TrueSlot> {
  const rows = lines.map((line, index): GivenRow => {
    const [child] = line.split(' ')
    const unit = definition.unit === 'child' ? child! : `E${index}`
    const place = { source: 'police', counted_on: '2023-09-01', is_met: null, part: null }
    return { unit, child: child!, family: child!.slice(0, 1), ...place }
  })
  await given(database, rows, columns, (row) =>
    lines[rows.indexOf(row)]!.split(' ')
      .slice(1)
      .map((value) =>
        /^[a-z_]/.test(value) && !/^(true|false|null)$/.test(value) ? `'${value}'` : value,
      ),
  )
  const asked = definitionOf([], { periods: ['all'], breakdowns: [], ...definition })
  await numberIds(database)
  const population = await readPopulation(database, [sources], secret)
  return (await cubeOf(database, asked, population, periods, complete)).slots[0]!
}

export const named = (...values: string[]) => values.map((value) => ({ value, label: value }))
