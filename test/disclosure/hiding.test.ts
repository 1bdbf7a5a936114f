import { expect, test } from 'vitest'
import type { Part, TrueSlot } from '../../pipeline/cube/true-cells.ts'
import { applyComplement, hasComplement } from '../../pipeline/disclosure/complement.ts'
import { Draft } from '../../pipeline/disclosure/draft.ts'
import { applySiblings } from '../../pipeline/disclosure/siblings.ts'
import { applyThreshold, hasEnough } from '../../pipeline/disclosure/threshold.ts'
import { definitionOf, nothingMore } from './given-rows.ts'

const part = (units: number, more: Partial<Part> = {}): Part => ({
  units,
  children: units,
  families: units,
  largest: 1,
  cellKey: 1,
  others: 1000,
  ...more,
})
const slot = (
  counted: number,
  met: number | null,
  categories: number[] = [],
  more: Partial<TrueSlot> = {},
): TrueSlot => ({
  by: null,
  value: null,
  kind: 'year',
  period: '2024-25',
  counted: part(counted),
  unknown: part(0),
  met: met === null ? null : part(met),
  categories: categories.map((units) => part(units)),
  ...nothingMore,
  ...more,
})
const draftOf = (slots: TrueSlot[], parts: string[] = []): Draft =>
  new Draft({ definition: definitionOf(parts), setting: null, slots })
const wholes = (draft: Draft): boolean[] =>
  draft.cells.slots.map((_, place) => draft.isShown(draft.mark(place)))
const parts = (draft: Draft, place: number): boolean[] =>
  draft.cells.definition.categories.map((_, category) => draft.isShown(draft.mark(place, category)))

test.each([
  [9, 9, 1, false],
  [10, 10, 1, true],
  [11, 5, 1, true],
  [10, 4, 1, false],
  [10, 5, 1, true],
])(
  'R1: %i children of %i families, one unit each: shown %s',
  (children, families, largest, isShown) => {
    expect(hasEnough(part(children, { families, largest }))).toBe(isShown)
  },
)

test('R1: one child may make up a third of the units, and no more', () => {
  expect(hasEnough(part(30, { children: 12, largest: 10 }))).toBe(true)
  expect(hasEnough(part(30, { children: 12, largest: 11 }))).toBe(false)
})

test.each([
  [9, 50, false],
  [10, 10, true],
  [10, 9, false],
  [50, 10, true],
])(
  'R3: a numerator with %i other children and %i other units: shown %s',
  (others, left, isShown) => {
    expect(hasComplement(part(100), part(100 - left, { others }))).toBe(isShown)
  },
)

test('a whole is hidden with its numerator, and its categories with it', () => {
  const draft = draftOf(
    [slot(100, 9, [100, 100]), slot(100, 95, [40, 40]), slot(100, 50, [25, 25])],
    ['a', 'b'],
  )
  applyThreshold(draft)
  applyComplement(draft)
  expect(wholes(draft)).toEqual([false, false, true])
  expect(parts(draft, 0)).toEqual([false, false])
  expect(parts(draft, 2)).toEqual([true, true])
})

test('a category that nearly every met unit falls into is hidden, with the other', () => {
  const draft = draftOf([slot(200, 100, [91, 9])], ['a', 'b'])
  applyThreshold(draft)
  applyComplement(draft)
  expect(parts(draft, 0)).toEqual([false, false])
})

test('a category hidden alone takes the smallest of the others with it', () => {
  const draft = draftOf([slot(200, 100, [40, 9, 20, 31])], ['a', 'b', 'c', 'd'])
  applyThreshold(draft)
  applySiblings(draft)
  expect(parts(draft, 0)).toEqual([true, false, false, true])
})

test('so does a value of a breakdown, and a quarter of a year; two hidden need no third', () => {
  const of = (by: 'source_group' | null, value: string | null, counted: number): TrueSlot =>
    slot(counted, null, [], { by, value })
  const values = draftOf([
    of(null, null, 99),
    of('source_group', 'police', 50),
    of('source_group', 'school', 40),
    of('source_group', 'health', 9),
  ])
  applyThreshold(values)
  applySiblings(values)
  expect(wholes(values)).toEqual([true, true, false, false])

  const quarter = (number: number, counted: number): TrueSlot =>
    slot(counted, null, [], { kind: 'quarter', period: `2024-25 Q${number}` })
  const year = draftOf([
    slot(99, null),
    quarter(1, 40),
    quarter(2, 30),
    quarter(3, 20),
    quarter(4, 9),
  ])
  applyThreshold(year)
  applySiblings(year)
  expect(wholes(year)).toEqual([true, true, true, false, false])

  const two = draftOf([
    of(null, null, 99),
    of('source_group', 'police', 82),
    of('source_group', 'school', 8),
    of('source_group', 'health', 9),
  ])
  applyThreshold(two)
  applySiblings(two)
  expect(wholes(two)).toEqual([true, true, false, false])
})

test('what is hidden in one sum is hidden in every other, until none has a single hidden part', () => {
  const of = (value: string | null, category: number[]): TrueSlot =>
    slot(200, 100, category, { by: value === null ? null : 'source_group', value })
  // Hiding police a takes police b with it; that leaves b hidden alone among the sources, and so on.
  const draft = draftOf(
    [
      of(null, [60, 60, 60]),
      of('police', [9, 20, 71]),
      of('school', [30, 30, 30]),
      of('health', [40, 40, 40]),
    ],
    ['a', 'b', 'c'],
  )
  applyThreshold(draft)
  applySiblings(draft)
  for (let category = 0; category < 3; category++) {
    const hidden = [1, 2, 3].filter((place) => !parts(draft, place)[category])
    expect(hidden.length).not.toBe(1)
  }
  for (const place of [1, 2, 3])
    expect(parts(draft, place).filter((isShown) => !isShown).length).not.toBe(1)
})
