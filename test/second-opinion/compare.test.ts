import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../../pipeline/database.ts'
import { authorityOf } from './authority.ts'
import { cubeLines } from './cube-lines.ts'
import { plainLines } from './plain-lines.ts'
import { chronologyOf, type Table } from './chronology.ts'
import { chronologyLines, explain, lineOf, sqlLines } from './difference.ts'
import { indicators, referenceRows } from './indicators.ts'
import { catalogue, runSql, withCalendar } from './tables.ts'

// A slow second reading of the definitions, against the SQL, on authorities made of boundary cases.
// SEEDS=500 for more of them; FIRST_SEED=n to replay one.

const count = Number(process.env['SEEDS'] ?? 40)
const first = Number(process.env['FIRST_SEED'] ?? 1)
const seeds = Array.from({ length: count }, (_, place) => first + place)

let database: Database
beforeAll(async () => {
  database = await withCalendar()
})
afterAll(() => database.close())

it('holds every indicator of the catalogue', () => {
  expect(Object.keys(indicators).sort()).toEqual(catalogue.map(({ key }) => key).sort())
})

describe('the SQL and the second reading agree, row by row', () => {
  it.each(seeds)('seed %i', async (seed) => {
    const authority = authorityOf(seed)
    const rows = referenceRows(authority, seed % 3)
    await runSql(database, authority, { choice: seed % 3 })
    const differences: string[] = []
    for (const [key, own] of rows) {
      const reference = own.map(lineOf).sort()
      const sql = await sqlLines(database, key)
      if (sql.join('\n') !== reference.join('\n'))
        differences.push(explain(authority, key, sql, reference))
    }
    for (const [table, reference] of Object.entries(chronologyOf(authority))) {
      const sql = await chronologyLines(database, table as Table)
      if (sql.join('\n') !== reference.join('\n'))
        differences.push(explain(authority, table, sql, reference))
    }
    const cells = await cubeLines(database, authority)
    for (const [key, plain] of plainLines(authority, rows)) {
      const differs = (line: string, place: number) => line !== plain[place]
      const cube = cells.get(key) ?? []
      const place = cube.findIndex(differs)
      if (place >= 0 || cube.length !== plain.length)
        differences.push(`seed ${seed}, ${key}: cube ${cube[place]}, plain count ${plain[place]}`)
    }
    expect(differences.join('\n\n')).toBe('')
  })
})
