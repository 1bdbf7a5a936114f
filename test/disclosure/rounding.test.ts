import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readPopulation } from '../../pipeline/cube/population.ts'
import { openDatabase, type Database } from '../../pipeline/database.ts'
import { keyedRounding, recordKey } from '../../pipeline/disclosure/rounding.ts'
import { sharedMaterial } from '../shared-material.ts'

// Published vectors of the rounding (frr5, spec: trust.md 1.4 R4), typed in.
const secret = Buffer.from('vector-secret-not-for-production')
const recordKeys = { K00001: 1710454144, K00002: 2205431695, K00003: 1441613755 }
const cells: [n: number, cellKey: number, published: number][] = [
  [0, 0, 0],
  [1, 1710454144, 0],
  [4, 2735452541, 0],
  [5, 3558737931, 5],
  [9, 2973729072, 5],
  [10, 1126881684, 10],
  [11, 937834224, 10],
  [12, 4157603850, 10],
  [13, 3871726660, 10],
  [14, 336950965, 15],
  [15, 3649974961, 15],
  [16, 2754843127, 20],
  [23, 3438704763, 20],
  [24, 1758830655, 25],
  [37, 1971410582, 40],
  [58, 1566764969, 60],
  [99, 1099217062, 100],
  [101, 2594977291, 105],
]
const nameOf = (number: number): string => `K${String(number).padStart(5, '0')}`
const round = keyedRounding(secret)

test.each(Object.entries(recordKeys))('the record key of %s is %i', (child, key) => {
  expect(recordKey(secret, child)).toBe(key)
})

test.each(cells)('%i children with cell key %i are published as %i', (n, cellKey, published) => {
  const children = Array.from({ length: n }, (_, index) => nameOf(index + 1))
  expect(children.reduce((sum, child) => (sum + recordKey(secret, child)) % 2 ** 32, 0)).toBe(
    cellKey,
  )
  expect(round(n, cellKey)).toBe(published)
})

const shared = sharedMaterial('vectors', 'disclosure', 'frr5', 'vectors.json')
describe.runIf(existsSync(shared))('with the shared vector file at hand', () => {
  test('the typed values are those of the file', () => {
    const file = JSON.parse(readFileSync(shared, 'utf8'))
    expect(file.record_keys).toEqual(recordKeys)
    expect(
      file.cells.map((cell: { n: number; cell_key: number; frr5: number }) => [
        cell.n,
        cell.cell_key,
        cell.frr5,
      ]),
    ).toEqual(cells)
  })
})

test('a count is a multiple of 5, within 4 of the truth, and the same whenever the children are', () => {
  fc.assert(
    fc.property(fc.nat(5_000), fc.integer({ min: 0, max: 2 ** 32 - 1 }), (units, cellKey) => {
      const published = round(units, cellKey)
      expect(published % 5).toBe(0)
      expect(Math.abs(published - units)).toBeLessThanOrEqual(4)
      expect(round(units, cellKey)).toBe(published)
    }),
  )
})

test('rounding is unbiased: within 0.02 over 100,000 sets of children, for every remainder', () => {
  const draws = 100_000
  for (const units of [11, 12, 13, 14]) {
    let sum = 0
    // Cell keys of sets of children are spread like these (Knuth's multiplier runs through all 32 bits).
    for (let draw = 1; draw <= draws; draw++) sum += round(units, Math.imul(draw, 2654435761) >>> 0)
    expect(Math.abs(sum / draws - units)).toBeLessThan(0.02)
  }
})

describe('the record keys that SQL computes', () => {
  let database: Database
  beforeAll(async () => {
    database = await openDatabase()
    await database.run(`create table observations as
      select i::integer as child_id, (i // 3)::integer as family_id, null::varchar as authority
      from range(1, 40) as t(i)`)
    await database.run(`create table child_pseudonyms as
      select child_id, 'K' || lpad(child_id::varchar, 5, '0') as pseudonym from observations`)
    await database.run(
      'create table episodes as select child_id as episode_id, child_id from observations',
    )
    await database.run(`create table episode_breakdowns as select child_id as episode_id, null::varchar as source_group,
      null::varchar as age_band, null::varchar as primary_need, null::varchar as area, null::varchar as team,
      null::varchar as ethnicity_deprivation, null::varchar as authority from observations`)
  })
  afterAll(() => database.close())

  test.each([
    ['a short secret', secret],
    ['one longer than a block', Buffer.alloc(100, 7)],
  ])('are the same, with %s', async (_, key) => {
    const population = await readPopulation(database, [], key)
    const expected = Array.from({ length: 39 }, (_, index) => recordKey(key, nameOf(index + 1)))
    const { placeOfChild, child, recordKey: keys } = population
    expect(Array.from(placeOfChild.slice(1), (place) => keys[child[place]!])).toEqual(expected)
    expect(new Set(population.family).size).toBe(14)
    expect(Array.from(population.family)).toEqual([...population.family].sort((a, b) => a - b))
  })
})
