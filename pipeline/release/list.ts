import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { OperatorError } from '../error.ts'
import { manifest as manifestSchema, type Audience, type Manifest } from './contract.ts'
import {
  publications,
  readPointer,
  releaseFolder,
  releaseIds,
  writePointer,
  type Publication,
} from './site.ts'
import { verifyRelease, type VerifiedRelease } from './verify.ts'
import { takeLock } from './lock.ts'

export interface ListedRelease {
  release: string
  /** When it was published last, in UTC; null = a run broke off before it could be. */
  published_at: string | null
  /** Null where the manifest cannot be read. */
  audience: Audience | null
  complete_to: string | null
  is_current: boolean
}

/** The releases of a site, the last published first. @throws OperatorError 'noRelease' when there is none */
export async function listReleases(site: string): Promise<ListedRelease[]> {
  const ids = await releaseIds(site)
  if (ids.length === 0) await readPointer(site)
  const current = await readPointer(site).then(
    ({ release }) => release,
    () => null,
  )
  const published = await publications(site)
  const listed = await Promise.all(
    ids.map(async (release) => {
      const manifest = await peek(site, release)
      return {
        release,
        published_at: published.findLast((each) => each.release === release)?.published_at ?? null,
        audience: manifest?.audience ?? null,
        complete_to: manifest?.complete_to ?? null,
        is_current: release === current,
      }
    }),
  )
  const place = ({ release }: ListedRelease): number =>
    published.findLastIndex((each) => each.release === release)
  return listed.sort((a, b) => place(b) - place(a) || (a.release < b.release ? 1 : -1))
}

/**
 * Checks a release of a site, the current one when none is named.
 *
 * @throws OperatorError 'noRelease' when it is not there or any byte of it differs
 */
export async function verifySite(site: string, release?: string): Promise<VerifiedRelease> {
  if (release === undefined) {
    const pointer = await readPointer(site)
    return verifyRelease(site, pointer.release, pointer.manifest_sha256)
  }
  return verifyRelease(site, release, (await publicationOf(site, release)).manifest_sha256)
}

/**
 * Serves an earlier release again: the one named, or the last published before the current one that is
 * sound. Only the pointer changes.
 *
 * @throws OperatorError 'noRelease' when there is none to go back to; 'locked' during a build
 */
export async function rollBack(site: string, release?: string): Promise<string> {
  if ((await releaseIds(site)).length === 0) await readPointer(site)
  const unlock = takeLock(site)
  try {
    const to = await publicationOf(site, release ?? (await previous(site)))
    await verifyRelease(site, to.release, to.manifest_sha256)
    await writePointer(site, { release: to.release, manifest_sha256: to.manifest_sha256 })
    return to.release
  } finally {
    unlock()
  }
}

async function previous(site: string): Promise<string> {
  const current = await readPointer(site).then(
    (pointer) => pointer.release,
    () => null,
  )
  const listed = (await listReleases(site)).filter((each) => each.published_at !== null)
  const from = listed.findIndex((each) => each.release === current) + 1
  for (const { release } of listed.slice(from)) {
    if (await isSound(site, release)) return release
  }
  throw new OperatorError('noRelease', `${site}: holds no earlier release to go back to.`)
}

async function isSound(site: string, release: string): Promise<boolean> {
  return verifySite(site, release).then(
    () => true,
    () => false,
  )
}

async function publicationOf(site: string, release: string): Promise<Publication> {
  const published = (await publications(site)).findLast((each) => each.release === release)
  if (published && (await releaseIds(site)).includes(release)) return published
  throw new OperatorError(
    'noRelease',
    `${site}: has no published release of that name. golden-thread releases ${site} lists them.`,
  )
}

export async function peek(site: string, release: string): Promise<Manifest | null> {
  try {
    return manifestSchema.parse(
      JSON.parse(await readFile(path.join(releaseFolder(site, release), 'manifest.json'), 'utf8')),
    )
  } catch {
    return null
  }
}
