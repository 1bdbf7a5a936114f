import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { buildRelease } from '../pipeline/build.ts'
import { silent } from '../pipeline/progress.ts'
import type { Cell } from '../pipeline/release/contract.ts'
import { verifySite } from '../pipeline/release/list.ts'
import { writeExtract } from '../data-samples/write-extract.ts'
import {
  censusReturn,
  child,
  description,
  extract,
  folderOf,
  referral,
  referrals,
  refusal,
  taken,
} from './intake-folder.ts'

// Two authorities in one build: each in a folder of its own, whose ids may be the same.

const under = (folder: string, files: Record<string, string | Buffer>) =>
  Object.fromEntries(Object.entries(files).map(([name, text]) => [`${folder}/${name}`, text]))
const parts = { 'extract.json': JSON.stringify({ parts: ['east', 'west'] }) }
const east = { code: '801', name: 'East' }
const west = { code: '802', name: 'West' }
const own = (authority: object, more: object = {}) =>
  extract({ 'extract.json': description({ authority, ...more }) })

test('ids that are the same in two authorities are of two children', async () => {
  const all = await taken({
    ...parts,
    ...under('east', own(east)),
    ...under('west', own(west, { complete_from: '2019-04-01', extracted_on: '2024-06-30' })),
  })
  expect(all.authority).toEqual({ code: '801+802', name: 'East and West' })
  expect(all.authorities).toEqual([east, west])
  expect([all.completeFrom, all.completeTo]).toEqual(['2019-04-01', '2024-03-31'])
  const rows = await all.rows('referrals')
  expect(rows.map((row) => [row.referral_id, row.child_id, row.authority_code])).toEqual([
    ['801|r1', '801|c1', '801'],
    ['801|r2', '801|c2', '801'],
    ['802|r1', '802|c1', '802'],
    ['802|r2', '802|c2', '802'],
  ])
  expect(all.inputs.map(({ file }) => file)).toEqual([
    'east/children.csv',
    'east/referrals.csv',
    'west/children.csv',
    'west/referrals.csv',
  ])
})

test('each part may be of another kind, and has a crosswalk of its own', async () => {
  const all = await taken({
    ...parts,
    ...under('east', { ...own(east), 'merge_map.csv': 'merged_child_id,kept_child_id\nc2,c1\n' }),
    ...under('west', {
      '2024.xml': censusReturn(child('c2', [referral('2023-06-01')]), { lea: '802' }),
    }),
  })
  const children = (await all.rows('children')).map((row) => String(row.child_id))
  expect(children).toHaveLength(2)
  expect(children.map((id) => id.slice(0, 4)).sort()).toEqual(['801|', '802|'])
})

test('a blank id stays blank, and an identifier is seen behind the code', async () => {
  const all = await taken({
    ...parts,
    ...under('east', {
      ...own(east),
      'referrals.csv': referrals('r1,c1,2022-05-04,6,1,,', 'r2," ",2022-05-04,6,1,,'),
    }),
    ...under('west', own(west)),
  })
  expect(all.tables.find(({ table }) => table === 'referrals')).toMatchObject({ rejected: 1 })
  const files = {
    ...parts,
    ...under('east', own(east)),
    ...under('west', {
      ...own(west),
      'children.csv': 'child_id,birth_month\nmary.smith@example.com,2012-05\n',
    }),
  }
  const found = await taken(files).then(
    ({ messages }) => messages,
    (error: { lines: readonly string[] }) => error.lines,
  )
  expect(found.join('\n')).toMatch(/west\/children\.csv/)
  expect(found.join('\n')).not.toMatch(/mary/)
})

test('one authority in two folders is refused', async () => {
  expect(
    await refusal({ ...parts, ...under('east', own(east)), ...under('west', own(east)) }),
  ).toEqual([
    'east/ and west/: are of one authority. Put the files of an authority into one folder.',
  ])
})

test(
  'a build of two authorities can be read for each, and one of one says nothing of it',
  { timeout: 180_000 },
  async () => {
    const folder = folderOf({ ...parts, 'east/a': '', 'west/a': '' })
    for (const [name, authority, seed] of [
      ['east', east, 1],
      ['west', west, 2],
    ] as const) {
      writeExtract(path.join(folder, name), { children: 250, years: 4, seed })
      const file = path.join(folder, name, 'extract.json')
      const described = JSON.parse(readFileSync(file, 'utf8')) as object
      writeFileSync(file, JSON.stringify({ ...described, authority }))
    }
    const both = await figures(folder)
    expect(both.manifest.breakdowns.find(({ name }) => name === 'authority')).toEqual({
      name: 'authority',
      title: 'Local authority',
      values: [
        { value: '801', label: 'East' },
        { value: '802', label: 'West' },
      ],
    })
    const one = await figures(path.join(folder, 'east'))
    expect(one.manifest.breakdowns.map(({ name }) => name)).not.toContain('authority')
    expect(JSON.stringify(one.manifest.definitions)).not.toContain('"authority"]')
    const alone = one
      .cells()
      .filter((cell) => cell.by === null && cell.setting === null)
      .map(shown)
    expect(alone.length).toBeGreaterThan(100)
    expect(
      both
        .cells()
        .filter((cell) => cell.value === '801')
        .map(shown),
    ).toEqual(alone)
  },
)

/** What is expected of a place, and what it is standardised to, are taken from all places of the build. */
const shown = ({ by: _, value: __, ...cell }: Cell) =>
  cell.form === 'observed_expected' || cell.form === 'standardised'
    ? { ...cell, expected: null, number: null, percent: null, lower: null, upper: null }
    : cell

async function figures(folder: string) {
  const to = folderOf({})
  const key = path.join(folderOf({}), 'key')
  await buildRelease(folder, { to, key, audience: 'internal', progress: () => silent })
  return await verifySite(to)
}
