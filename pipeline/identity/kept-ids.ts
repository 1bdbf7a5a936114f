import { createHash } from 'node:crypto'
import { mkdir, open, readFile, rename } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import type { Database } from '../database.ts'
import { OperatorError } from '../error.ts'
import type { Intake } from '../intake.ts'
import type { Key } from '../key.ts'

/**
 * Below this share of ids seen again a build stops. Between two extracts of one system nearly every id of the
 * smaller stands in the other; where ids were made anew, none does but by chance. Half lies far from both.
 */
export const leastSeenAgainPercent = 50

/** About how many ids are kept, whatever the size of the authority: enough for a whole percent. */
const sampleSize = 1000

/** With fewer to compare a share says nothing. */
const leastCompared = 10

/** How many builds are kept: the last, and the last of other files, so that a build done again says the same. */
const keptBuilds = 2

const kept = z.strictObject({
  key_id: z.string(),
  /** Names the files that were read. */
  inputs: z.string(),
  extracted_on: z.string(),
  /** Marks below this text are in the sample. */
  below: z.string(),
  marks: z.array(z.string().regex(/^[0-9a-f]{16}$/)),
})
type Kept = z.infer<typeof kept>

export interface ComparedIds {
  identity: Intake['identity']
  /** What to tell the operator. */
  messages: string[]
  /** Keeps this build's sample for the next one; to be called once it is published. */
  keep(): Promise<void>
}

/**
 * Compares the children's ids with those of the site's last build of the authority, by a sample of marks: 64
 * bits of a keyed hash, which say nothing without the key. The sample lies beside the releases and in none.
 *
 * In: the record tables, and `former_ids` where files told of ids that changed; that table is gone afterwards.
 *
 * @throws OperatorError 'refused' when too few are seen again and `isNewMeant` is not set.
 */
export async function compareIds(
  database: Database,
  key: Key,
  site: string,
  intake: Pick<Intake, 'authority' | 'extractedOn' | 'inputs'>,
  isNewMeant: boolean,
): Promise<ComparedIds> {
  const file = path.join(site, '.kept', `ids-${encodeURIComponent(intake.authority.code)}.json`)
  const all = await readKept(file)
  const inputs = inputsOf(intake)
  const others = all.filter((each) => each.inputs !== inputs)
  const before = others[0]
  await defineMark(database, key)
  await database.run('create table if not exists former_ids (child_id varchar)')
  const { identity, messages } = before
    ? await compare(database, key, before, isNewMeant)
    : { identity: null, messages: [] }
  const sample = { ...(await sampleOf(database, key, intake.extractedOn)), inputs }
  await database.run('drop table former_ids')
  return { identity, messages, keep: () => write(file, [sample, ...others].slice(0, keptBuilds)) }
}

async function compare(
  database: Database,
  key: Key,
  before: Kept,
  isNewMeant: boolean,
): Promise<Pick<ComparedIds, 'identity' | 'messages'>> {
  if (before.key_id !== key.id) {
    const line =
      'The last build of this site was made with another key, so it cannot be seen whether the children still have the same ids.'
    return { identity: null, messages: [line] }
  }
  const [row] = await database.rows(
    `select
       (select count(*) from children where identity_mark(child_id) < $below::varchar)::integer as here,
       (select count(*) from (
          select identity_mark(child_id) as mark from children
          union
          select identity_mark(child_id) from former_ids
        ) as known where mark in (select unnest(json_extract_string($marks::json, '$[*]'))))::integer as again`,
    { below: before.below, marks: JSON.stringify(before.marks) },
  )
  const compared = Math.min(before.marks.length, Number(row!.here))
  if (compared < leastCompared) return { identity: null, messages: [] }
  const percent = Math.min(100, Math.round((100 * Number(row!.again)) / compared))
  if (percent < leastSeenAgainPercent && !isNewMeant) throw remade(percent, before)
  return {
    identity: { compared_with: before.extracted_on, seen_again_percent: percent },
    messages: [],
  }
}

function remade(percent: number, { extracted_on }: Kept): OperatorError {
  return new OperatorError(
    'refused',
    `Only ${percent} % of the children's ids are those of the last build (extract of ${extracted_on}), so histories would be cut in two. ` +
      'Add a crosswalk.csv of old and new ids, use the key of the last build (--key), or build with --new-ids if new ids are meant.',
  )
}

/** Gives SQL `identity_mark(id)`: HMAC-SHA-256 (RFC 2104) under a secret of its own, its first 64 bits in hex. */
async function defineMark(database: Database, key: Key): Promise<void> {
  const secret = Buffer.alloc(64)
  key.derive('identity').copy(secret)
  const pad = (byte: number): string =>
    [...secret].map((each) => `\\x${(each ^ byte).toString(16).padStart(2, '0')}`).join('')
  await database.run(
    `create macro identity_mark(id) as left(sha256('${pad(0x5c)}'::blob ||
       unhex(sha256('${pad(0x36)}'::blob || encode(id)))), 16)`,
  )
}

function inputsOf({ inputs }: Pick<Intake, 'inputs'>): string {
  const hashes = inputs.map(({ sha256 }) => sha256)
  return createHash('sha256').update(hashes.join()).digest('hex').slice(0, 16)
}

async function sampleOf(
  database: Database,
  key: Key,
  extractedOn: string,
): Promise<Omit<Kept, 'inputs'>> {
  const [row] = await database.rows('select count(*)::integer as children from children')
  const share = sampleSize / Math.max(1, Number(row!.children))
  // 'g' stands after every hexadecimal digit: all of them.
  const below =
    share >= 1
      ? 'g'
      : Math.floor(share * 2 ** 32)
          .toString(16)
          .padStart(8, '0')
  const rows = await database.rows(
    `select mark from (select identity_mark(child_id) as mark from children) as marked
     where mark < $below::varchar order by mark`,
    { below },
  )
  return {
    key_id: key.id,
    extracted_on: extractedOn,
    below,
    marks: rows.map(({ mark }) => String(mark)),
  }
}

/** What the last builds kept, the last one first; nothing where there is none, or none that can be read. */
async function readKept(file: string): Promise<Kept[]> {
  try {
    return z.array(kept).parse(JSON.parse(await readFile(file, 'utf8')))
  } catch {
    return []
  }
}

/** In one step, readable by its owner only. */
async function write(file: string, samples: Kept[]): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 })
  const handle = await open(`${file}.tmp`, 'w', 0o600)
  try {
    await handle.writeFile(`${JSON.stringify(samples)}\n`)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(`${file}.tmp`, file)
}
