import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { OperatorError } from '../pipeline/error.ts'
import { keyFrom, type Key } from '../pipeline/key.ts'
import { pseudonymiseFolder } from '../pipeline/pseudonymise/pseudonymise.ts'
import { pseudonymOf } from '../pipeline/readers/pseudonyms.ts'
import {
  censusReturn,
  child,
  closed,
  codes,
  description,
  extract,
  folderOf,
  referral,
  referrals,
  takenFrom,
  testKey,
} from './intake-folder.ts'

const otherKey = keyFrom(Buffer.alloc(32, 8))

/** Pseudonymises a folder of these files: where it was written, and what was counted. */
async function written(files: Record<string, string | Buffer>, key: Key = testKey) {
  const to = path.join(folderOf({}), 'out')
  return { to, ...(await pseudonymiseFolder(folderOf(files), to, key)) }
}

async function lines(work: Promise<unknown>): Promise<readonly string[]> {
  try {
    await work
  } catch (error) {
    if (error instanceof OperatorError) return error.lines
    throw error
  }
  throw new Error('it was not refused')
}

const bytesOf = (folder: string): string =>
  readdirSync(folder)
    .map((name) => `${name}\n${readFileSync(path.join(folder, name), 'latin1')}`)
    .join('\n')

const rowsOf = (folder: string, table: string): string[][] =>
  readFileSync(path.join(folder, `${table}.csv`), 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','))

const faulty = extract({
  'children.csv':
    'child_id,family_id,birth_month,sex\nlocal77,local77,2012-05,F\nlocal78,fam9,2015-11,purple\n,fam9,2016-01,M\n',
  'referrals.csv': referrals(
    'ref101,local77,2022-05-04,6,0,2022-06-01,RC8',
    'ref102,local78,2023-01-09,zebra,1,,',
    'ref103,local78,05/06/2023,2A,maybe,2099-01-01,',
    'ref103,local78,2023-06-05,2A,,,',
    'ref104,local78,2023-06-07,2A,,,',
  ),
  'assessments.csv':
    'assessment_id,referral_id,child_id,start_date,authorised_date\nas1,ref101,local77,2022-05-06,\n',
})

test('every record goes out under keyed ids, and judging what was written finds the same faults', async () => {
  const { to, tables } = await written(faulty)
  expect(tables).toEqual([
    { table: 'children', rowsIn: 3, rowsOut: 3, rejected: 1 },
    { table: 'referrals', rowsIn: 5, rowsOut: 5, rejected: 1 },
    { table: 'assessments', rowsIn: 1, rowsOut: 1, rejected: 0 },
  ])
  expect(bytesOf(to)).not.toMatch(/local7|fam9|ref10|as1,|purple|zebra|maybe|05.06.2023|2099/)
  const [before, after] = [await takenFrom(folderOf(faulty)), await takenFrom(to)]
  expect(Object.keys(codes(before)).length).toBeGreaterThan(3)
  expect(codes(after)).toEqual(codes(before))
  expect(after.tables).toEqual(before.tables)
})

test('ids are those of a build with the key, and the same number is another id in another place', async () => {
  const { to } = await written(faulty)
  const [first] = rowsOf(to, 'children')
  expect(first![0]).toBe(pseudonymOf(testKey, '999')('local77'))
  expect(first![1]).toBe(pseudonymOf(testKey, '999', 'family')('local77'))
  expect(first![1]).not.toBe(first![0])
  const [referred] = rowsOf(to, 'referrals')
  const [assessed] = rowsOf(to, 'assessments')
  expect(assessed![1]).toBe(referred![0])
  expect(assessed![2]).toBe(first![0])
})

test('the next extract meets this one under the same key, and not under another', async () => {
  const next = extract({
    'children.csv': 'child_id,birth_month\nnew1,2020-01\nlocal77,2012-05\nc1,2012-05\nc2,2015-11\n',
  })
  const ids = async (key: Key) => {
    const [one, two] = [await written(faulty, key), await written(next, key)]
    return [rowsOf(one.to, 'children')[0]![0], rowsOf(two.to, 'children')[1]![0]]
  }
  const [here, later] = await ids(testKey)
  expect(later).toBe(here)
  expect((await ids(otherKey))[0]).not.toBe(here)
  const { to } = await written(faulty)
  const again = path.join(folderOf({}), 'again')
  await pseudonymiseFolder(to, again, testKey)
  expect(readFileSync(path.join(again, 'children.csv'), 'utf8')).toBe(
    readFileSync(path.join(to, 'children.csv'), 'utf8'),
  )
  expect(await lines(pseudonymiseFolder(to, path.join(folderOf({}), 'x'), otherKey))).toEqual([
    `extract.json: its ids were made with another key (${testKey.id}) than this run's (${otherKey.id}). Name that key with --key, or make the extract again with this one.`,
  ])
})

test('a census return becomes our own extract with the same children, and no date of birth', async () => {
  const files = {
    'a.xml': censusReturn(
      child('LOCAL1', [referral('2023-05-04', closed('2023-09-09'))]) +
        child('LOCAL2', [referral('2023-06-05')], '<PersonBirthDate>2014-11-23</PersonBirthDate>'),
    ),
  }
  const { to, tables } = await written(files)
  expect(tables.find(({ table }) => table === 'children')).toMatchObject({ rowsIn: 2, rowsOut: 2 })
  expect(bytesOf(to)).not.toMatch(/LOCAL|2012-05-17|2014-11-23|A999000012345/)
  const [before, after] = [await takenFrom(folderOf(files)), await takenFrom(to)]
  const children = 'children'
  expect(await after.rows(children)).toEqual(await before.rows(children))
  expect(after.completeFrom).toBe(before.completeFrom)
  expect(after.completeTo).toBe(before.completeTo)
})

test.skipIf(process.platform === 'win32')('only the owner can read what was written', async () => {
  const { to } = await written(faulty)
  expect(statSync(to).mode & 0o777).toBe(0o700)
  for (const name of readdirSync(to)) expect(statSync(path.join(to, name)).mode & 0o777).toBe(0o600)
})

test('nothing is written over, and nothing at all where the gate refuses', async () => {
  const used = folderOf({ 'mine.txt': 'x' })
  expect(await lines(pseudonymiseFolder(folderOf(faulty), used, testKey))).toEqual([
    '--to: the folder is not empty, or is no folder. Name one that does not exist yet.',
  ])
  const named = extract({ 'referrals.csv': referrals('r1,c1,2022-05-04,Jamie Smith,0,,') })
  const to = path.join(folderOf({}), 'out')
  expect(await lines(pseudonymiseFolder(folderOf(named), to, testKey))).toHaveLength(1)
  expect(existsSync(to)).toBe(false)
  expect(readdirSync(path.dirname(to))).toEqual([])
  expect(readdirSync(used)).toEqual(['mine.txt'])
  const two = extract({ 'extract.json': description({ parts: ['a', 'b'] }) })
  expect((await lines(pseudonymiseFolder(folderOf(two), to, testKey))).length).toBeGreaterThan(0)
})
