import fc from 'fast-check'
import { expect, test } from 'vitest'
import { coveredPeriods } from '../../pipeline/cube/calendar.ts'
import type { Catalogue } from '../../pipeline/disclosure/catalogue.ts'
import {
  protectCells,
  protectionOf,
  type Protected,
} from '../../pipeline/disclosure/protect.ts'
import type { Cell } from '../../pipeline/release/contract.ts'
import { definitionOf, publishedCells, secret, slowCube, sources, type GivenRow } from './given-rows.ts'

const catalogue: Catalogue = {
  breakdowns: [sources],
  periods: coveredPeriods('2023-04-01', '2024-09-30'),
}
const parts = ['a', 'b', 'c']
const definition = definitionOf(parts)
const truth = (rows: GivenRow[]) => slowCube(rows, definition, [sources], catalogue.periods)
const shownTo = async (
  audience: 'partnership' | 'internal',
  rows: GivenRow[],
): Promise<readonly Cell[]> =>
  publishedCells(await protectCells([truth(rows)], catalogue, audience, secret))

/** Sets of rows around the thresholds: few children a source, some with several units, siblings. */
const someRows = fc
  .array(
    fc.record({
      child: fc.nat(60),
      source: fc.constantFrom('police', 'school', 'health'),
      month: fc.constantFrom('2023-05-01', '2023-08-15', '2024-01-31', '2024-04-01', '2024-09-30'),
      is_met: fc.constantFrom(true, true, false, false, null),
      part: fc.constantFrom('a', 'a', 'b', 'b', 'c'),
    }),
    { minLength: 20, maxLength: 220 },
  )
  .map((drawn): GivenRow[] =>
    drawn.map(({ child, source, month, is_met, part }, index) => ({
      unit: `U${index}`,
      child: `K${child}`,
      family: `F${child >> 1}`,
      source,
      counted_on: month,
      is_met,
      part: is_met ? part : null,
    })),
  )

test('nothing with fewer than 10 children is ever shown, nor 0 % nor 100 %, and every count is rounded', async () => {
  await fc.assert(
    fc.asyncProperty(someRows, async (rows) => {
      const protectedCells = await shownTo('partnership', rows)
      const trueCells = await shownTo('internal', rows)
      protectedCells.forEach((cell, place) => {
        for (const name of ['counted', 'met', 'unknown'] as const) {
          const published = cell[name]
          if (published === null) continue
          expect(published % 5).toBe(0)
          expect(Math.abs(published - trueCells[place]![name]!)).toBeLessThanOrEqual(4)
          expect(trueCells[place]![name]).toBeGreaterThanOrEqual(10)
        }
        if (cell.withheld)
          expect([
            cell.counted,
            cell.met,
            cell.unknown,
            cell.percent,
            cell.lower,
            cell.upper,
          ]).toEqual(Array(6).fill(null))
        else expect(trueCells[place]!.counted! - trueCells[place]!.met!).toBeGreaterThanOrEqual(10)
        if (cell.percent != null) {
          expect(cell.percent).toBeGreaterThan(0)
          expect(cell.percent).toBeLessThan(100)
          expect(cell.counted).toBeGreaterThanOrEqual(30)
          expect(cell.percent).toBe(Number(((100 * cell.met!) / cell.counted!).toFixed(1)))
        }
      })
    }),
    { numRuns: 60 },
  )
})

test('neither the order of the rows nor another indicator changes a published cell', async () => {
  const other = definitionOf([], { key: 'other', id: 'CH-02' })
  await fc.assert(
    fc.asyncProperty(someRows, fc.func(fc.nat()), async (rows, place) => {
      const alone = await shownTo('partnership', rows)
      const shuffled = [...rows].sort((a, b) => place(a.unit) - place(b.unit))
      const beside = await protectCells(
        [slowCube(shuffled.slice(3), other, [sources], catalogue.periods), truth(shuffled)],
        catalogue,
        'partnership',
        secret,
      )
      expect(publishedCells(beside).filter((cell) => cell.key === 'given')).toEqual(alone)
    }),
    { numRuns: 30 },
  )
})

test('no hidden category, value or quarter is the only hidden one of a sum that is shown', async () => {
  await fc.assert(
    fc.asyncProperty(someRows, async (rows) => {
      const cells = await shownTo('partnership', rows)
      const sums = new Map<string, { whole: Cell | undefined; parts: Cell[] }>()
      const sum = (name: string) =>
        sums.get(name) ?? sums.set(name, { whole: undefined, parts: [] }).get(name)!
      for (const cell of cells) {
        const line = `${cell.by} ${cell.value}`
        if (cell.category) sum(`categories ${line} ${cell.period}`).parts.push(cell)
        else sum(`categories ${line} ${cell.period}`).whole = cell
        if (cell.by) sum(`values ${cell.period} ${cell.category}`).parts.push(cell)
        else sum(`values ${cell.period} ${cell.category}`).whole = cell
        if (cell.period_kind === 'quarter')
          sum(`year ${line} ${cell.period.slice(0, 7)} ${cell.category}`).parts.push(cell)
        else sum(`year ${line} ${cell.period} ${cell.category}`).whole = cell
      }
      for (const { whole, parts } of sums.values()) {
        if (whole?.withheld === false && parts.length > 1)
          expect(parts.filter((cell) => cell.withheld).length).not.toBe(1)
      }
    }),
    { numRuns: 60 },
  )
})

test('the cells are the whole catalogue and nothing else, whatever the rows', async () => {
  const lines = 1 + sources.values.length
  const periods = catalogue.periods.filter(
    ({ kind }) => kind === 'quarter' || kind === 'year',
  ).length
  const none = await shownTo('partnership', [])
  expect(none.length).toBe(lines * periods * (1 + parts.length))
  expect(none.every((cell) => cell.withheld)).toBe(true)
  const short = { definition, setting: null, slots: truth([]).slots.slice(1) }
  await expect(protectCells([short], catalogue, 'partnership', secret)).rejects.toThrow('catalogue')
})

test('a hidden zero, a hidden few and a hidden everyone look alike', async () => {
  const rows = (count: number, met: number): GivenRow[] =>
    Array.from({ length: count }, (_, index) => ({
      unit: `U${index}`,
      child: `K${index}`,
      family: `F${index}`,
      source: 'police',
      counted_on: '2024-05-01',
      is_met: index < met,
      part: index < met ? 'a' : null,
    }))
  const [none, few, all] = await Promise.all(
    [rows(0, 0), rows(9, 3), rows(40, 38)].map((each) => shownTo('partnership', each)),
  )
  expect(few).toEqual(none)
  expect(all).toEqual(none)
})

test('a numerator that rounding would take above its whole is simply not shown', async () => {
  for (let children = 30; children < 60; children++) {
    const rows = Array.from({ length: children }, (_, index): GivenRow => ({
      unit: `U${index}`,
      child: `K${index}`,
      family: `F${index}`,
      source: 'police',
      counted_on: '2024-05-01',
      is_met: index > 0,
      part: index > 0 ? 'a' : null,
    }))
    expect((await shownTo('partnership', rows)).every((cell) => cell.withheld)).toBe(true)
  }
})

test('a hidden category that rounding would take above its whole is not worked out', async () => {
  const distribution = definitionOf(['a', 'b'], { form: 'distribution' })
  for (let children = 30; children < 60; children++) {
    const rows = Array.from({ length: children }, (_, index): GivenRow => ({
      unit: `U${index}`,
      child: `K${index}`,
      family: `F${index}`,
      source: 'police',
      counted_on: '2024-05-01',
      is_met: true,
      part: index > 0 ? 'a' : 'b',
    }))
    const { slots } = slowCube(rows, distribution, [sources], catalogue.periods)
    const cells = publishedCells(
      await protectCells(
        [{ definition: distribution, setting: null, slots: slots.map((slot) => ({ ...slot, met: null })) }],
        catalogue,
        'partnership',
        secret,
      ),
    )
    const year = cells.filter((cell) => cell.period === '2024-25' && cell.by === null)
    expect(year.map(({ category, withheld }) => [category, withheld])).toEqual([
      [null, false],
      ['a', true],
      ['b', true],
    ])
    expect(year[1]).toMatchObject({
      counted: null,
      met: null,
      percent: null,
      lower: null,
      upper: null,
    })
  }
})

test('internally nothing is withheld: true counts, zeros, and a mark of what it is', async () => {
  const rows: GivenRow[] = [
    {
      unit: 'U',
      child: 'K',
      family: 'F',
      source: 'police',
      counted_on: '2024-05-01',
      is_met: true,
      part: 'b',
    },
  ]
  const cells = await shownTo('internal', rows)
  expect(cells.some((cell) => cell.withheld)).toBe(false)
  const year = cells.filter((cell) => cell.period === '2024-25' && cell.by === null)
  expect(
    year.map(({ category, counted, met, unknown, percent }) => [
      category,
      counted,
      met,
      unknown,
      percent,
    ]),
  ).toEqual([
    [null, 1, 1, 0, 100],
    ['a', 1, 0, 0, 0],
    ['b', 1, 1, 0, 100],
    ['c', 1, 0, 0, 0],
  ])
  const made = await protectCells([truth(rows)], catalogue, 'internal', secret)
  expect(protectionOf(made)).toMatchObject({ threshold_children: 0, rounding_base: 1, withheld: 0 })
})

test('nothing else can pass for protected cells', () => {
  const forged = { audience: 'partnership' } as unknown as Protected
  expect(() => publishedCells(forged)).toThrow(TypeError)
})
