import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeBases } from './bases.ts'
import { casesOf, cleanCases } from './case.ts'
import { tryAll, type Tried } from './crew.ts'
import { faultLines } from './table.ts'

// The same as `npm run robustness`, with as many damaged folders as an ordinary test run has time for.
const seed = 3
const count = 100

let folder: string
let bases: Map<string, string[]>
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'golden-thread-robustness-'))
  const names = await writeBases(folder)
  bases = new Map(names.map((name) => [name, readdirSync(path.join(folder, name))]))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test(
  'a folder damaged in any way is refused in plain lines, or every row of it is counted',
  { timeout: 240_000 },
  async () => {
    const all: Tried[] = []
    const cases = [...cleanCases(bases.keys()), ...casesOf(seed, count, bases)]
    await tryAll(cases, folder, 2, (tried) => all.push(tried))
    expect(faultLines(all, seed)).toEqual([])
    expect(all.filter((each) => each.end === 'loaded').length).toBeGreaterThan(count / 10)
    expect(all.filter((each) => each.end === 'refused').length).toBeGreaterThan(count / 10)
  },
)
