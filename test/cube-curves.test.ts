import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openDatabase, type Database } from '../pipeline/database.ts'
import { grids, type Definition } from '../pipeline/release/contract.ts'
import { named, wholeSlot } from './cube-slot.ts'
import { emptyTables } from './cube-tables.ts'

let database: Database
beforeAll(async () => {
  database = await openDatabase()
})
afterAll(() => database.close())
beforeEach(() => emptyTables(database))

const whole = (definition: Partial<Definition>, columns: string, lines: string[]) =>
  wholeSlot(database, definition, columns, lines)

test('recurrent events: the mean number a unit has had, were nobody lost from sight', async () => {
  const slot = await whole(
    { form: 'recurrent', unit: 'child', number_title: 'mean', grid: 'decade', clock: 'x' },
    'entry_days integer, exit_days integer, event_days integer',
    ['A1 0 1000 10', 'A1 0 1000 400', 'B1 0 200 null', 'C1 0 500 20', 'D1 null null null'],
  )
  expect(slot).toMatchObject({
    counted: { units: 3, children: 3 },
    met: { units: 2, others: 1 },
    unknown: { units: 1 },
  })
  const on = (at: number) => slot.curve[grids.decade.indexOf(at as 0)]!
  expect(on(180).share).toBeCloseTo(2 / 3, 12)
  expect(on(730).share).toBeCloseTo(2 / 3 + 1 / 2, 12)
  expect(on(180)).toMatchObject({ reached: { units: 2 }, atRisk: { units: 3 } })
  expect(on(730)).toMatchObject({ reached: { units: 2 }, atRisk: { units: 1 } })
})

test('curves in groups: one each, and how likely such differences are between groups that are alike', async () => {
  const column = 'entry_days integer, exit_days integer, outcome varchar, part varchar'
  const lines = Array.from({ length: 20 }, (_, index) => {
    const isEarly = index < 10
    return `${'ABCDEFGHIJKLMNOPQRST'[index]}1 0 ${isEarly ? 10 + index : 300 + index} event ${isEarly ? 'early' : 'planned'}`
  })
  const definition = {
    form: 'time_to',
    categories: named('early', 'planned'),
    grid: 'follow_up',
  } as const
  const slot = await whole(definition, column, lines)
  expect(slot.groups.map(({ curve }) => curve[2]!.share.toFixed(9))).toEqual([
    '1.000000000',
    '0.000000000',
  ])
  expect(slot.curve[2]!.share).toBeCloseTo(0.5, 12)
  expect(slot.p!).toBeLessThan(0.001)
  const alike = lines.map(
    (line, index) => `${line.split(' ').slice(0, 4).join(' ')} ${index % 2 ? 'early' : 'planned'}`,
  )
  await emptyTables(database)
  expect((await whole(definition, column, alike)).p!).toBeGreaterThan(0.2)
})
