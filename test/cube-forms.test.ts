import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openDatabase, type Database } from '../pipeline/database.ts'
import { cellCategories } from '../pipeline/release/contract-parts.ts'
import type { Definition } from '../pipeline/release/contract.ts'
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

test('a measure: the mean of what is known, and its error with families drawn whole', async () => {
  const slot = await whole({ form: 'measure', number_title: 'mean' }, 'value integer', [
    'A1 10',
    'A2 20',
    'B1 30',
    'C1 null',
  ])
  expect(slot).toMatchObject({
    counted: { units: 3, children: 3, families: 2 },
    unknown: { units: 1 },
    met: null,
    total: { units: 60, largest: 30 },
  })
  // By hand: family A lies 10 below its two shares of the mean, B 10 above: √(2/1 · 200) / 3.
  expect(slot.estimate!.value).toBe(20)
  expect(slot.estimate!.standardError).toBeCloseTo(Math.sqrt(400) / 3, 12)
})

test('a rate: rows of a unit are added up, and the events of a family are squared together', async () => {
  const slot = await whole(
    { form: 'rate', unit: 'child', number_title: 'events', rate_per: 100 },
    'events integer, exposure_days integer',
    ['A1 2 365', 'A1 0 365', 'A2 1 100', 'B1 0 200', 'C1 null 10'],
  )
  expect(slot).toMatchObject({
    counted: { units: 3, children: 3, families: 2 },
    unknown: { units: 1 },
    met: { units: 3, children: 2, largest: 2 },
    sum: 365 + 365 + 100 + 200,
    eventSquares: 9,
  })
})

test('a rate in groups: each has its own units, events and days', async () => {
  const slot = await whole(
    {
      form: 'rate',
      unit: 'child',
      number_title: 'n',
      rate_per: 1,
      categories: named('old', 'new'),
    },
    'events integer, exposure_days integer, part varchar',
    ['A1 2 365 old', 'A1 1 30 new', 'B1 0 200 new'],
  )
  expect(slot.groups).toMatchObject([
    { counted: { units: 1 }, met: { units: 2 }, sum: 365 },
    { counted: { units: 2 }, met: { units: 1 }, sum: 230 },
  ])
  expect(slot).toMatchObject({ counted: { units: 2 }, met: { units: 3 }, sum: 595 })
})

test('observed and expected: chance is added up over those that can be judged', async () => {
  const slot = await whole({ form: 'observed_expected' }, 'is_met boolean, expected double', [
    'A1 true 0.25',
    'B1 false 0.5',
    'C1 null 0.9',
  ])
  expect(slot).toMatchObject({ counted: { units: 2 }, met: { units: 1 }, unknown: { units: 1 } })
  expect(slot.sum).toBeCloseTo(0.75, 9)
})

test('groups: a unit may stand in several, and the whole counts it once', async () => {
  const slot = await whole(
    { form: 'groups', unit: 'child', categories: named('alcohol', 'drugs') },
    'is_met boolean, part varchar',
    ['A1 true alcohol', 'A1 false drugs', 'B1 false drugs', 'C1 null alcohol'],
  )
  expect(slot).toMatchObject({ counted: { units: 2 }, met: { units: 1 }, unknown: { units: 1 } })
  expect(slot.groups).toMatchObject([
    { counted: { units: 1 }, met: { units: 1, others: 0 }, unknown: { units: 1 } },
    { counted: { units: 2 }, met: { units: 0, others: 2 }, unknown: { units: 0 } },
  ])
})

test('standardised: each group as if it had the strata of all', async () => {
  const lines = (part: string, stratum: string, met: number, not: number): string[] =>
    [...Array(met).fill('true'), ...Array(not).fill('false')].map(
      (is_met, index) =>
        `${'KLMNOPQRSTUVWXYZ'[index]}${part}${stratum} ${is_met} ${part} ${stratum}`,
    )
  const slot = await whole(
    { form: 'standardised', categories: named('none', 'some') },
    'is_met boolean, part varchar, stratum varchar',
    [
      ...lines('none', 'young', 5, 5),
      ...lines('none', 'old', 1, 4),
      ...lines('some', 'young', 6, 2),
      ...lines('some', 'old', 3, 9),
    ],
  )
  // 18 young of 35, 17 old.
  const weights = [18 / 35, 17 / 35]
  expect(slot.groups[0]!.estimate!.value).toBeCloseTo(weights[0]! * 0.5 + weights[1]! * 0.2, 12)
  expect(slot.groups[1]!.estimate!.value).toBeCloseTo(weights[0]! * 0.75 + weights[1]! * 0.25, 12)
  expect(slot.groups[0]!.met!.units / slot.groups[0]!.counted.units).toBe(0.4)
})

test('combinations: each is counted by itself, and each set with all that hold it', async () => {
  const definition = { form: 'combination', categories: named('da', 'mh') } as const
  const slot = await whole(definition, 'part varchar', [
    'A1 da',
    'B1 da+mh',
    'B2 da+mh',
    'C1 none',
    'D1 null',
  ])
  expect(cellCategories(definition as never)).toEqual([
    'da',
    'mh',
    'da+mh',
    'none',
    'any:da',
    'any:mh',
  ])
  expect(slot.counted.units).toBe(4)
  expect(slot.unknown.units).toBe(1)
  expect(slot.categories.map(({ units, others }) => [units, others])).toEqual([
    [1, 3],
    [0, 4],
    [2, 2],
    [1, 3],
    [3, 1],
    [2, 2],
  ])
})

test('pathways: a branch counts in all that it grew from', async () => {
  const slot = await whole(
    {
      form: 'pathway',
      categories: named('first', 'first>assessed', 'first>assessed>plan', 'repeat'),
    },
    'part varchar',
    ['A1 first', 'B1 first>assessed', 'C1 first>assessed>plan', 'D1 repeat', 'E1 null'],
  )
  expect(slot.counted.units).toBe(4)
  expect(slot.categories.map(({ units, others }) => [units, others])).toEqual([
    [3, 1],
    [2, 2],
    [1, 3],
    [1, 3],
  ])
})

test('a part that the header does not list stops the build', async () => {
  await expect(
    whole({ form: 'pathway', categories: named('first') }, 'part varchar', ['A1 second']),
  ).rejects.toThrow('none of the header')
})

test('concentration: what the busiest account for, beside what chance would give them', async () => {
  const lines = Array.from(
    { length: 20 },
    (_, index) => `${'ABCDEFGHIJKLMNOPQRST'[index]}1 ${index === 0 ? 21 : 1}`,
  )
  const slot = await whole({ form: 'concentration' }, 'value integer', lines)
  const top = slot.concentration.find(({ at }) => at === 5)!
  expect(top.share).toBeCloseTo(21 / 40, 12)
  expect(top.expected).toBeGreaterThan(0.05)
  expect(top.expected).toBeLessThan(0.2)
  // By hand: half of the total lies on one unit of twenty, the rest evenly on the others.
  expect(slot.gini).toBeCloseTo(0.475, 12)
})
