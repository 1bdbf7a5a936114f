import { existsSync, readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDatabase, type Database } from '../pipeline/database.ts'
import { recordTableNames } from '../pipeline/records/tables.ts'
import { sqlFiles, type SqlFile } from '../pipeline/sql-folder.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

/** What the chronology stands on, beside `0_reference`: what intake hands over. */
const handedOver = [...recordTableNames, 'coverage']

let database: Database
beforeAll(async () => {
  database = await openDatabase()
})
afterAll(() => database.close())

describe('a SELECT reads only from lower-numbered folders', async () => {
  const files = [
    ...(await sqlFiles('0_reference')),
    ...(await sqlFiles('4_chronology')),
    ...(await sqlFiles('5_indicators')),
    ...(await sqlFiles('7_profiles')),
  ]
  it.each(files)('$folder/$name', async (file) => {
    const before = files
      .filter((other) => isBefore(other.folder, file.folder) && isMadeFor(other, file))
      .map((other) => other.name)
    const allowed = [...before, ...(file.folder.startsWith('0_') ? [] : handedOver)]
    expect((await tablesRead(file)).filter((table) => !allowed.includes(table))).toEqual([])
  })

  it('sees through joins, CTEs and subqueries', async () => {
    const text = `with a as (select * from b) select * from a inner join (select * from c) as d on true
      where exists (select 1 from e) and $day::date > (select max(day) from f)`
    expect(await tablesRead({ name: 'x', folder: 'y', text })).toEqual(['b', 'c', 'e', 'f'])
  })

  it('finds a file that reads its neighbour', () => {
    expect(isBefore('4_chronology/7_lines', '4_chronology/7_lines')).toBe(false)
    expect(isBefore('4_chronology/2_merges', '4_chronology/10_more')).toBe(true)
    expect(isBefore('4_chronology/2_merges', '5_indicators')).toBe(true)
    expect(isBefore('5_indicators', '4_chronology/2_merges')).toBe(false)
  })
})

/** Profiles are taken before the chronology is made: they know their own tables and the records. */
function isMadeFor(other: SqlFile, file: SqlFile): boolean {
  return !file.folder.startsWith('7_') || other.folder.startsWith('7_')
}

/** Folders are ordered by the number of each part; a folder comes before the folders inside it. */
function isBefore(folder: string, other: string): boolean {
  const [left, right] = [folder, other].map((each) =>
    each.split('/').map((part) => Number.parseInt(part, 10)),
  )
  for (let i = 0; i < Math.max(left?.length ?? 0, right?.length ?? 0); i++) {
    const difference = (left?.[i] ?? -1) - (right?.[i] ?? -1)
    if (difference !== 0) return difference < 0
  }
  return false
}

/** The tables that a SELECT reads, its own CTEs taken away, in the order of the alphabet. */
async function tablesRead(file: SqlFile): Promise<string[]> {
  const [row] = await database.rows('select json_serialize_sql($sql::varchar) as tree', {
    sql: file.text,
  })
  const tree: unknown = JSON.parse(String(row?.['tree']))
  expect(tree).toMatchObject({ error: false })
  const found = { tables: new Set<string>(), ctes: new Set<string>() }
  walk(tree, found)
  return [...found.tables].filter((table) => !found.ctes.has(table)).sort()
}

function walk(node: unknown, found: { tables: Set<string>; ctes: Set<string> }): void {
  if (Array.isArray(node)) for (const each of node) walk(each, found)
  if (node === null || typeof node !== 'object' || Array.isArray(node)) return
  const fields = node as Record<string, unknown>
  if (fields['type'] === 'BASE_TABLE') found.tables.add(String(fields['table_name']))
  const map = (fields['cte_map'] as { map?: { key: string }[] } | undefined)?.map ?? []
  for (const { key } of map) found.ctes.add(key)
  for (const each of Object.values(fields)) walk(each, found)
}

/** The contract's files: together the one way over the wall. */
const contract = /^pipeline\/release\/contract(-[a-z]+)?\.ts$/

describe('the dashboard cannot reach rows about children', () => {
  const dashboard = path.join(root, 'dashboard')
  const sources = existsSync(dashboard)
    ? readdirSync(dashboard, { recursive: true, encoding: 'utf8' }).filter((file) =>
        /\.(ts|mjs|js)$/.test(file),
      )
    : []

  it('has files to look at', () => expect(sources.length).toBeGreaterThan(0))

  it.each(sources)(
    'dashboard/%s imports nothing of the pipeline but the contract, and no DuckDB',
    (file) => {
      const imported = importsOf(path.join(dashboard, file))
      expect(
        imported.filter((each) => each.startsWith('@duckdb') || each.startsWith('pipeline/')),
      ).toEqual(imported.filter((each) => contract.test(each)))
    },
  )

  const parts = readdirSync(path.join(root, 'pipeline', 'release')).filter((file) =>
    contract.test(`pipeline/release/${file}`),
  )

  it.each(parts)('pipeline/release/%s leads nowhere but to the rest of the contract', (file) => {
    const imported = importsOf(path.join(root, 'pipeline', 'release', file))
    expect(imported.filter((each) => each !== 'zod' && !contract.test(each))).toEqual([])
  })
})

/** Packages by name, files by their path from the project's root; static, dynamic and type imports alike. */
function importsOf(file: string): string[] {
  return ts
    .preProcessFile(readFileSync(file, 'utf8'), true, true)
    .importedFiles.map(({ fileName }) =>
      fileName.startsWith('.')
        ? path.relative(root, path.resolve(path.dirname(file), fileName)).replaceAll(path.sep, '/')
        : fileName,
    )
}
