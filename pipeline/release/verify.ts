import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { OperatorError } from '../error.ts'
import { cellsFromArrow, cellsInArrow } from './arrow.ts'
import { manifest as manifestSchema, olderContract, type Cell, type Manifest } from './contract.ts'
import { sha256 } from './durable.ts'
import { releaseFolder } from './site.ts'

/** A release of which every byte was checked. */
export interface VerifiedRelease {
  manifest: Manifest
  manifestSha256: string
  /** The cells of one indicator, or all: hundreds of thousands, so only for who needs them. */
  cells: (key?: string | null) => Cell[]
}

/**
 * Checks every byte of a release folder: the manifest against the hash it was published with, each file
 * against the manifest, that nothing lies beside them, and that the cells can be read and are all there.
 *
 * @param expected the manifest's hash; null only before it was ever published
 * @throws OperatorError 'noRelease', one line that names the file at fault
 */
export async function verifyFolder(
  folder: string,
  release: string,
  expected: string | null,
): Promise<VerifiedRelease> {
  const fault = (text: string): OperatorError =>
    new OperatorError('noRelease', `release ${release}: ${text}`)
  const bytes = await readFile(path.join(folder, 'manifest.json')).catch(() => null)
  if (!bytes) throw fault('manifest.json is missing')
  const manifestSha256 = sha256(bytes)
  if (expected !== null && manifestSha256 !== expected)
    throw fault('manifest.json was changed after it was published')
  const problem = olderContract(parseJson(bytes))
  if (problem) throw fault(problem)
  const manifest = parseManifest(bytes)
  if (!manifest || manifest.release !== release)
    throw fault('manifest.json is not one that this version reads')
  await checkNames(folder, manifest, fault)
  for (const { file, bytes: size, sha256: hash } of manifest.files) {
    const content = await readFile(path.join(folder, file)).catch(() => null)
    if (!content) throw fault(`${file} is missing`)
    if (content.length !== size || sha256(content) !== hash)
      throw fault(`${file} was changed after it was published`)
  }
  const arrow = await readFile(path.join(folder, 'cells.arrow'))
  if (cellsIn(arrow) !== manifest.protection.cells)
    throw fault('cells.arrow is not one that this version reads')
  return { manifest, manifestSha256, cells: (key = null) => cellsFromArrow(arrow, key) }
}

/** As `verifyFolder`, for a release of a site. */
export async function verifyRelease(
  site: string,
  release: string,
  expected: string | null,
): Promise<VerifiedRelease> {
  return verifyFolder(releaseFolder(site, release), release, expected)
}

async function checkNames(
  folder: string,
  manifest: Manifest,
  fault: (text: string) => Error,
): Promise<void> {
  const listed = new Set(['manifest.json', ...manifest.files.map(({ file }) => file)])
  for (const name of await readdir(folder)) {
    if (!listed.has(name)) throw fault(`${name} is not part of it`)
  }
  if (!listed.has('cells.arrow')) throw fault('cells.arrow is not listed in manifest.json')
}

function cellsIn(arrow: Uint8Array): number | null {
  try {
    return cellsInArrow(arrow)
  } catch {
    return null
  }
}

function parseManifest(bytes: Uint8Array): Manifest | null {
  const parsed = manifestSchema.safeParse(parseJson(bytes))
  return parsed.success ? parsed.data : null
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return null
  }
}
