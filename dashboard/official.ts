import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import {
  comparators as comparatorsSchema,
  comparatorsFile,
  comparatorsVersion,
} from '../pipeline/release/contract-comparators.ts'
import type { Comparators } from '../pipeline/release/contract-comparators.ts'

/** The official figures of a site: read, not there, or why they cannot be used. */
export interface Official {
  comparators: Comparators | null
  /** Hash of the file; null where there is none that can be used. */
  sha256: string | null
  /** One plain line; null when all is well. */
  problem: string | null
}

export const noOfficial: Official = { comparators: null, sha256: null, problem: null }

/** Far more than thirteen years of every table. */
const mostBytes = 50_000_000

/** Reads `<site>/comparators.json`. A site without one, or with a broken one, has no official figures. */
export async function readOfficial(site: string): Promise<Official> {
  const file = path.join(site, comparatorsFile)
  try {
    const found = await stat(file).catch(() => null)
    if (!found) return noOfficial
    if (found.size > mostBytes) throw new Error('is too large')
    const bytes = await readFile(file)
    return { ...noOfficial, ...contentOf(bytes) }
  } catch (error) {
    const problem = `${comparatorsFile}: ${(error as Error).message}; write it again with golden-thread comparators`
    return { ...noOfficial, problem }
  }
}

function contentOf(bytes: Buffer): Pick<Official, 'comparators' | 'sha256'> {
  const content = parseJson(bytes.toString('utf8'))
  const version = (content as { comparators?: unknown } | null)?.comparators
  if (typeof version === 'number' && version !== comparatorsVersion)
    throw new Error('was made by another version of Golden Thread')
  const parsed = comparatorsSchema.safeParse(content)
  if (!parsed.success) {
    const place = parsed.error.issues[0]?.path.slice(0, 2).join('.') || 'it'
    throw new Error(`${place} is not what this version reads`)
  }
  return { comparators: parsed.data, sha256: createHash('sha256').update(bytes).digest('hex') }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Error('is not JSON')
  }
}

/** Tells when the file was replaced, without reading it. */
export async function officialStamp(site: string): Promise<string> {
  const found = await stat(path.join(site, comparatorsFile)).catch(() => null)
  return found ? [found.ino, found.size, found.mtimeMs].join() : ''
}
