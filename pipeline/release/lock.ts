import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { OperatorError } from '../error.ts'

/** Locks of this process, so that a lock of an earlier process with the same id is known to be stale. */
const held = new Set<string>()

/**
 * Takes the site for one run. Returns the function that gives it back.
 *
 * The lock is a file that only one run can create, with the id of its process. It outlives a run that was
 * killed, and is then taken over: only when no process has that id any more.
 *
 * @throws OperatorError 'locked' when another run holds it
 */
export function takeLock(site: string): () => void {
  const file = path.resolve(site, '.lock')
  if (!create(file)) {
    if (!isStale(file) || !moveAway(file) || !create(file)) {
      throw new OperatorError(
        'locked',
        `${site}: another run is publishing here. Wait for it, then try again.`,
      )
    }
  }
  held.add(file)
  return () => {
    if (held.delete(file)) rmSync(file, { force: true })
  }
}

function create(file: string): boolean {
  try {
    writeFileSync(file, `${process.pid}\n`, { flag: 'wx' })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

function isStale(file: string): boolean {
  if (held.has(file)) return false
  const pid = ownerOf(file)
  if (pid === null) return false
  return pid === process.pid || !isRunning(pid)
}

/** The process named in the lock; 0 when a run was killed before it could write its name. */
function ownerOf(file: string): number | null {
  try {
    const pid = Number.parseInt(readFileSync(file, 'utf8'), 10)
    if (Number.isInteger(pid) && pid > 0) return pid
    return Date.now() - statSync(file).mtimeMs > 5000 ? 0 : null
  } catch {
    return null
  }
}

function isRunning(pid: number): boolean {
  if (pid === 0) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

// Two runs may find the same stale lock; a rename succeeds for one of them only.
function moveAway(file: string): boolean {
  const aside = `${file}.${process.pid}`
  try {
    renameSync(file, aside)
    rmSync(aside, { force: true })
    return true
  } catch {
    return false
  }
}
