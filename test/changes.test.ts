import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { sinceBefore } from '../pipeline/release/changes.ts'
import { contractVersion } from '../pipeline/release/contract.ts'
import { sha256 } from '../pipeline/release/durable.ts'
import { verifySite } from '../pipeline/release/list.ts'
import type { Description } from '../pipeline/release/publish.ts'
import { described, publishInto } from './given-release.ts'

let site: string
beforeEach(async () => {
  site = await mkdtemp(path.join(tmpdir(), 'golden-thread-'))
})
afterEach(() => rm(site, { recursive: true, force: true }))

const finding = (code: string): Description['findings'][number] => ({
  code,
  title: `Rule ${code}`,
  meaning: '',
  severity: 'query',
  do: '',
  records: 20,
  children: 20,
  years: [],
})

const rows = (table: string, accepted: number, superseded: number | null = null) => ({
  table,
  rows_in: accepted,
  accepted,
  rejected: null,
  superseded,
})

const supplied = (table: string) => ({
  table,
  complete_from: '2023-04-01',
  complete_to: '2024-03-31',
  is_supplied: true,
})

/** What an extract of one file, known by its letter, would have the release say. */
function extractOf(letter: string, more: Partial<Description> = {}): Partial<Description> {
  return {
    inputs: [{ file: 'referrals.csv', bytes: 1, sha256: letter.repeat(64), tables: [] }],
    coverage: [supplied('referrals')],
    tables: [rows('referrals', 900, 400), rows('visits', 90)],
    findings: [finding('A'), finding('B')],
    ...more,
  }
}

const later = extractOf('b', {
  coverage: [supplied('referrals'), supplied('visits')],
  tables: [rows('referrals', 520), rows('visits', 70)],
  findings: [finding('B'), finding('C')],
  capabilities: [
    { key: 're_referral', state: 'none', reasons: [] },
    { key: 'early_closure', state: 'full', reasons: [] },
  ],
})

const since = (more: Partial<Description>, identity: Description['identity'] = null) =>
  sinceBefore(site, { ...described, audience: 'partnership', ...more }, identity)

test('a first build has nothing to compare with', async () => {
  expect(await since(extractOf('a'))).toEqual({ changes: null, identity: null })
})

test('rows, rules and capabilities are compared with the release before', async () => {
  await publishInto(site, 60, { describe: extractOf('a') })
  const { changes } = await since(later)
  expect(changes).toMatchObject({
    extracted_on: described.extracted_on,
    tables: [
      { table: 'referrals', was_supplied: true, is_supplied: true, before: 500, now: 520 },
      { table: 'visits', was_supplied: false, is_supplied: true, before: 90, now: 70 },
    ],
    new_findings: ['C'],
    closed_findings: [{ code: 'A', title: 'Rule A' }],
    capabilities: [{ key: 're_referral', before: 'full', now: 'none' }],
  })
})

test('the same files give the same answer, whatever was built between', async () => {
  const met = { compared_with: '2023-01-01', seen_again_percent: 98 }
  const again = { compared_with: '2024-04-20', seen_again_percent: 100 }
  await publishInto(site, 60, { describe: extractOf('a') })
  expect(await since(extractOf('a'), again)).toEqual({ changes: null, identity: null })
  const first = await since(later, met)
  await publishInto(site, 90, { describe: { ...later, ...first } })
  expect(await since(later, again)).toEqual(first)
  expect(await since(extractOf('a'), again)).toEqual({ changes: null, identity: null })
})

test('a release of another authority, audience or key is no release before', async () => {
  await publishInto(site, 60, { describe: extractOf('a'), audience: 'internal' })
  await publishInto(site, 70, {
    describe: { ...extractOf('a'), authority: { code: '998', name: 'Elsewhere' } },
  })
  await publishInto(site, 80, { describe: { ...extractOf('a'), key_id: '76543210' } })
  expect((await since(later)).changes).toBeNull()
})

test('a release that an older version made is refused in plain words', async () => {
  const { release } = await publishInto(site, 60)
  const file = path.join(site, `release-${release}`, 'manifest.json')
  const older = (await readFile(file, 'utf8')).replace(
    `"contract": ${contractVersion}`,
    '"contract": 1',
  )
  await writeFile(file, older)
  await writeFile(
    path.join(site, 'CURRENT'),
    JSON.stringify({ release, manifest_sha256: sha256(older) }),
  )
  await expect(verifySite(site)).rejects.toThrow(
    `release ${release}: was made by an older version of Golden Thread; build it again`,
  )
  expect((await since(later)).changes).toBeNull()
})
