import { CellColumns } from '../pipeline/release/cell-columns.ts'
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { tableFromIPC } from 'apache-arrow'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { cellsFromArrow, cellsToArrow } from '../pipeline/release/arrow.ts'
import type { Cell } from '../pipeline/release/contract.ts'
import { listReleases, rollBack, verifySite } from '../pipeline/release/list.ts'
import { warningsBeside } from '../pipeline/release/neighbours.ts'
import { readPointer } from '../pipeline/release/site.ts'
import { publishInto } from './given-release.ts'

let site: string
beforeEach(async () => {
  site = await mkdtemp(path.join(tmpdir(), 'golden-thread-'))
})
afterEach(() => rm(site, { recursive: true, force: true }))

const noRelease = { reason: 'noRelease' }

const cell: Cell = {
  indicator: 'CH-01',
  key: 're_referral',
  form: 'share',
  by: null,
  value: null,
  period_kind: 'year',
  period: '2023-24',
  counted: 100,
  met: 20,
  unknown: null,
  percent: 20,
  lower: 13.3,
  upper: 28.9,
  withheld: false,
}
const hidden: Cell = {
  ...cell,
  by: 'team',
  value: 'East',
  counted: null,
  met: null,
  percent: null,
  lower: null,
  upper: null,
  withheld: true,
}

test('cells survive the file: explicit types, absent and withheld as null, nothing under a null', () => {
  const bytes = cellsToArrow(new CellColumns([cell, hidden]))
  const fields = tableFromIPC(bytes).schema.fields.map(({ name, type }) => `${name} ${type}`)
  expect(fields).toEqual([
    ...['indicator', 'key', 'form', 'by', 'value'].map((name) => `${name} Dictionary<Int32, Utf8>`),
    ...['period_kind', 'period', 'category', 'setting'].map(
      (name) => `${name} Dictionary<Int32, Utf8>`,
    ),
    ...['counted', 'met', 'unknown'].map((name) => `${name} Int32`),
    ...['percent', 'lower', 'upper', 'expected'].map((name) => `${name} Float64`),
    'at Int32',
    'share Float64',
    'at_risk Int32',
    'number Float64',
    'p Float64',
    'withheld Bool',
  ])
  const absent = {
    ...{ category: null, setting: null, expected: null, at: null },
    ...{ share: null, at_risk: null, number: null, p: null },
  }
  expect(cellsFromArrow(bytes)).toEqual([
    { ...cell, ...absent },
    { ...hidden, ...absent },
  ])
  expect(Array.from(tableFromIPC(bytes).getChild('counted')!.data[0]!.values)).toEqual([100, 0])
  expect(
    Buffer.from(cellsToArrow(new CellColumns([cell, hidden]))).equals(Buffer.from(bytes)),
  ).toBe(true)
  expect(cellsFromArrow(cellsToArrow(new CellColumns()))).toEqual([])
})

test('an empty site holds no release', async () => {
  for (const folder of [site, path.join(site, 'nowhere')]) {
    for (const ask of [verifySite, listReleases, rollBack])
      await expect(ask(folder)).rejects.toMatchObject(noRelease)
  }
})

test('one changed, missing, added or cut byte anywhere is found', async () => {
  const { release } = await publishInto(site, 60)
  const folder = path.join(site, `release-${release}`)
  for (const file of await readdir(folder)) {
    const whole = await readFile(path.join(folder, file))
    for (let place = 0; place < whole.length; place += Math.ceil(whole.length / 40)) {
      const flipped = Buffer.from(whole)
      flipped[place]! ^= 1 << (place % 8)
      await writeFile(path.join(folder, file), flipped)
      await expect(verifySite(site)).rejects.toMatchObject(noRelease)
      await writeFile(path.join(folder, file), whole.subarray(0, place))
      await expect(verifySite(site)).rejects.toMatchObject(noRelease)
    }
    await writeFile(path.join(folder, file), Buffer.concat([whole, Buffer.from([0])]))
    await expect(verifySite(site)).rejects.toMatchObject(noRelease)
    await rm(path.join(folder, file))
    await expect(verifySite(site)).rejects.toMatchObject(noRelease)
    await writeFile(path.join(folder, file), whole)
  }
  await writeFile(path.join(folder, 'rows.csv'), '')
  await expect(verifySite(site)).rejects.toThrow('rows.csv is not part of it')
  await rm(path.join(folder, 'rows.csv'))
  expect((await verifySite(site)).manifest.release).toBe(release)
})

test('the pointer names a release or there is none', async () => {
  await publishInto(site, 60)
  for (const text of [
    '',
    '{',
    '{"release":"../../etc"}',
    '{"release":"a","manifest_sha256":"b"}',
  ]) {
    await writeFile(path.join(site, 'CURRENT'), text)
    await expect(readPointer(site)).rejects.toMatchObject(noRelease)
  }
  await writeFile(
    path.join(site, 'CURRENT'),
    JSON.stringify({ release: 'gone', manifest_sha256: '0'.repeat(64) }),
  )
  await expect(verifySite(site)).rejects.toMatchObject(noRelease)
  // What is there can still be chosen.
  expect((await verifySite(site, await rollBack(site))).manifest.product).toBe('golden-thread')
})

test('rolling back points to the one before, past a damaged one, and forward again by name', async () => {
  const [first, second, third] = [
    await publishInto(site, 60),
    await publishInto(site, 70),
    await publishInto(site, 80),
  ]
  await rm(path.join(site, `release-${second.release}`, 'cells.arrow'))
  expect(await rollBack(site)).toBe(first.release)
  expect(await readPointer(site)).toEqual(first)
  await expect(rollBack(site)).rejects.toMatchObject(noRelease)
  await expect(rollBack(site, second.release)).rejects.toMatchObject(noRelease)
  await expect(rollBack(site, 'nothing')).rejects.toMatchObject(noRelease)
  expect(await readPointer(site)).toEqual(first)
  await rollBack(site, third.release)
  expect(await readPointer(site)).toEqual(third)
})

test('the list says when each was published, for whom, and which is served', async () => {
  const first = await publishInto(site, 60, { now: () => new Date('2025-01-02T03:04:05Z') })
  const second = await publishInto(site, 60, {
    audience: 'internal',
    now: () => new Date('2025-02-03T04:05:06Z'),
  })
  const line = { complete_to: '2024-03-31' }
  expect(await listReleases(site)).toEqual([
    {
      ...line,
      release: second.release,
      published_at: '2025-02-03T04:05:06.000Z',
      audience: 'internal',
      is_current: true,
    },
    {
      ...line,
      release: first.release,
      published_at: '2025-01-02T03:04:05.000Z',
      audience: 'partnership',
      is_current: false,
    },
  ])
})

test('a line of the log that a crash cut short costs nothing but itself', async () => {
  const first = await publishInto(site, 60)
  const log = path.join(site, 'published.jsonl')
  await writeFile(log, `${await readFile(log, 'utf8')}{"release":"half`)
  const second = await publishInto(site, 70)
  expect(
    (await listReleases(site)).map(({ release, published_at }) => [release, published_at !== null]),
  ).toEqual([
    [second.release, true],
    [first.release, true],
  ])
})

test('a release beside another authority’s, or one rounded with another key, is warned of', async () => {
  await publishInto(site, 60)
  await publishInto(site, 61)
  const { manifest } = await verifySite(site)
  expect(await warningsBeside(site, manifest)).toEqual([])
  const otherKey = { ...manifest, key_id: '89abcdef' }
  expect(await warningsBeside(site, otherKey)).toEqual([
    expect.stringContaining('rounded with another key'),
    expect.stringContaining('(--key)'),
  ])
  expect(await warningsBeside(site, { ...otherKey, audience: 'internal' })).toEqual([])
  const elsewhere = { ...manifest, authority: { code: '998', name: 'Elsewhere' } }
  expect(await warningsBeside(site, elsewhere)).toEqual([
    expect.stringContaining('another authority'),
  ])
})
