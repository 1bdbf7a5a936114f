import { appendFile, open, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { cellsOf, protectionOf, type Protected } from '../disclosure/protect.ts'
import { cellsToArrow } from './arrow.ts'
import {
  contractVersion,
  manifest as manifestSchema,
  type Manifest,
  type Pointer,
} from './contract.ts'
import { sha256, syncFolder, writeDurably } from './durable.ts'
import { publications, publishedLog, releaseFolder, releaseIds, writePointer } from './site.ts'
import { verifyFolder, verifyRelease } from './verify.ts'
import type { Workshop } from './workshop.ts'

/** What the manifest says that does not follow from the cells. */
export type Description = Omit<
  Manifest,
  'product' | 'contract' | 'release' | 'audience' | 'protection' | 'files'
>

/** The steps of publishing, in order; between any two the old release is served, or the new one. */
export const steps = [
  'cells',
  'manifest',
  'verified',
  'renamed',
  'logged',
  'pointed',
  'swept',
] as const
export type Step = (typeof steps)[number]

export interface PublishOptions {
  /** Told after each step, for tests that break off there. */
  afterStep?: (step: Step) => void | Promise<void>
  now?: () => Date
}

/** Releases that a site keeps. */
const keep = 5

/**
 * Publishes protected cells: written aside, checked byte by byte, renamed, and only then pointed to.
 * The id is the hash of everything in the release, so the same input, key and program give the same id
 * and the same bytes, and publishing them twice changes nothing but the pointer.
 *
 * @returns the manifest and the pointer as they now stand
 */
export async function publish(
  workshop: Workshop,
  cells: Protected,
  description: Description,
  { afterStep = () => undefined, now = () => new Date() }: PublishOptions = {},
): Promise<{ manifest: Manifest; pointer: Pointer }> {
  const { site, release: folder } = workshop
  const arrow = cellsToArrow(cellsOf(cells))
  await writeDurably(path.join(folder, 'cells.arrow'), arrow)
  await afterStep('cells')

  const manifest = manifestOf(cells, arrow, description)
  const text = `${JSON.stringify(manifest, null, 2)}\n`
  await writeDurably(path.join(folder, 'manifest.json'), text)
  await syncFolder(folder)
  await afterStep('manifest')

  const pointer = { release: manifest.release, manifest_sha256: sha256(text) }
  await verifyFolder(folder, pointer.release, pointer.manifest_sha256)
  await afterStep('verified')

  await moveIntoPlace(workshop, pointer)
  await afterStep('renamed')
  await logPublication(site, pointer, now())
  await afterStep('logged')
  await writePointer(site, pointer)
  await afterStep('pointed')
  await removeOldest(workshop, pointer.release)
  await afterStep('swept')
  return { manifest, pointer }
}

function manifestOf(cells: Protected, arrow: Uint8Array, description: Description): Manifest {
  const files = [{ file: 'cells.arrow', bytes: arrow.length, sha256: sha256(arrow) }]
  const content = {
    audience: cells.audience,
    protection: protectionOf(cells),
    files,
    ...description,
  }
  const release = `${description.complete_to}-${sha256(JSON.stringify(content)).slice(0, 12)}`
  // Parsed so that every key stands in the order of the contract, and none is there that it does not know.
  return manifestSchema.parse({
    product: 'golden-thread',
    contract: contractVersion,
    release,
    ...content,
  })
}

async function moveIntoPlace({ site, release: folder }: Workshop, pointer: Pointer): Promise<void> {
  const place = releaseFolder(site, pointer.release)
  if (await exists(place)) {
    const isSound = await verifyRelease(site, pointer.release, pointer.manifest_sha256).then(
      () => true,
      () => false,
    )
    if (isSound) return
    await rename(place, path.join(path.dirname(folder), 'damaged'))
  }
  await rename(folder, place)
  await syncFolder(site)
}

async function logPublication(site: string, pointer: Pointer, now: Date): Promise<void> {
  const file = path.join(site, publishedLog)
  const line = JSON.stringify({ ...pointer, published_at: now.toISOString() })
  // A new line first: a line that a crash cut short must not swallow this one.
  await appendFile(file, `${(await endsCleanly(file)) ? '' : '\n'}${line}\n`)
  const handle = await open(file, 'r+')
  await handle.sync()
  await handle.close()
}

async function endsCleanly(file: string): Promise<boolean> {
  if (!(await exists(file))) return true
  const handle = await open(file, 'r')
  try {
    const { size } = await handle.stat()
    const { buffer } = await handle.read({
      buffer: Buffer.alloc(1),
      position: Math.max(size - 1, 0),
    })
    return size === 0 || buffer[0] === 0x0a
  } finally {
    await handle.close()
  }
}

/** Keeps the five published last. Goes by way of the staging folder, so none is ever left half there. */
async function removeOldest({ site, release: folder }: Workshop, current: string): Promise<void> {
  const order = (await publications(site)).map(({ release }) => release)
  const ids = (await releaseIds(site)).sort((a, b) => order.lastIndexOf(b) - order.lastIndexOf(a))
  for (const id of ids.filter((each) => each !== current).slice(keep - 1)) {
    const aside = path.join(path.dirname(folder), `old-${id}`)
    await rename(releaseFolder(site, id), aside)
    await rm(aside, { recursive: true, force: true })
  }
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  )
}
