import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test, vi } from 'vitest'
import { keyFrom, openKey } from '../pipeline/key.ts'
import { folderOf } from './intake-folder.ts'

test('a key is made on first use, for its owner only, and is the same afterwards', async () => {
  const folder = folderOf({})
  const file = path.join(folder, 'keys', 'key')
  const first = await openKey(file)
  const again = await openKey(file)
  expect(again.id).toBe(first.id)
  expect(again.derive('pseudonym')).toEqual(first.derive('pseudonym'))
  expect(Buffer.from(readFileSync(file, 'utf8').trim(), 'base64url')).toHaveLength(32)
  if (process.platform !== 'win32') {
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(statSync(path.dirname(file)).mode & 0o777).toBe(0o700)
  }
})

test('without --key it lies in the configuration folder of the user', async () => {
  const folder = folderOf({})
  vi.stubEnv('XDG_CONFIG_HOME', folder)
  vi.stubEnv('APPDATA', folder)
  const key = await openKey()
  expect((await openKey(path.join(folder, 'golden-thread', 'key'))).id).toBe(key.id)
  vi.unstubAllEnvs()
})

test('each purpose has its own secret, and neither they nor the id show the key', () => {
  const secret = Buffer.alloc(32, 3)
  const key = keyFrom(secret)
  expect(key.id).toMatch(/^[0-9a-f]{8}$/)
  expect(key.derive('pseudonym')).toHaveLength(32)
  expect(key.derive('pseudonym')).not.toEqual(key.derive('rounding'))
  expect(JSON.stringify(key)).toBe(`{"id":"${key.id}"}`)
  expect(keyFrom(Buffer.alloc(32, 4)).id).not.toBe(key.id)
})

test('two runs that start together end with one key', async () => {
  const file = path.join(folderOf({}), 'key')
  const keys = await Promise.all(Array.from({ length: 8 }, () => openKey(file)))
  expect(new Set(keys.map((key) => key.id)).size).toBe(1)
})

test('a key file that is too short, or no key, is refused without showing it', async () => {
  const folder = folderOf({
    short: 'abcdef',
    prose: 'this is not a key but a sentence of some length',
  })
  for (const name of ['short', 'prose']) {
    const error = await openKey(path.join(folder, name)).catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({ reason: 'refused' })
    expect(String(error)).not.toContain(readFileSync(path.join(folder, name), 'utf8'))
  }
})

test('a key may not lie inside the program folder, not even behind a link', async () => {
  const project = fileURLToPath(new URL('..', import.meta.url))
  await expect(openKey(path.join(project, 'never-made', 'key'))).rejects.toMatchObject({
    reason: 'refused',
  })
  expect(() => statSync(path.join(project, 'never-made'))).toThrow()
})

test('a folder in the place of a key is one plain line', async () => {
  const folder = folderOf({})
  mkdirSync(path.join(folder, 'key'))
  await expect(openKey(path.join(folder, 'key'))).rejects.toMatchObject({ reason: 'refused' })
  writeFileSync(path.join(folder, 'file'), '')
  await expect(openKey(path.join(folder, 'file', 'key'))).rejects.toMatchObject({
    reason: 'refused',
  })
})
