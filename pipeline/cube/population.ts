import { createHash } from 'node:crypto'
import type { Database } from '../database.ts'
import { sqlFiles } from '../sql-folder.ts'
import { breakdownNames } from '../release/contract.ts'
import { eachColumns } from './columns.ts'
import type { Breakdown } from './true-cells.ts'

/** Children and episodes as small numbers, read once and used by every indicator. */
export interface Population {
  /** By child number: place in an order that keeps families together. */
  readonly rank: Int32Array
  /** By rank: the number of the family. */
  readonly family: Int32Array
  /** By rank: the child's record key, 32 bits. */
  readonly recordKey: Uint32Array
  /**
   * By episode number (its row in `episodes`): place in an order that keeps children, and so families, together.
   * Behind the episodes stands one number a child, for rows about a child that belong to no episode.
   */
  readonly place: Int32Array
  /** By place: the rank of the child. */
  readonly child: Int32Array
  /**
   * One array a held breakdown, by place: where the episode's value stands among the values. A row about a child
   * without an episode has an authority and -1 of every other breakdown.
   */
  readonly codes: readonly Int16Array[]
  readonly breakdowns: readonly Breakdown[]
}

/**
 * Reads `observations`, `episodes` and `episode_breakdowns`.
 *
 * In: the breakdowns the extract holds, and the secret of the record keys (see `disclosure/rounding.ts`).
 */
export async function readPopulation(
  database: Database,
  breakdowns: readonly Breakdown[],
  secret: Uint8Array,
): Promise<Population> {
  await writeBreakdownValues(database, breakdowns)
  const { authority, ...children } = await readChildren(database, secret)
  const episodes = await readEpisodes(database, children.rank, authority, breakdowns)
  return { ...children, ...episodes, breakdowns }
}

async function readChildren(database: Database, secret: Uint8Array) {
  const size = await countRows(database, 'observations')
  const familyOf = new Int32Array(size)
  const keyOf = new Uint32Array(size)
  const authority = new Int16Array(size)
  const { inner_pad, outer_pad } = pads(secret)
  await database.run(
    'create table if not exists child_pseudonyms (child_id varchar, pseudonym varchar)',
  )
  const sql = await cubeSql('children_keys')
  await eachColumns(database, sql, { inner_pad, outer_pad }, (found, rows) => {
    const [numbers, families, authorities, keys] = found
    for (let row = 0; row < rows; row++) {
      checkNumber(numbers![row]!, size)
      familyOf[numbers![row]!] = families![row]!
      authority[numbers![row]!] = authorities![row]!
      keyOf[numbers![row]!] = keys![row]!
    }
  })
  const { rank, order } = orderBy(familyOf, size)
  return {
    rank,
    authority,
    family: familyOf.map((_, place) => familyOf[order[place]!]!),
    recordKey: keyOf.map((_, place) => keyOf[order[place]!]!),
  }
}

// Row ids run from 0 without a gap only in a table from which nothing was deleted.
function checkNumber(number: number, size: number): void {
  if (number >= size) throw new Error('the chronology was changed after it was made')
}

/** Counting sort. `order[place]` = the number that stands there; `rank[number]` = its place. */
export function orderBy(
  keys: Int32Array,
  keyCount: number,
): { rank: Int32Array; order: Int32Array } {
  const starts = new Int32Array(keyCount + 1)
  for (const key of keys) starts[key + 1]!++
  for (let key = 0; key < keyCount; key++) starts[key + 1]! += starts[key]!
  const rank = new Int32Array(keys.length)
  const order = new Int32Array(keys.length)
  for (let number = 0; number < keys.length; number++) {
    const place = starts[keys[number]!]!++
    rank[number] = place
    order[place] = number
  }
  return { rank, order }
}

/** The two padded keys of HMAC-SHA-256 (RFC 2104), in hex. */
function pads(secret: Uint8Array): { inner_pad: string; outer_pad: string } {
  const block = Buffer.alloc(64)
  block.set(secret.length > 64 ? createHash('sha256').update(secret).digest() : secret)
  const padded = (byte: number): string =>
    Buffer.from(block.map((each) => each ^ byte)).toString('hex')
  return { inner_pad: padded(0x36), outer_pad: padded(0x5c) }
}

/** Leaves the table `breakdown_values` behind. */
async function writeBreakdownValues(
  database: Database,
  breakdowns: readonly Breakdown[],
): Promise<void> {
  await writePlaces(
    database,
    'breakdown_values',
    breakdowns.flatMap(({ name, values }) =>
      values.map(({ value }, place) => ({ name, value, place })),
    ),
  )
}

/** Makes a small table (name, value, place). An appender, because a statement a row is slow. */
export async function writePlaces(
  database: Database,
  table: string,
  rows: readonly { name: string; value: string; place: number }[],
): Promise<void> {
  await database.run(
    `create or replace table ${table} (name varchar, value varchar, place integer)`,
  )
  const appender = await database.connection.createAppender(table)
  for (const { name, value, place } of rows) {
    appender.appendVarchar(name)
    appender.appendVarchar(value)
    appender.appendInteger(place)
    appender.endRow()
  }
  appender.closeSync()
}

async function readEpisodes(
  database: Database,
  rank: Int32Array,
  authority: Int16Array,
  breakdowns: readonly Breakdown[],
) {
  const episodes = await countRows(database, 'episodes')
  const size = episodes + rank.length
  const childOf = new Int32Array(size).fill(-1)
  childOf.set(rank, episodes)
  const codesOf = breakdowns.map(() => new Int16Array(size).fill(-1))
  const held = breakdowns.findIndex(({ name }) => name === 'authority')
  if (held >= 0) codesOf[held]!.set(authority, episodes)
  const columns = breakdowns.map(({ name }) => 2 + breakdownNames.indexOf(name))
  await eachColumns(database, await cubeSql('episode_codes'), {}, (found, rows) => {
    const [numbers, children] = found
    for (let row = 0; row < rows; row++) {
      checkNumber(numbers![row]!, episodes)
      childOf[numbers![row]!] = rank[children![row]!]!
    }
    codesOf.forEach((codes, held) => {
      const from = found[columns[held]!]!
      for (let row = 0; row < rows; row++) codes[numbers![row]!] = from[row]!
    })
  })
  if (childOf.includes(-1))
    throw new Error('an episode of the chronology has no child or no breakdowns')
  codesOf.forEach((codes, held) => {
    if (codes.subarray(0, episodes).includes(-1))
      throw new Error(`${breakdowns[held]!.name} holds a value that is not in the catalogue`)
  })
  const { rank: place, order } = orderBy(childOf, rank.length)
  return {
    place,
    child: childOf.map((_, at) => childOf[order[at]!]!),
    codes: codesOf.map((codes) => codes.map((_, at) => codes[order[at]!]!)),
  }
}

/** The text of the file of that name in `sql/6_cube`. */
export async function cubeSql(name: string): Promise<string> {
  const file = (await sqlFiles('6_cube')).find((each) => each.name === name)
  if (!file) throw new Error(`sql/6_cube: ${name}.sql is missing`)
  return file.text
}

async function countRows(database: Database, table: 'observations' | 'episodes'): Promise<number> {
  const [row] = await database.rows(`select count(*)::integer as size from ${table}`)
  return row!.size as number
}
