import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { OperatorError } from '../error.ts'
import { pointer as pointerSchema, type Pointer } from './contract.ts'
import { replaceDurably, syncFolder } from './durable.ts'

const publicationSchema = z.strictObject({
  release: z.string(),
  manifest_sha256: z.string(),
  published_at: z.string(),
})

/** One line of `published.jsonl`: the only place where the clock is kept. */
export type Publication = z.infer<typeof publicationSchema>

export const publishedLog = 'published.jsonl'

export function releaseFolder(site: string, release: string): string {
  return path.join(site, `release-${release}`)
}

/** @throws OperatorError 'noRelease' when there is no pointer, or it names nothing */
export async function readPointer(site: string): Promise<Pointer> {
  const text = await readFile(path.join(site, 'CURRENT'), 'utf8').catch(() => null)
  if (text === null) {
    throw new OperatorError(
      'noRelease',
      `${site}: holds no release. Publish one with golden-thread build.`,
    )
  }
  const pointer = parseLine(pointerSchema, text)
  if (!pointer) {
    throw new OperatorError(
      'noRelease',
      `${site}: CURRENT does not name a release. Choose one with golden-thread rollback ${site}.`,
    )
  }
  return pointer
}

/** Points the site at a release, in one step. */
export async function writePointer(site: string, pointer: Pointer): Promise<void> {
  await replaceDurably(path.join(site, 'CURRENT'), `${JSON.stringify(pointer)}\n`)
  await syncFolder(site)
}

/** Releases that lie in the site, by id. */
export async function releaseIds(site: string): Promise<string[]> {
  const names = await readdir(site).catch(() => [])
  return names.flatMap((name) =>
    name.startsWith('release-') ? [name.slice('release-'.length)] : [],
  )
}

/** Every publication, oldest first; a line that a crash cut short is passed over. */
export async function publications(site: string): Promise<Publication[]> {
  const text = await readFile(path.join(site, publishedLog), 'utf8').catch(() => '')
  return text.split('\n').flatMap((line) => parseLine(publicationSchema, line) ?? [])
}

function parseLine<T>(schema: z.ZodType<T>, text: string): T | null {
  try {
    return schema.parse(JSON.parse(text))
  } catch {
    return null
  }
}
