import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Definition, DefinitionChange } from '../pipeline/release/contract.ts'
import { definitionLog } from '../pipeline/release/definition-log.ts'
import { verifySite } from '../pipeline/release/list.ts'
import { described, publishInto } from './given-release.ts'

let site: string
beforeEach(async () => {
  site = await mkdtemp(path.join(tmpdir(), 'golden-thread-'))
})
afterEach(() => rm(site, { recursive: true, force: true }))

const [referrals, closures] = described.definitions as [Definition, Definition]

/** Publishes a build of these definitions, as `build` does, and gives the log that it holds. */
async function build(
  definitions: Definition[],
  { day = '2024-04-20', code = '999', audience = 'partnership' as const, children = 60 } = {},
): Promise<DefinitionChange[]> {
  const now = {
    authority: { code, name: 'Testshire' },
    extracted_on: day,
    catalogue_version: `catalogue of ${day}`,
    definitions,
  }
  const describe = { ...now, definition_log: await definitionLog(site, now) }
  await publishInto(site, children, { describe, audience })
  return (await verifySite(site)).manifest.definition_log
}

const wider: Definition = {
  ...referrals,
  met: 'met within 24 months',
  parameters: { window_months: 24 },
  sql: 'select 24',
}

test('a first build has nothing to compare with, and the same definitions change nothing', async () => {
  expect(await build([referrals, closures])).toEqual([])
  expect(await build([referrals, closures], { day: '2024-07-20' })).toEqual([])
})

test('a change keeps what the definition said before, with its SQL, and no more', async () => {
  await build([referrals, closures])
  expect(await build([wider, closures], { day: '2024-07-20' })).toEqual([
    {
      key: referrals.key,
      id: referrals.id,
      title: referrals.title,
      change: 'changed',
      extracted_on: '2024-07-20',
      catalogue_version: 'catalogue of 2024-07-20',
      fields: ['met', 'parameters', 'sql'],
      before: { met: referrals.met, parameters: referrals.parameters, sql: referrals.sql },
    },
  ])
})

test('a new worked example is no other definition', async () => {
  await build([referrals])
  expect(await build([{ ...referrals, worked_example: '# Another' }])).toEqual([])
})

test('the log goes from release to release, and building the same again adds nothing', async () => {
  await build([referrals, closures])
  await build([wider, closures], { day: '2024-07-20' })
  const again = await build([wider, closures], { day: '2024-07-20' })
  expect(again).toHaveLength(1)
  const back = await build([referrals, closures], { day: '2024-10-20', children: 70 })
  expect(back.map(({ extracted_on, before }) => [extracted_on, before.met])).toEqual([
    ['2024-07-20', referrals.met],
    ['2024-10-20', wider.met],
  ])
})

test('what is added is named, and what is withdrawn is kept whole', async () => {
  await build([referrals, closures])
  const added = { ...closures, key: 'closed_late', id: 'CH-19', title: 'Closed late' }
  const log = await build([referrals, added])
  expect(log.map(({ change, key }) => [change, key])).toEqual([
    ['added', 'closed_late'],
    ['withdrawn', closures.key],
  ])
  const { key: _, worked_example: __, ...whole } = closures
  expect(log[1]!.before).toEqual(whole)
})

test('a key that was not there before is listed, and absent from what was', async () => {
  await build([referrals])
  const [change] = await build([{ ...referrals, number_title: 'mean number' }])
  expect([change!.fields, change!.before]).toEqual([['number_title'], {}])
})

test('a second authority in the build changes no definition', async () => {
  await build([referrals])
  const both = [{ ...referrals, breakdowns: [...referrals.breakdowns, 'authority' as const] }]
  expect(await build(both)).toEqual([])
})

test('another authority on the site has a log of its own', async () => {
  await build([referrals])
  expect(await build([wider], { code: '998' })).toEqual([])
  expect(await build([wider])).toHaveLength(1)
})
