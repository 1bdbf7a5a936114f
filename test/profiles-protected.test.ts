import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { buildRelease } from '../pipeline/build.ts'
import { silent } from '../pipeline/progress.ts'
import type { Audience, Manifest } from '../pipeline/release/contract.ts'
import { extract, folderOf, referrals } from './intake-folder.ts'

/** Nine referrals of nine children, each with something to find fault with. */
const nine = Array.from({ length: 9 }, (_, place) => place + 1)
const given = extract({
  'children.csv': `child_id,birth_month\n${nine.map((each) => `c${each},2012-05\n`).join('')}`,
  'referrals.csv': referrals(
    ...nine.map((each) => `r${each},c${each},2022-05-0${each},6,0,2022-01-01,RC8`),
  ),
})

async function built(audience: Audience): Promise<Manifest> {
  const site = folderOf({})
  const { manifest } = await buildRelease(folderOf(given), {
    to: site,
    audience,
    key: path.join(folderOf({}), 'key'),
    progress: () => silent,
  })
  const file = path.join(site, `release-${manifest.release}`, 'manifest.json')
  return JSON.parse(await readFile(file, 'utf8')) as Manifest
}

/** Every number in what a manifest says of its data, but for those that count nobody. */
function figures({ inputs, tables, dropped, findings, profiles }: Manifest): number[] {
  const harmless = new Set(['bytes', 'age', 'value'])
  const found: number[] = []
  JSON.stringify({ inputs, tables, dropped, findings, profiles }, (key, each: unknown) => {
    if (typeof each === 'number' && !harmless.has(key)) found.push(each)
    return each
  })
  return found
}

test('nine children leave no number at all in the manifest of a partnership release', async () => {
  const manifest = await built('partnership')
  expect(manifest.findings).toEqual([])
  expect(manifest.profiles.history.length).toBeGreaterThan(0)
  expect(figures(manifest)).toEqual([])
})

test('inside the authority they are all there', async () => {
  const manifest = await built('internal')
  expect(manifest.findings.some(({ records, children }) => records === 9 && children === 9)).toBe(
    true,
  )
  expect(manifest.profiles.history).toContainEqual({
    table: 'referrals',
    year: '2022-23',
    records: 9,
  })
})
