import { mkdirSync, truncateSync, writeFileSync } from 'node:fs'
import { totalmem } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { memoryLimitFor } from '../pipeline/memory-limit.ts'
import { folderOf } from './intake-folder.ts'

/** A folder with one file of so many bytes, below another, that takes no room on disk. */
function folderWith(bytes: number): string {
  const folder = folderOf({})
  const file = path.join(folder, 'below', 'visits.csv')
  mkdirSync(path.dirname(file))
  writeFileSync(file, '')
  truncateSync(file, bytes)
  return folder
}

const half = Math.round(totalmem() / 2e6)

test.each([
  ['no bytes', 0, 500],
  ['an authority', 60e6, 500],
  ['a region', 3e9, Math.max(500, Math.min(1200, half))],
  ['more than England', 40e9, Math.max(500, Math.min(2000, half))],
])('the engine may hold as much as %s needs', async (_, bytes, megabytes) => {
  expect(await memoryLimitFor(folderWith(bytes))).toBe(megabytes)
})

test('a folder that is not there needs the least', async () => {
  expect(await memoryLimitFor(path.join(folderOf({}), 'nowhere'))).toBe(500)
})
