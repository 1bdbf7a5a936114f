import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { coveredPeriods, dateOf, dayNumber } from '../pipeline/cube/calendar.ts'
import { categoryPlaces } from '../pipeline/cube/categories.ts'
import { cubeOf } from '../pipeline/cube/cube.ts'
import { readPopulation } from '../pipeline/cube/population.ts'
import type { Breakdown, TrueCells } from '../pipeline/cube/true-cells.ts'
import { openDatabase, type Database } from '../pipeline/database.ts'
import { recordKey } from '../pipeline/disclosure/rounding.ts'
import { grids, type Definition } from '../pipeline/release/contract.ts'
import { emptyTables, given, numberIds, text } from './cube-tables.ts'
import {
  definitionOf,
  row,
  secret,
  slowCube,
  sources,
  type GivenRow,
} from './disclosure/given-rows.ts'

const complete = { complete_from: '2023-04-15', complete_to: '2024-10-31' }
const periods = coveredPeriods(complete.complete_from, complete.complete_to)

let database: Database
beforeAll(async () => {
  database = await openDatabase()
})
afterAll(() => database.close())
beforeEach(() => emptyTables(database))

async function cube(
  definition: Definition,
  breakdowns: Breakdown[] = [sources],
): Promise<TrueCells> {
  await numberIds(database)
  const population = await readPopulation(database, breakdowns, secret)
  return cubeOf(database, definition, population, periods, complete)
}

const drawnRows = (unitOf: (child: number, index: number) => string) =>
  fc
    .array(
      fc.record({
        child: fc.nat(25),
        source: fc.constantFrom('police', 'school', 'health'),
        day: fc.integer({ min: dayNumber('2023-03-01'), max: dayNumber('2024-12-31') }),
        is_met: fc.constantFrom(true, false, null),
        part: fc.constantFrom('a', 'b', 'c'),
      }),
      { maxLength: 80 },
    )
    .map((drawn) =>
      drawn.map(({ child, source, day, is_met, part }, index): GivenRow => ({
        unit: unitOf(child, index),
        child: `K${child}`,
        family: `F${child % 7}`,
        source,
        counted_on: dateOf(day),
        is_met,
        part: is_met ? part : null,
      })),
    )

/** Rows outside the complete records, which belong to no period. */
const inside = (rows: GivenRow[]): GivenRow[] =>
  rows.filter(
    ({ counted_on }) => counted_on >= complete.complete_from && counted_on <= complete.complete_to,
  )

describe('the one pass counts what filters and sets count', () => {
  const all = { periods: ['month', 'quarter', 'year', 'all'] as const }
  // A unit of several rows takes its category from the first met one, which a set has no order for.
  test.each([
    ['a unit is an episode', ['a', 'b', 'c'], (_: number, index: number) => `E${index}`],
    ['a unit is the child', [], (child: number) => `K${child}`],
    ['a unit is a thing of its own', ['a', 'b', 'c'], (_: number, index: number) => `A${index}`],
    [
      'a unit of its own has several rows',
      [],
      (child: number, index: number) => `S${child}-${index % 2}`,
    ],
  ])('%s', async (_, parts, unitOf) => {
    const definition = definitionOf(parts, { periods: [...all.periods] })
    await fc.assert(
      fc
        .asyncProperty(drawnRows(unitOf), async (rows) => {
          await given(
            database,
            rows,
            parts.length > 0 ? 'is_met boolean, part varchar' : 'is_met boolean',
            ({ is_met, part }) =>
              parts.length > 0 ? [String(is_met), text(part)] : [String(is_met)],
          )
          expect(await cube(definition)).toEqual(
            slowCube(inside(rows), definition, [sources], periods),
          )
        })
        .beforeEach(() => emptyTables(database)),
      { numRuns: 25 },
    )
  })
})

test('a distribution counts values by category and adds them up', async () => {
  const values = ['1', '1', '2', '7', 'null']
  await given(
    database,
    values.map((_, index) => row(index, { child: index < 2 ? 'K0' : `K${index}` })),
    'value integer',
    ({ unit }) => [values[Number(unit.slice(1))]!],
  )
  const definition = definitionOf(['1', '2-4', '5+'], {
    form: 'distribution',
    number_title: 'Mean',
    periods: ['all'],
    breakdowns: [],
  })
  const [slot] = (await cube(definition)).slots
  expect(slot).toMatchObject({
    counted: { units: 4, children: 3, largest: 2 },
    unknown: { units: 1, children: 1 },
    met: null,
    total: { units: 11, children: 3, largest: 7 },
    categories: [
      { units: 2, children: 1, others: 2 },
      { units: 1, others: 2 },
      { units: 1, others: 2 },
    ],
  })
})

test('a value that no category holds stops the build', () => {
  const places = categoryPlaces(['0', '1-3', '4+'].map((value) => ({ value, label: value })))
  expect([0, 1, 3, 4, 99].map(places)).toEqual([0, 1, 1, 2, 2])
  expect(() => categoryPlaces([{ value: '1', label: '1' }])(2)).toThrow('no category')
})

test('a curve counts, day by day, who is followed and who had the event', async () => {
  // entry, exit, outcome; K0 has two closures, the second followed for longer.
  const times = [
    ['0', '20', "'event'"],
    ['0', '400', "'censored'"],
    ['0', '100', "'competing: 18th birthday'"],
    ['70', '200', "'event'"],
    ['50', '40', "'event'"],
  ]
  const children = ['K0', 'K0', 'K1', 'K2', 'K3']
  await given(
    database,
    children.map((child, index) => row(index, { child })),
    'entry_days integer, exit_days integer, outcome varchar',
    ({ unit }) => times[Number(unit.slice(1))]!,
  )
  const [slot] = (
    await cube(definitionOf([], { form: 'time_to', periods: ['all'], breakdowns: [] }))
  ).slots
  expect(slot).toMatchObject({
    counted: { units: 4, children: 3 },
    met: { units: 2, children: 2 },
    unknown: { units: 1 },
  })
  const on = (at: number) => slot!.curve[grids.follow_up.indexOf(at as 0)]!
  expect(on(0)).toMatchObject({
    share: 0,
    reached: { units: 0 },
    atRisk: { units: 3, children: 2, families: 3 - 1 },
  })
  expect(on(30)).toMatchObject({
    reached: { units: 1, children: 1 },
    atRisk: { units: 2, children: 2 },
  })
  expect(on(90)).toMatchObject({ atRisk: { units: 3, children: 3 } })
  expect(on(365)).toMatchObject({
    reached: {
      units: 2,
      children: 2,
      cellKey: (recordKey(secret, 'K0') + recordKey(secret, 'K2')) % 2 ** 32,
    },
    atRisk: { units: 1, children: 1, cellKey: recordKey(secret, 'K0') },
  })
  // By hand: 1/3 on day 20; 2/3 × 1/2 gone to the competing event would leave 1/2 of those seen on day 200.
  expect(on(30).share).toBeCloseTo(1 / 3, 10)
})

test('periods run over the complete records and say where they are not whole', () => {
  const named = (kind: string) =>
    periods
      .filter((period) => period.kind === kind)
      .map(({ period, is_incomplete }) => [period, is_incomplete])
  expect(named('month').slice(0, 2)).toEqual([
    ['2023-04', true],
    ['2023-05', false],
  ])
  expect(named('month').length).toBe(19)
  expect(named('quarter')).toEqual([
    ['2023-24 Q1', true],
    ['2023-24 Q2', false],
    ['2023-24 Q3', false],
    ['2023-24 Q4', false],
    ['2024-25 Q1', false],
    ['2024-25 Q2', false],
    ['2024-25 Q3', true],
  ])
  expect(periods.filter(({ kind }) => kind === 'year')).toMatchObject([
    { period: '2023-24', starts: '2023-04-01', ends: '2024-03-31', is_incomplete: true },
    { period: '2024-25', starts: '2024-04-01', ends: '2025-03-31', is_incomplete: true },
  ])
  expect(periods.at(-1)).toEqual({
    kind: 'all',
    period: 'all',
    starts: '2023-04-15',
    ends: '2024-10-31',
    is_incomplete: false,
  })
  expect(
    coveredPeriods('1999-04-01', '2000-03-31').find(({ kind }) => kind === 'year'),
  ).toMatchObject({ period: '1999-00', is_incomplete: false })
})

test('a row that names no episode of the chronology stops the build', async () => {
  await given(database, [row(0)], 'is_met boolean', () => ['true'])
  await database.run("update indicator_rows set episode_id = 'nowhere'")
  await expect(cube(definitionOf())).rejects.toThrow('chronology does not have')
})

test('a row about another child than its episode stops the build', async () => {
  await given(database, [row(0), row(1)], 'is_met boolean', () => ['true'])
  await database.run("update indicator_rows set child_id = 'K1' where episode_id = 'E0'")
  await expect(cube(definitionOf())).rejects.toThrow(
    'given: a row names another child than its episode',
  )
})
