import { CannotServe, NoUsableRelease } from './error.ts'
import { officialStamp, readOfficial } from './official.ts'
import { openRelease, readPointer } from './release.ts'
import type { Release } from './release.ts'

/** Where the app takes its release from: whole, verified, and replaced all at once. */
export interface ReleaseSource {
  current(): Release
  /** Why a newer release is not being served, in one plain line; null when all is well. */
  problem(): string | null
}

export interface Site extends ReleaseSource {
  /** Looks at CURRENT now; the timer does this every few seconds. */
  refresh(): Promise<void>
  close(): void
}

interface SiteOptions {
  /** False when anything but this machine can reach the server. */
  isLoopback: boolean
  pollMilliseconds?: number
}

const internalRefused =
  'This release holds true counts (audience internal) and is served on this machine only: use --host 127.0.0.1'

/**
 * Opens the current release of a site folder and keeps watching `CURRENT`. A newer release is
 * verified before it replaces the old one; one that fails leaves the old one serving. Official figures
 * beside the releases are read with it, whenever they are replaced.
 *
 * @throws NoUsableRelease when there is nothing sound to serve; CannotServe when it may not be
 *   served on this address
 */
export async function openSite(folder: string, options: SiteOptions): Promise<Site> {
  const opened = await openCurrent(folder)
  assertMayServe(opened, options)
  let release = opened
  let problem: string | null = null
  let stamp = ''

  async function refresh(): Promise<void> {
    await refreshRelease()
    await refreshOfficial()
  }

  async function refreshRelease(): Promise<void> {
    try {
      const pointer = await readPointer(folder)
      if (pointer.manifest_sha256 !== release.sha256) {
        const next = await openRelease(folder, pointer)
        assertMayServe(next, options)
        release = { ...next, official: release.official }
      }
      problem = null
    } catch (error) {
      // A bad new release must not take the good one down: keep serving, and say so on /healthz.
      problem = (error as Error).message
    }
  }

  // Figures beside the release's own: without them the site serves all the same.
  async function refreshOfficial(): Promise<void> {
    const now = await officialStamp(folder)
    if (now === stamp) return
    stamp = now
    const official = await readOfficial(folder)
    release = { ...release, official }
    if (official.problem) console.error(official.problem)
  }

  await refreshOfficial()
  const timer = setInterval(() => void refresh(), options.pollMilliseconds ?? 3000)
  timer.unref()
  return {
    current: () => release,
    problem: () => problem,
    refresh,
    close: () => clearInterval(timer),
  }
}

async function openCurrent(folder: string): Promise<Release> {
  try {
    return await openRelease(folder, await readPointer(folder))
  } catch (error) {
    throw new NoUsableRelease(`No usable release in the site folder. ${(error as Error).message}`)
  }
}

function assertMayServe(release: Release, options: SiteOptions): void {
  if (release.manifest.audience === 'internal' && !options.isLoopback)
    throw new CannotServe(internalRefused)
}
