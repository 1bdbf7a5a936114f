import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { cubeOf } from '../pipeline/cube/cube.ts'
import { readPopulation } from '../pipeline/cube/population.ts'
import { openDatabase, type Database } from '../pipeline/database.ts'
import { complete, periods } from './cube-slot.ts'
import { emptyTables, given, numberIds } from './cube-tables.ts'
import { definitionOf, secret, sources } from './disclosure/given-rows.ts'

let database: Database
beforeAll(async () => {
  database = await openDatabase()
})
afterAll(() => database.close())
beforeEach(() => emptyTables(database))

test('a row about a child without an episode counts for the whole and its authority, and in no other breakdown', async () => {
  await given(
    database,
    ['A1', 'B1'].map((child, index) => ({
      ...{ unit: `E${index}`, child, family: child, source: 'police' },
      ...{ counted_on: '2023-09-01', is_met: true, part: null },
    })),
    'is_met boolean',
    () => ['true'],
  )
  await database.run("update observations set authority = if(child_id = 'A1', '801', '802')")
  await database.run("update episode_breakdowns set authority = '802'")
  await database.run(
    `update indicator_rows set episode_id = null, unit_id = 'K' where child_id = 'A1'`,
  )
  const authorities = {
    name: 'authority' as const,
    title: 'Local authority',
    values: ['801', '802'].map((value) => ({ value, label: value })),
  }
  await numberIds(database)
  const population = await readPopulation(database, [sources, authorities], secret)
  const asked = definitionOf([], { periods: ['all'], breakdowns: ['source_group', 'authority'] })
  const { slots } = await cubeOf(database, asked, population, periods, complete)
  expect(slots.map(({ value, counted }) => [value, counted.units])).toEqual([
    [null, 2],
    ['police', 1],
    ['school', 0],
    ['health', 0],
    ['801', 1],
    ['802', 1],
  ])
})
