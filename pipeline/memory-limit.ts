import { readdir, stat } from 'node:fs/promises'
import { totalmem } from 'node:os'
import path from 'node:path'

const megabyte = 1e6
const least = 500
const most = 2000
/** Of the size of the files: twelve years of England (5.3 GB) were built with 2 GB, and failed with 1.2. */
const share = 0.4

/**
 * What the engine may hold in memory for the files of a folder, in MB: the rest it spills. 500 MB cost nothing up to
 * a million referrals; far larger extracts fail with that.
 */
export async function memoryLimitFor(folder: string): Promise<number> {
  const wanted = (share * (await bytesIn(folder))) / megabyte
  const half = totalmem() / 2 / megabyte
  return Math.round(Math.max(least, Math.min(wanted, most, half)))
}

/** A folder that cannot be read has no bytes: it is refused in plain words when its files are looked for. */
async function bytesIn(folder: string): Promise<number> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(() => [])
  const sizes = await Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => stat(path.join(entry.parentPath, entry.name)).then(({ size }) => size)),
  )
  return sizes.reduce((sum, size) => sum + size, 0)
}
