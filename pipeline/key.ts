import { createHmac, randomBytes } from 'node:crypto'
import { mkdir, open, readFile, realpath } from 'node:fs/promises'
import { homedir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { OperatorError } from './error.ts'

/** What a key is used for; each use has a secret of its own that says nothing about the others. */
export type KeyPurpose = 'pseudonym' | 'rounding' | 'identity'

/** The authority's master key. The bytes themselves cannot be read from it. */
export interface Key {
  /** Eight hex digits that name the key and reveal nothing of it: safe to publish. */
  readonly id: string
  /** It is of one run only, and nothing made with it is kept. */
  readonly isPassing?: true
  /** 32 bytes, the same for the same key and purpose. Never to be printed or written. */
  derive(purpose: KeyPurpose): Buffer
}

const keyBytes = 32
const projectFolder = fileURLToPath(new URL('..', import.meta.url))

/**
 * Reads the key file, or makes one on first use: 32 random bytes as base64url, readable by its owner only.
 *
 * @param file where the key is; the user's own configuration folder when left out.
 * @throws OperatorError 'refused' when the file lies inside this program's folder or is not a key.
 */
export async function openKey(file: string = defaultKeyFile()): Promise<Key> {
  await refuseInsideProject(file)
  const text = (await readOrMake(file)).trim()
  const secret = Buffer.from(text, 'base64url')
  if (!/^[\w-]+={0,2}$/.test(text) || secret.length < keyBytes) {
    throw new OperatorError(
      'refused',
      `${path.basename(file)}: is not a key of at least ${keyBytes} bytes written in base64url. ` +
        'Name another file with --key; one that does not exist is made.',
    )
  }
  return keyFrom(secret)
}

/** A key for one run that leaves nothing behind, for `check`. */
export function passingKey(): Key {
  return { ...keyFrom(randomBytes(keyBytes)), isPassing: true }
}

/** A key from its bytes: for tests and for `openKey`. */
export function keyFrom(secret: Buffer): Key {
  return {
    id: createHmac('sha256', secret).update('golden-thread key id').digest('hex').slice(0, 8),
    derive: (purpose) => createHmac('sha256', secret).update(`golden-thread ${purpose}`).digest(),
  }
}

/** Where the key is kept when nobody says otherwise. */
export function defaultKeyFile(): string {
  const folder =
    process.platform === 'win32'
      ? (process.env.APPDATA ?? path.join(homedir(), 'AppData', 'Roaming'))
      : process.env.XDG_CONFIG_HOME || path.join(homedir(), '.config')
  return path.join(folder, 'golden-thread', 'key')
}

async function readOrMake(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return await make(file)
    throw unreadable(file)
  }
}

async function make(file: string): Promise<string> {
  const text = randomBytes(keyBytes).toString('base64url')
  try {
    await mkdir(path.dirname(file), { recursive: true, mode: 0o700 })
    // 'wx': two runs that start together must not each keep a key of their own.
    const handle = await open(file, 'wx', 0o600)
    await handle.writeFile(`${text}\n`)
    await handle.sync()
    await handle.close()
    return text
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return await readFile(file, 'utf8')
    throw unreadable(file)
  }
}

async function refuseInsideProject(file: string): Promise<void> {
  const place = await realPlace(path.resolve(file))
  const inside = path.relative(await realpath(projectFolder), place)
  if (inside.startsWith('..') || path.isAbsolute(inside)) return
  throw new OperatorError(
    'refused',
    `${path.basename(file)}: a key may not lie inside the program's own folder, where it could be ` +
      'committed or copied with it. Name a file elsewhere with --key.',
  )
}

/** The real path of the nearest folder that exists, so that a link cannot hide where a key goes. */
async function realPlace(place: string): Promise<string> {
  try {
    return await realpath(place)
  } catch {
    const parent = path.dirname(place)
    return parent === place ? place : path.join(await realPlace(parent), path.basename(place))
  }
}

function unreadable(file: string): OperatorError {
  return new OperatorError(
    'refused',
    `${path.basename(file)}: the key file cannot be read or made. Check who may read it, or name another with --key.`,
  )
}
