import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { CannotServe, NoUsableRelease } from '../../dashboard/error.ts'
import { openSite } from '../../dashboard/site.ts'
import type { Site } from '../../dashboard/site.ts'
import { cells } from '../fixture/cells.ts'
import { temporarySite, writeRelease } from '../fixture/release.ts'
import type { FixtureOptions } from '../fixture/release.ts'

const open: { remove: () => Promise<void>; opened: Site[] }[] = []

async function siteWith(...releases: FixtureOptions[]): Promise<{ site: string; opened: Site[] }> {
  const { site, remove } = await temporarySite()
  const opened: Site[] = []
  open.push({ remove, opened })
  for (const options of releases) await writeRelease(site, options)
  return { site, opened }
}

afterEach(async () => {
  for (const { remove, opened } of open.splice(0)) {
    for (const site of opened) site.close()
    await remove()
  }
})

const small = cells('partnership').filter(
  (cell) => cell.key === 'nfa_at_referral' && cell.period_kind === 'year',
)

describe('opening a release', () => {
  test('every cell can be looked up', async () => {
    const { site, opened } = await siteWith({})
    opened.push(await openSite(site, { isLoopback: true }))
    const line = opened[0]!
      .current()
      .cells.line({ key: 're_referral_12m', by: 'source_group', value: 'police', kind: 'year' })
    expect(line.map((cell) => cell.period)).toEqual([
      '2020-21',
      '2021-22',
      '2022-23',
      '2023-24',
      '2024-25',
      '2025-26',
    ])
  })

  test.each([
    ['an empty site folder', async () => {}, /CURRENT: not found/, []],
    [
      'a pointer that is not JSON',
      (site: string) => writeFile(path.join(site, 'CURRENT'), 'release 4'),
      /CURRENT: is not JSON/,
      [{ cells: small }],
    ],
    [
      'a changed manifest',
      (site: string) => change(site, 'manifest.json'),
      /manifest\.json: is not the one that CURRENT names/,
      [{ cells: small }],
    ],
    [
      'a changed cell',
      (site: string) => change(site, 'cells.arrow'),
      /cells\.arrow: was changed after it was published/,
      [{ cells: small }],
    ],
    [
      'a manifest of another shape',
      async () => {},
      /manifest\.json: extracted_on/,
      [
        {
          cells: small,
          change: (same) => ({ ...same, extracted_on: 'yesterday' }),
        } satisfies FixtureOptions,
      ],
    ],
    [
      'a release of an older version',
      async () => {},
      /The release was made by an older version of Golden Thread; build it again/,
      [
        {
          cells: small,
          change: (same) => ({ ...same, contract: 1 as typeof same.contract }),
        } satisfies FixtureOptions,
      ],
    ],
    [
      'a file outside the release',
      async () => {},
      /names a file outside the release/,
      [
        {
          cells: small,
          change: (same) => ({ ...same, files: [{ ...same.files[0]!, file: '../cells.arrow' }] }),
        } satisfies FixtureOptions,
      ],
    ],
    [
      'a withheld cell that holds a number',
      async () => {},
      /a withheld cell holds a number/,
      [{ cells: small.map((cell) => ({ ...cell, counted: 4242 })) }],
    ],
  ] as [string, (site: string) => Promise<void>, RegExp, FixtureOptions[]][])(
    '%s is no usable release',
    async (_, spoil, words, releases) => {
      const { site } = await siteWith(...releases)
      await spoil(site)
      const failure = await openSite(site, { isLoopback: true }).catch((error: unknown) => error)
      expect(failure).toBeInstanceOf(NoUsableRelease)
      expect((failure as NoUsableRelease).message).toMatch(words)
      expect((failure as NoUsableRelease).message).not.toMatch(/4242|release 4/)
    },
  )

  test('true counts are served on this machine only', async () => {
    const { site, opened } = await siteWith({ audience: 'internal', cells: small })
    await expect(openSite(site, { isLoopback: false })).rejects.toThrow(CannotServe)
    opened.push(await openSite(site, { isLoopback: true }))
  })
})

describe('a newer release', () => {
  test('takes over whole once it is verified', async () => {
    const { site, opened } = await siteWith({ release: 'first', cells: small })
    opened.push(await openSite(site, { isLoopback: true, pollMilliseconds: 20 }))
    await writeRelease(site, { release: 'second', cells: small })
    await expect.poll(() => opened[0]!.current().manifest.release, { timeout: 5000 }).toBe('second')
  })

  test('that is broken leaves the old one serving, and says so', async () => {
    const { site, opened } = await siteWith({ release: 'first', cells: small })
    opened.push(await openSite(site, { isLoopback: true }))
    await writeRelease(site, { release: 'second', cells: small })
    await change(site, 'cells.arrow', 'second')
    await opened[0]!.refresh()
    expect(opened[0]!.current().manifest.release).toBe('first')
    expect(opened[0]!.problem()).toMatch(/cells\.arrow: was changed/)
  })

  test('with true counts does not replace one that others can reach', async () => {
    const { site, opened } = await siteWith({ release: 'first', cells: small })
    opened.push(await openSite(site, { isLoopback: false }))
    await writeRelease(site, { release: 'second', audience: 'internal', cells: small })
    await opened[0]!.refresh()
    expect(opened[0]!.current().manifest.release).toBe('first')
    expect(opened[0]!.problem()).toMatch(/this machine only/)
  })
})

/** Turns over one byte in the middle of a file of the release. */
async function change(
  site: string,
  file: string,
  release = '2025-10-01-partnership',
): Promise<void> {
  const name = path.join(site, `release-${release}`, file)
  const bytes = await readFile(name)
  const middle = Math.floor(bytes.length / 2)
  bytes[middle] = bytes[middle]! ^ 1
  await writeFile(name, bytes)
}
