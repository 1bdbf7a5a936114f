import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { listReleases, verifySite } from '../pipeline/release/list.ts'
import { steps, type Step } from '../pipeline/release/publish.ts'
import { readPointer } from '../pipeline/release/site.ts'
import { withWorkshop } from '../pipeline/release/workshop.ts'
import { publishInto } from './given-release.ts'

let site: string
beforeEach(async () => {
  site = await mkdtemp(path.join(tmpdir(), 'golden-thread-'))
})
afterEach(() => rm(site, { recursive: true, force: true }))

const current = async (): Promise<string> => (await verifySite(site)).manifest.release
const leftOver = async (): Promise<string[]> =>
  (await readdir(site)).filter((name) => name.startsWith('staging-') || name === '.lock')

test('the same cells give the same release, byte for byte, whenever and in whichever site', async () => {
  const first = await publishInto(site, 60, { now: () => new Date('2025-01-01') })
  const other = await mkdtemp(path.join(tmpdir(), 'golden-thread-'))
  try {
    expect(await publishInto(other, 60, { now: () => new Date('2026-02-02') })).toEqual(first)
    for (const file of ['manifest.json', 'cells.arrow']) {
      const [one, two] = await Promise.all(
        [site, other].map((each) => readFile(path.join(each, `release-${first.release}`, file))),
      )
      expect(one!.equals(two!)).toBe(true)
    }
  } finally {
    await rm(other, { recursive: true, force: true })
  }
  expect(await publishInto(site, 60)).toEqual(first)
  expect(await publishInto(site, 90)).not.toEqual(first)
  expect((await publishInto(site, 60, { audience: 'internal' })).release).not.toBe(first.release)
})

test('a release says nothing of when it was made, and its folder holds its files and no more', async () => {
  const { release } = await publishInto(site, 60)
  expect(await readdir(path.join(site, `release-${release}`))).toEqual([
    'cells.arrow',
    'manifest.json',
  ])
  expect(
    await readFile(path.join(site, `release-${release}`, 'manifest.json'), 'utf8'),
  ).not.toContain(String(new Date().getFullYear()) + '-')
  expect((await readdir(site)).sort()).toEqual(['CURRENT', 'published.jsonl', `release-${release}`])
})

describe('whatever breaks off, a whole release is served and the next run needs no help', () => {
  const served = (step: Step): 'old' | 'new' =>
    steps.indexOf(step) >= steps.indexOf('pointed') ? 'new' : 'old'

  test.each(steps)('an error after step "%s"', async (step) => {
    const old = await publishInto(site, 60)
    const failing = publishInto(site, 80, {
      afterStep: (done) => {
        if (done === step) throw new Error('the disk is full')
      },
    })
    await expect(failing).rejects.toThrow('the disk is full')
    expect((await current()) === old.release ? 'old' : 'new').toBe(served(step))
    expect(await leftOver()).toEqual([])
    const next = await publishInto(site, 80)
    expect(await current()).toBe(next.release)
  })

  test.each(steps)('kill -9 after step "%s"', { timeout: 60_000 }, async (step) => {
    const old = await publishInto(site, 60)
    await publishAndDie(80, step)
    expect((await leftOver()).length).toBe(2)
    expect((await current()) === old.release ? 'old' : 'new').toBe(served(step))
    const next = await publishInto(site, 80)
    expect(await current()).toBe(next.release)
    expect(await leftOver()).toEqual([])
  })
})

test('Ctrl+C leaves neither lock nor staging folder behind', { timeout: 60_000 }, async () => {
  await publishInto(site, 60)
  await publishAndDie(80, 'verified', 'SIGINT')
  expect(await leftOver()).toEqual([])
})

async function publishAndDie(children: number, step: Step, signal = 'SIGKILL'): Promise<void> {
  const script = fileURLToPath(new URL('publish-and-die.ts', import.meta.url))
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', script, site, String(children), step, signal],
    { stdio: 'ignore' },
  )
  const [code] = await once(child, 'exit')
  expect(code).not.toBe(0)
}

test('a second run finds the site taken, and says so', async () => {
  await withWorkshop(site, async () => {
    await expect(publishInto(site, 60)).rejects.toMatchObject({ reason: 'locked' })
  })
  await publishInto(site, 60)
  // Another process that lives holds it; one that is gone does not.
  const other = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)'])
  await writeFile(path.join(site, '.lock'), `${other.pid}\n`)
  await expect(publishInto(site, 61)).rejects.toMatchObject({ reason: 'locked' })
  other.kill('SIGKILL')
  await once(other, 'exit')
  await publishInto(site, 61)
})

test('of two runs at once one publishes and one is told to wait', async () => {
  const results = await Promise.allSettled([publishInto(site, 60), publishInto(site, 80)])
  expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  await current()
})

test('the last five are kept, the one in use among them', async () => {
  const made: string[] = []
  for (let children = 60; children < 67; children++) {
    made.push((await publishInto(site, children, { audience: 'internal' })).release)
  }
  expect(new Set(made).size).toBe(7)
  expect((await listReleases(site)).map(({ release }) => release)).toEqual(made.slice(2).reverse())
  expect((await readPointer(site)).release).toBe(made.at(-1))
})

test('a damaged release of the same name is replaced by a sound one', async () => {
  const { release } = await publishInto(site, 60)
  await writeFile(path.join(site, `release-${release}`, 'cells.arrow'), 'broken')
  await expect(current()).rejects.toMatchObject({ reason: 'noRelease' })
  await publishInto(site, 60)
  expect(await current()).toBe(release)
})

test('what the database may spill is private to the run and gone after it', async () => {
  let temporary = ''
  await expect(
    withWorkshop(site, async (workshop) => {
      temporary = workshop.temporary
      await writeFile(path.join(temporary, 'spilled'), 'rows')
      throw new Error('stop')
    }),
  ).rejects.toThrow('stop')
  expect(existsSync(temporary)).toBe(false)
})
