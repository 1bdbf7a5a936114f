import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../../pipeline/database.ts'
import type { BreakdownName } from '../../pipeline/release/contract.ts'
import { authorityOf } from './authority/authority.ts'
import { countedByCube } from './cube.ts'
import { chronologyLines, explain, referenceLines, sqlLines } from './difference.ts'
import { chronologyOf, type Table } from './reading/chronology.ts'
import { worldOf } from './reading/world.ts'
import { figureLines } from './recount/figures.ts'
import { plainCountOf } from './recount/plain-lines.ts'
import { referenceRows, references } from './references.ts'
import { catalogue, parametersOf, runSql, withCalendar } from './sql-tables.ts'

// A slow second reading of the definitions, against the SQL, on authorities made of boundary cases.
// SEEDS=500 for more of them; FIRST_SEED=n to replay one. Each seed tries every row, and counts a third of the cube.

const count = Number(process.env['SEEDS'] ?? 3)
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

/** Where a plain count is not sure of p, what the cube makes of it is not looked at. */
const asSureAs = (plain: string | undefined, line: string): string =>
  plain?.endsWith(', p unsure') ? `${line.replace(/, p [\d.]+$/, '')}, p unsure` : line

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
      const reference = referenceLines(definition, rows.get(definition.key)!, authority)
      compare(definition.key, await sqlLines(database, definition, authority), reference)
    }
    const some = catalogue.filter(({ key }, place) => rows.has(key) && place % 3 === choice)
    const breakdown = breakdowns[seed % breakdowns.length]!
    const cubes = await countedByCube(database, authority, breakdown, some)
    const countPlainly = plainCountOf(world, authority)
    for (const definition of some) {
      const { lines, slots } = cubes.get(definition.key)!
      const plain = countPlainly(definition, rows.get(definition.key)!, lines)
      const cube = slots
        .flatMap(({ name, figures }) => figureLines(name, figures))
        .map((line, at) => asSureAs(plain[at], line))
      const place = cube.findIndex((line, at) => line !== plain[at])
      if (place >= 0 || cube.length !== plain.length)
        differences.push(
          `seed ${seed}, ${definition.key}\n  the cube says   ${cube[place]}\n  a plain count   ${plain[place]}`,
        )
    }
    expect(differences.join('\n\n')).toBe('')
  })
})
