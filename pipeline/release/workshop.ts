import { randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import { mkdir, readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { takeLock } from './lock.ts'

/** A private folder beside the releases, for one run that holds the site's lock. */
export interface Workshop {
  site: string
  /** For what must not outlive the run: where the database may spill. */
  temporary: string
  /** Where the release is put together. */
  release: string
}

/**
 * Takes the site's lock, sweeps what earlier runs left half done, and lends `use` a staging folder.
 * Folder and lock are gone afterwards, however it ends; a run that is killed leaves them to the next.
 *
 * @throws OperatorError 'locked' when another run holds the site
 */
export async function withWorkshop<T>(
  site: string,
  use: (workshop: Workshop) => Promise<T>,
): Promise<T> {
  await mkdir(site, { recursive: true })
  const unlock = takeLock(site)
  const staging = path.join(site, `staging-${randomBytes(4).toString('hex')}`)
  const stopListening = onInterrupt(() => {
    unlock()
    rmSync(staging, { recursive: true, force: true })
  })
  try {
    await sweep(site)
    const workshop = {
      site,
      temporary: path.join(staging, 'temporary'),
      release: path.join(staging, 'release'),
    }
    // Rows about children may spill here: nobody else may look in.
    await mkdir(workshop.temporary, { recursive: true, mode: 0o700 })
    await mkdir(workshop.release, { recursive: true })
    return await use(workshop)
  } finally {
    await rm(staging, { recursive: true, force: true })
    unlock()
    stopListening()
  }
}

/** Ctrl+C ends a process without its `finally`: what may have spilled must go all the same. */
function onInterrupt(clear: () => void): () => void {
  const end = (signal: NodeJS.Signals): void => {
    try {
      clear()
    } finally {
      process.kill(process.pid, signal)
    }
  }
  process.once('SIGINT', end)
  process.once('SIGTERM', end)
  return () => {
    process.off('SIGINT', end)
    process.off('SIGTERM', end)
  }
}

async function sweep(site: string): Promise<void> {
  for (const name of await readdir(site)) {
    if (name.startsWith('staging-'))
      await rm(path.join(site, name), { recursive: true, force: true })
  }
}
