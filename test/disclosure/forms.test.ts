import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Part, TrueGroup, TrueSlot } from '../../pipeline/cube/true-cells.ts'
import { divisionsOf } from '../../pipeline/disclosure/divisions.ts'
import { protectCells } from '../../pipeline/disclosure/protect.ts'
import { rateOf } from '../../pipeline/disclosure/derived.ts'
import { cellCategories } from '../../pipeline/release/contract-parts.ts'
import { cellFigures, type Cell, type Definition } from '../../pipeline/release/contract.ts'
import { definitionOf, publishedCells, nothingMore, secret } from './given-rows.ts'

const named = (...values: string[]) => values.map((value) => ({ value, label: value }))
const year = { kind: 'year', period: '2023-24', starts: '2023-04-01', ends: '2024-03-31' } as const
const catalogue = { breakdowns: [], periods: [{ ...year, is_incomplete: false }] }

const count = (units: number, others = 1000): Part => ({
  units,
  children: units,
  families: units,
  largest: units > 0 ? 1 : 0,
  cellKey: units * 7919,
  others,
})
const group = (counted: number, met: number | null, more: Partial<TrueGroup> = {}): TrueGroup => ({
  counted: count(counted),
  unknown: count(0),
  met: met === null ? null : count(met, counted - met),
  ...nothingMore,
  ...more,
})
const slotOf = (whole: TrueGroup, more: Partial<TrueSlot> = {}): TrueSlot => ({
  by: null,
  value: null,
  ...year,
  categories: [],
  ...nothingMore,
  ...whole,
  ...more,
})

async function published(
  definition: Partial<Definition>,
  slot: TrueSlot,
  audience: 'partnership' | 'internal' = 'partnership',
): Promise<readonly Cell[]> {
  const { starts: _, ends: __, ...place } = slot as TrueSlot & { starts?: string; ends?: string }
  const asked = definitionOf([], { periods: ['year'], breakdowns: [], ...definition })
  const cells = { definition: asked, setting: null, slots: [place] }
  return publishedCells(await protectCells([cells], catalogue, audience, secret))
}

const isEmpty = (cell: Cell): boolean => cellFigures.every((name) => cell[name] == null)

test('a mean is worked out from rounded numbers; with few behind its values it is not shown', async () => {
  const definition = { form: 'measure', number_title: 'mean' } as const
  const estimate = { value: 3, standardError: 0.1 }
  const [shown] = await published(
    definition,
    slotOf(group(102, null, { total: count(306), estimate })),
  )
  expect(shown!.counted! % 5).toBe(0)
  expect(shown!.number).toBeCloseTo(3, 0)
  expect(shown!.upper! - shown!.lower!).toBeCloseTo(2 * 1.96 * 0.1, 1)
  const oneChild = { ...count(306), largest: 200 }
  const [hidden] = await published(
    definition,
    slotOf(group(102, null, { total: oneChild, estimate })),
  )
  expect(hidden!.withheld && isEmpty(hidden!)).toBe(true)
})

test('a rate shows events, years and a wider interval where events come together', async () => {
  const definition = { form: 'rate', number_title: 'n', rate_per: 100 } as const
  const of = (eventSquares: number) =>
    published(
      definition,
      slotOf(group(400, 120, { sum: 400 * 365.25, eventSquares }), {}),
      'internal',
    )
  const [alone] = await of(120)
  const [together] = await of(480)
  expect(alone).toMatchObject({ met: 120, at_risk: 400, number: 30 })
  expect(together!.upper! - together!.number!).toBeCloseTo(2 * (alone!.upper! - alone!.number!), 1)
  expect(rateOf(12, 20, 1, 100, 30).number).toBeNull()
})

test('a rate whose groups overlap shows of all together how many were counted, and no rate', async () => {
  const definition = {
    form: 'rate',
    number_title: 'n',
    rate_per: 100,
    whole: 'none',
    categories: named('first', 'second'),
  } as const
  const of = { sum: 400 * 365.25, eventSquares: 120 }
  const slot = slotOf(group(400, null, of), { groups: [group(400, 120, of), group(400, 60, of)] })
  const [whole, first, second] = await published(definition, slot, 'internal')
  expect(whole).toMatchObject({ counted: 400, met: null, number: null, at_risk: null })
  expect([first!.number, second!.number]).toEqual([30, 15])
})

test('chance stands beside what was seen, and their ratio is that of what is published', async () => {
  const [cell] = await published({ form: 'observed_expected' }, slotOf(group(200, 60, { sum: 40 })))
  expect(cell!.expected).toBe(20)
  expect(cell!.number).toBe(Number((cell!.percent! / 20).toFixed(2)))
})

test('the groups of a share stand on their own feet, and one hidden alone takes another with it', async () => {
  const definition = { form: 'groups', categories: named('a', 'b', 'c') } as const
  const cells = await published(
    definition,
    slotOf(group(300, 100), { groups: [group(160, 60), group(131, 38), group(9, 2)] }),
  )
  expect(cells.map(({ category, withheld }) => [category ?? null, withheld])).toEqual([
    [null, false],
    ['a', false],
    ['b', true],
    ['c', true],
  ])
  expect(cells.filter(({ withheld }) => withheld).every(isEmpty)).toBe(true)
})

test('where all together say nothing, the whole shows how many were counted and hides no group', async () => {
  const cells = await published(
    { form: 'groups', categories: named('a/x', 'a/y'), whole: 'none' },
    slotOf(group(300, null), { groups: [group(300, 100), group(300, 200)] }),
  )
  expect(
    cells.map(({ met, percent, withheld }) => [met === null, percent === null, withheld]),
  ).toEqual([
    [true, true, false],
    [false, false, false],
    [false, false, false],
  ])
})

test('an adjusted share is shown with its own interval, and nothing where it could not be told', async () => {
  const definition = { form: 'standardised', categories: named('a', 'b') } as const
  const estimate = { value: 0.25, standardError: 0.02 }
  const [whole, first, second] = await published(
    definition,
    slotOf(group(300, 100), { groups: [group(160, 60, { estimate }), group(140, 40)] }),
  )
  expect(whole).toMatchObject({ number: null, withheld: false })
  expect(first).toMatchObject({ number: 25, lower: 21.1, upper: 28.9 })
  expect(second).toMatchObject({ number: null, lower: null, withheld: false })
  expect(second!.percent).toBeGreaterThan(0)
})

test('combinations add up to the whole and to each set, and both sums are guarded', () => {
  const definition = definitionOf([], { form: 'combination', categories: named('a', 'b') })
  // a, b, a+b, none, any:a, any:b
  expect(divisionsOf(definition)).toEqual([
    { whole: -1, parts: [0, 1, 2, 3] },
    { whole: 4, parts: [0, 2] },
    { whole: 5, parts: [1, 2] },
  ])
})

test('a branch whose rest would be few is hidden, and the rest of a hidden branch with it', async () => {
  const branches = ['first', 'first>assessed', 'repeat', 'repeat>assessed']
  const definition = { form: 'pathway', categories: named(...branches) } as const
  const shown = async (...units: number[]) =>
    (
      await published(
        definition,
        slotOf(group(300, null), { categories: units.map((each) => count(each, 300 - each)) }),
      )
    ).map(({ category, withheld }) => (withheld ? '[c]' : (category ?? 'whole')))
  expect(await shown(200, 120, 100, 40)).toEqual(['whole', ...branches])
  expect(await shown(200, 195, 100, 40)).toEqual([
    'whole',
    'first',
    '[c]',
    'repeat',
    'repeat>assessed',
  ])
  expect(await shown(200, 200, 100, 40)).toEqual([
    'whole',
    'first',
    '[c]',
    'repeat',
    'repeat>assessed',
  ])
})

test('a concentration shows a step only where ten are among the busiest', async () => {
  const concentration = [1, 5, 10, 20, 30, 50, 75].map((at) => ({
    at,
    share: at / 100 + 0.1,
    expected: at / 100,
  }))
  const cells = await published(
    { form: 'concentration' },
    slotOf(group(150, null, { total: count(400) }), { concentration, gini: 0.4321 }),
  )
  expect(cells.map(({ at, share, withheld }) => [at, share, withheld])).toEqual([
    [1, null, true],
    [5, null, true],
    [10, 0.2, false],
    [20, 0.3, false],
    [30, 0.4, false],
    [50, 0.6, false],
    [75, 0.85, false],
  ])
  expect(cells.filter(({ withheld }) => withheld).every(isEmpty)).toBe(true)
})

test('whatever the form and the numbers: a withheld cell holds nothing, a shown one at least ten children', async () => {
  const sizes = fc.array(fc.tuple(fc.nat(60), fc.nat(60)), { minLength: 3, maxLength: 3 })
  const forms = fc.constantFrom('groups', 'combination', 'pathway', 'distribution', 'rate')
  await fc.assert(
    fc.asyncProperty(forms, sizes, async (form, drawn) => {
      const categories = named(...(form === 'pathway' ? ['1', '1>2', '3'] : ['1', '2', '3+']))
      const definition = definitionOf([], {
        ...{ form, categories, rate_per: 1, number_title: 'n', periods: ['year'], breakdowns: [] },
      })
      const hasGroups = form === 'groups' || form === 'rate'
      const groups = drawn.map(([counted, met]) =>
        group(counted, Math.min(met, counted), { sum: 90_000, eventSquares: met }),
      )
      const total = drawn.reduce((sum, [counted]) => sum + counted, 0)
      const parts = cellCategories(definition).map((_, place) => {
        const units = drawn[place % 3]![0]
        return count(units, total - units)
      })
      const whole = group(total, hasGroups ? drawn.reduce((sum, [, met]) => sum + met, 0) : null, {
        ...{ sum: 270_000, eventSquares: 3, total: count(total) },
      })
      const slot = slotOf(whole, hasGroups ? { groups } : { categories: parts })
      const cells = await published(definition, slot)
      for (const [place, cell] of cells.entries()) {
        if (cell.withheld) expect(isEmpty(cell)).toBe(true)
        else if (place > 0) {
          const behind = hasGroups ? groups[place - 1]!.counted : parts[place - 1]!
          expect(behind.children).toBeGreaterThanOrEqual(10)
          if (hasGroups) expect(groups[place - 1]!.met!.children).toBeGreaterThanOrEqual(10)
        }
      }
    }),
  )
})
