import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../../pipeline/database.ts'
import type { BreakdownName } from '../../pipeline/release/contract.ts'
import { authorityOf } from './authority/authority.ts'
import { cubeOfAll } from './cube.ts'
import { chronologyLines, explain, referenceLines, sqlLines } from './difference.ts'
import { chronologyOf, type Table } from './reading/chronology.ts'
import { worldOf } from './reading/world.ts'
import { figureLines } from './recount/figures.ts'
import { plainLines } from './recount/plain-lines.ts'
import { referenceRows, references } from './reference.ts'
import { catalogue, parametersOf, runSql, withCalendar } from './sql-tables.ts'

// A slow second reading of the definitions, against the SQL, on authorities made of boundary cases.
// SEEDS=500 for more of them; FIRST_SEED=n to replay one.

const count = Number(process.env['SEEDS'] ?? 8)
const first = Number(process.env['FIRST_SEED'] ?? 1)
const seeds = Array.from({ length: count }, (_, place) => first + place)
const breakdowns: BreakdownName[] = ['source_group', 'age_band', 'primary_need', 'area']

let database: Database
beforeAll(async () => {
  database = await withCalendar()
})
afterAll(() => database.close())

it('has read every indicator of the catalogue', () => {
  expect([...references.keys()].sort()).toEqual(catalogue.map(({ key }) => key).sort())
})

describe('the SQL and the second reading agree, row by row', () => {
  it.each(seeds)('seed %i', async (seed) => {
    const authority = authorityOf(seed)
    const choice = seed % 3
    const world = worldOf(authority)
    const rows = referenceRows(world, catalogue, (each) => parametersOf(each, choice))
    await runSql(database, authority, { choice })
    const differences: string[] = []
    const compare = (name: string, sql: string[], reference: string[]): void => {
      if (sql.join('\n') !== reference.join('\n'))
        differences.push(explain(authority, name, sql, reference))
    }
    for (const [table, reference] of Object.entries(chronologyOf(world, authority)))
      compare(table, await chronologyLines(database, table as Table), reference)
    for (const definition of catalogue.filter(({ key }) => rows.has(key))) {
      const reference = referenceLines(definition, rows.get(definition.key)!)
      compare(definition.key, await sqlLines(database, definition), reference)
    }
    const cubes = await cubeOfAll(database, authority, breakdowns[seed % breakdowns.length]!)
    for (const definition of catalogue.filter(({ key }) => rows.has(key))) {
      const { lines, slots } = cubes.get(definition.key)!
      const figures = slots.flatMap((slot) => figureLines(slot.name, slot.figures))
      const plain = plainLines(world, authority, definition, rows.get(definition.key)!, lines)
      const place = figures.findIndex((line, at) => line !== plain[at])
      if (place >= 0 || figures.length !== plain.length)
        differences.push(
          `seed ${seed}, ${definition.key}\n  the cube says   ${figures[place]}\n  a plain count   ${plain[place]}`,
        )
    }
    expect(differences.join('\n\n')).toBe('')
  })
})
