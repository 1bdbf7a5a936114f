import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import {
  manifest as manifestSchema,
  olderContract,
  pointer as pointerSchema,
} from '../pipeline/release/contract.ts'
import type { Manifest, Pointer } from '../pipeline/release/contract.ts'
import { CellIndex, readCells } from './cells.ts'
import { noOfficial } from './official.ts'
import type { Official } from './official.ts'

/** A release that was checked byte by byte and lies wholly in memory. */
export interface Release {
  manifest: Manifest
  /** Hash of the manifest, and so of everything in the release. */
  sha256: string
  cells: CellIndex
  /** What the Department for Education publishes; it belongs to the site, not to the release. */
  official: Official
}

/** Reads `<site>/CURRENT`, the one line that says which release to serve. Throws in a plain line. */
export async function readPointer(site: string): Promise<Pointer> {
  const text = await readFile(path.join(site, 'CURRENT'), 'utf8').catch(() => {
    throw new Error('CURRENT: not found; run golden-thread build first')
  })
  const pointer = pointerSchema.safeParse(parseJson(text, 'CURRENT'))
  if (!pointer.success) throw new Error('CURRENT: does not name a release')
  return pointer.data
}

/**
 * Opens the release that `pointer` names: manifest hash, manifest shape, then the hash of every
 * file, then the cells.
 *
 * @throws Error in one plain line that names the file at fault
 */
export async function openRelease(site: string, pointer: Pointer): Promise<Release> {
  const folder = path.join(site, `release-${pointer.release}`)
  const bytes = await readPart(folder, 'manifest.json')
  if (sha256(bytes) !== pointer.manifest_sha256) {
    throw new Error('manifest.json: is not the one that CURRENT names')
  }
  const content = parseJson(bytes.toString('utf8'), 'manifest.json')
  const otherVersion = olderContract(content)
  if (otherVersion) throw new Error(`The release ${otherVersion}.`)
  const parsed = manifestSchema.safeParse(content)
  if (!parsed.success) {
    throw new Error(
      `manifest.json: ${parsed.error.issues[0]?.path.join('.')} is not what this version reads`,
    )
  }
  if (parsed.data.release !== pointer.release)
    throw new Error('manifest.json: names another release')
  const files = await readFiles(folder, parsed.data)
  const cells = files.get('cells.arrow')
  if (!cells) throw new Error('cells.arrow: not listed in the manifest')
  return {
    manifest: parsed.data,
    sha256: pointer.manifest_sha256,
    cells: new CellIndex(readCells(cells)),
    official: noOfficial,
  }
}

async function readFiles(folder: string, manifest: Manifest): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>()
  for (const { file, sha256: expected } of manifest.files) {
    if (path.basename(file) !== file)
      throw new Error('manifest.json: names a file outside the release')
    const bytes = await readPart(folder, file)
    if (sha256(bytes) !== expected) throw new Error(`${file}: was changed after it was published`)
    files.set(file, bytes)
  }
  return files
}

async function readPart(folder: string, file: string): Promise<Buffer> {
  return await readFile(path.join(folder, file)).catch(() => {
    throw new Error(`${file}: missing from the release`)
  })
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // The parser's own message quotes the text, which must not reach a log.
    throw new Error(`${file}: is not JSON`)
  }
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
