import fc from 'fast-check'
import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { faultRules } from '../pipeline/gate/rules.ts'
import { openRuleBench, type RuleBench, type Trial } from './rule-bench.ts'
import { readWorkedExample } from './worked-example.ts'

const folder = fileURLToPath(new URL('./rules', import.meta.url))
const names = readdirSync(folder).map((file) => path.basename(file, '.md'))
const rules = await faultRules()
const examples = rules
  .filter(({ name }) => names.includes(name))
  .map((rule) => ({
    name: rule.name,
    trials: readWorkedExample(readFileSync(path.join(folder, `${rule.name}.md`), 'utf8')).map(
      ({ name, tables }) => ({ name, rule, tables }),
    ),
  }))
const trials = examples.flatMap((example) => example.trials)

let bench: RuleBench
beforeAll(async () => {
  bench = await openRuleBench(trials)
})
afterAll(() => bench.close())

describe('every rule', () => {
  it('has a worked example, and every example has its rule', () => {
    expect([...names].sort()).toEqual(rules.map((rule) => rule.name).sort())
  })

  it('has a code of its own, and says what it means and what to do in sentences', () => {
    expect(new Set(rules.map((rule) => rule.code)).size).toBe(rules.length)
    for (const rule of rules) {
      expect(rule.meaning).toMatch(/\.$/)
      expect(rule.do).toMatch(/\.$/)
    }
  })
})

describe.each(examples)('$name', (example) => {
  it('has both sides of its boundary: a record that is found, and one that is not', () => {
    const found = example.trials.reduce((sum, trial) => sum + expected(trial).length, 0)
    const given = example.trials.reduce((sum, trial) => sum + recordsOf(trial), 0)
    expect(found).toBeGreaterThan(0)
    expect(given).toBeGreaterThan(found)
  })

  it.each(example.trials)('$name', async (trial) => {
    expect(await bench.found(trial)).toEqual(expected(trial))
  })
})

it('finds the same in whatever order the records stand, and with an unrelated child beside them', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...trials),
      fc.nat(),
      fc.boolean(),
      async (trial, shuffle, hasBystander) => {
        expect(await bench.found(trial, { shuffle, hasBystander })).toEqual(expected(trial))
      },
    ),
    { numRuns: 200 },
  )
})

function expected({ tables }: Trial): string[] {
  return tables
    .get('found')!
    .rows.map((row) => row.join(' | '))
    .sort()
}

function recordsOf({ tables }: Trial): number {
  const given = [...tables].filter(([name]) => name !== 'found' && name !== 'files')
  return given.reduce((sum, [, { rows }]) => sum + rows.length, 0)
}
