import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { heldBreakdowns } from '../pipeline/cube/breakdowns.ts'
import { openDatabase, type Database } from '../pipeline/database.ts'
import { emptyTables, given } from './cube-tables.ts'
import { row } from './disclosure/given-rows.ts'

let database: Database
beforeAll(async () => {
  database = await openDatabase()
})
afterAll(() => database.close())
beforeEach(() => emptyTables(database))

test('area and team are in the catalogue only where the extract names any; the rest always', async () => {
  await given(database, [row(0), row(1), row(2)], 'is_met boolean', () => ['true'])
  expect((await heldBreakdowns(database)).map(({ name }) => name)).toEqual([
    'source_group',
    'age_band',
    'primary_need',
  ])
  await database.run("update episode_breakdowns set area = 'West' where episode_id = 'E0'")
  await database.run("update episode_breakdowns set area = 'other' where episode_id = 'E1'")
  const area = (await heldBreakdowns(database)).find(({ name }) => name === 'area')
  expect(area?.values.map(({ value }) => value)).toEqual(['West', 'other', 'unknown'])
})

test('ethnicity stands in the catalogue only with deprivation, and where both are mostly known', async () => {
  const pairs = async () =>
    (await heldBreakdowns(database)).find(({ name }) => name === 'ethnicity_deprivation')
  await given(database, [row(0), row(1), row(2), row(3)], 'is_met boolean', () => ['true'])
  const write = (value: string, episode: string) =>
    database.run(
      `update episode_breakdowns set ethnicity_deprivation = '${value}' where episode_id = '${episode}'`,
    )
  await write('white/1-3', 'E0')
  await write('black/unknown', 'E1')
  await write('unknown/8-10', 'E2')
  expect(await pairs()).toBeUndefined()
  await write('black/4-7', 'E1')
  const values = (await pairs())!.values.map(({ value }) => value)
  expect(values).toHaveLength(6 * 4)
  expect(values.slice(0, 5)).toEqual([
    'white/1-3',
    'white/4-7',
    'white/8-10',
    'white/unknown',
    'mixed/1-3',
  ])
})
