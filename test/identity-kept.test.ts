import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { OperatorError } from '../pipeline/error.ts'
import { compareIds, type ComparedIds } from '../pipeline/identity/kept-ids.ts'
import { keyFrom, type Key } from '../pipeline/key.ts'
import { description, extract, folderOf, referrals, taken, testKey } from './intake-folder.ts'

// A build keeps marks of about 1,000 ids beside the releases, and the next one looks for them.

interface Options {
  key?: Key
  isNewMeant?: boolean
  more?: Record<string, string>
  extractedOn?: string
}

async function build(site: string, ids: string[], options: Options = {}): Promise<ComparedIds> {
  const { key = testKey, isNewMeant = false, more = {}, extractedOn = '2024-03-31' } = options
  const all = await taken(
    extract({
      'extract.json': description({ extracted_on: extractedOn }),
      'children.csv': ['child_id,birth_month', ...ids.map((id) => `${id},2012-05`), ''].join('\n'),
      'referrals.csv': referrals(`r1,${ids[0]},2022-05-04,6,1,,`),
      ...more,
    }),
  )
  const compared = await compareIds(all.database, key, site, all, isNewMeant)
  await compared.keep()
  return compared
}

const numbered = (from: number, count: number, letter = 'c'): string[] =>
  Array.from({ length: count }, (_, index) => `${letter}${from + index}`)

async function percent(before: string[], after: string[], options: Options = {}) {
  const site = folderOf({})
  await build(site, before)
  const { identity } = await build(site, after, { extractedOn: '2024-06-30', ...options })
  return identity
}

test('the share seen again is of the smaller of the two builds', async () => {
  const compared_with = '2024-03-31'
  const old = numbered(0, 400)
  expect(await percent(old, numbered(0, 500))).toEqual({ compared_with, seen_again_percent: 100 })
  expect(await percent(old, numbered(300, 100))).toEqual({ compared_with, seen_again_percent: 100 })
  expect(await percent(old, numbered(100, 400))).toEqual({ compared_with, seen_again_percent: 75 })
})

test('a large authority is sampled, and the sample is right to a few percent', async () => {
  const found = await percent(numbered(0, 40_000), numbered(12_000, 40_000))
  expect(Math.abs(found!.seen_again_percent - 70)).toBeLessThanOrEqual(6)
})

test('fewer than half seen again stops the build in one line, unless new ids are meant', async () => {
  const site = folderOf({})
  await build(site, numbered(0, 100))
  const remade = numbered(0, 100, 'd')
  const error = await build(site, [...numbered(0, 49), ...remade.slice(0, 51)]).catch(
    (thrown: unknown) => thrown,
  )
  expect(error).toBeInstanceOf(OperatorError)
  expect(error).toMatchObject({
    reason: 'refused',
    lines: [
      "Only 49 % of the children's ids are those of the last build (extract of 2024-03-31), so histories would be cut in two. " +
        'Add a crosswalk.csv of old and new ids, use the key of the last build (--key), or build with --new-ids if new ids are meant.',
    ],
  })
  const { identity } = await build(site, remade, { isNewMeant: true, extractedOn: '2024-09-30' })
  expect(identity).toEqual({ compared_with: '2024-03-31', seen_again_percent: 0 })
  expect((await build(site, remade.slice(1))).identity).toEqual({
    compared_with: '2024-09-30',
    seen_again_percent: 100,
  })
})

test('half is enough', async () => {
  const half = [...numbered(0, 50), ...numbered(0, 50, 'd')]
  expect((await percent(numbered(0, 100), half))?.seen_again_percent).toBe(50)
})

test('with a crosswalk the ids are seen again', async () => {
  const lines = numbered(0, 100).map((id) => `${id},d${id.slice(1)}`)
  const more = { 'crosswalk.csv': ['old_child_id,new_child_id', ...lines, ''].join('\n') }
  expect(
    (await percent(numbered(0, 100), numbered(0, 100, 'd'), { more }))?.seen_again_percent,
  ).toBe(100)
})

test('a build with another key says that it cannot tell; too few children say nothing', async () => {
  const site = folderOf({})
  await build(site, numbered(0, 100))
  const other = await build(site, numbered(0, 99), { key: keyFrom(Buffer.alloc(32, 8)) })
  expect(other.identity).toBeNull()
  expect(other.messages).toEqual([
    'The last build of this site was made with another key, so it cannot be seen whether the children still have the same ids.',
  ])
  expect(await percent(numbered(0, 9), numbered(0, 9, 'd'))).toBeNull()
})

test('a build of the same files again says the same as the first time', async () => {
  const site = folderOf({})
  const first = await build(site, numbered(0, 100))
  expect((await build(site, numbered(0, 100))).identity).toEqual(first.identity)
  const next = await build(site, numbered(10, 100))
  expect((await build(site, numbered(10, 100))).identity).toEqual(next.identity)
  expect(next.identity?.seen_again_percent).toBe(90)
})

test('what is kept holds no id, is small, lies in no release and is for its owner alone', async () => {
  const site = folderOf({})
  const ids = numbered(0, 3000, 'child')
  await build(site, ids)
  const file = path.join(site, '.kept', 'ids-999.json')
  expect(readdirSync(path.dirname(file))).toEqual(['ids-999.json'])
  const text = readFileSync(file, 'utf8')
  const [{ marks }] = JSON.parse(text) as [{ marks: string[] }]
  expect(Math.abs(marks.length - 1000)).toBeLessThan(150)
  expect(text).not.toContain('child')
  if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600)
})
