import { createHash } from 'node:crypto'
import { dice, type Dice } from '../second-opinion/dice.ts'
import type { Case } from './case.ts'
import { formatOf } from './formats/format.ts'
import { anyFile, type Files, type Folder, type Mutator } from './mutators/mutator.ts'
import { mutators } from './mutators/mutators.ts'
import { recordsOf } from './plain-count.ts'

export interface Damaged {
  folder: Folder
  /** A record was lost, or the file is not what was hashed, and the sender's counts tell. */
  mustBeNoticed: boolean
}

const byName = new Map(mutators.map((mutator) => [mutator.name, mutator]))

/** The files of a clean folder after a case's mutators; undefined where they change nothing. */
export async function damage(each: Case, base: Files): Promise<Damaged | undefined> {
  const roll = dice(each.seed)
  const sent = await sentCounts(base, each.sent)
  let folder: Folder = sent === undefined ? base : new Map(base).set('extract.json', sent)
  const before = folder
  for (const name of each.mutators) folder = await once(byName.get(name)!, folder, roll)
  if (each.mutators.length > 0 && sameFiles(before, folder)) return undefined
  return { folder, mustBeNoticed: sent !== undefined && (await isLess(before, folder, each.sent)) }
}

async function once(mutator: Mutator, folder: Folder, roll: Dice): Promise<Folder> {
  const files = new Map([...folder].filter((pair): pair is [string, Buffer] => pair[1] !== null))
  const names = [...files.keys()].filter((name) => mutator.fits(name))
  if (names.length === 0) return folder
  const name = roll.of(names)
  if (mutator.inFolder) return mutator.inFolder(files, roll, name)
  const file = files.get(name)!
  try {
    return new Map(folder).set(name, await mutator.mutate!(file, roll, name))
  } catch (error) {
    // What an earlier mutator broke can often not be changed by one that must read it.
    if (file === undefined || !(error instanceof Error)) throw error
    return folder
  }
}

/** The clean extract.json with what its sender counted and hashed. */
async function sentCounts(base: Files, sent: Case['sent']): Promise<Buffer | undefined> {
  const described = base.get('extract.json')
  if (sent === 'nothing' || described === undefined) return undefined
  const files: Record<string, { rows?: number | undefined; sha256?: string }> = {}
  for (const [name, file] of base) {
    if (!anyFile(name)) continue
    const rows = await recordsOf(name, file)
    files[name] = sent === 'rows' ? { rows } : { rows, sha256: hashOf(file) }
  }
  return Buffer.from(JSON.stringify({ ...JSON.parse(described.toString()), files }))
}

const hashOf = (file: Buffer): string => createHash('sha256').update(file).digest('hex')

/** A file has another hash than was sent, or holds fewer records. */
async function isLess(before: Files | Folder, after: Folder, sent: Case['sent']): Promise<boolean> {
  if (after.get('extract.json') !== before.get('extract.json')) return false
  for (const [name, file] of before) {
    const now = after.get(name)
    if (!file || !anyFile(name) || now === undefined || now === null || now.equals(file)) continue
    if (sent === 'rows and hash') return true
    if (((await recordsOf(name, now)) ?? 0) < ((await recordsOf(name, file)) ?? 0)) return true
  }
  return false
}

function sameFiles(before: Folder, after: Folder): boolean {
  return (
    before.size === after.size &&
    [...before].every(([name, file]) => {
      const now = after.get(name)
      return now !== undefined && now !== null && file !== null && now.equals(file)
    })
  )
}

/** Every value of a clean folder that looks like an id, which no message may repeat. */
export async function secretsOf(base: Files): Promise<string[]> {
  const values = new Set<string>()
  for (const [name, file] of base) {
    if (!anyFile(name)) continue
    for (const value of await formatOf(name).values(file)) values.add(value)
  }
  return [...values].filter((value) => /^(?=.*[a-z])(?=(?:.*\d){4})[\w-]{5,}$/i.test(value))
}
