import { createHash } from 'node:crypto'
import type { Database } from '../database.ts'
import { sqlFiles } from '../sql-folder.ts'
import { breakdownNames } from '../release/contract.ts'
import { wholeColumns } from './columns.ts'
import { orderBy, placesIn } from './order.ts'
import type { Breakdown } from './true-cells.ts'

/** Children and episodes as places in arrays, read once and used by every indicator. */
export interface Population {
  /** By rank, the place of a child in an order that keeps families together: the number of the family. */
  readonly family: Int32Array
  /** By rank: the child's record key, 32 bits. */
  readonly recordKey: Uint32Array
  /**
   * By the number of an episode: its place in an order that keeps children, and so families, together. -1 = there
   * is no such episode.
   */
  readonly placeOfEpisode: Int32Array
  /** By the number of a child: the place, in the same order, of rows about it that belong to no episode. */
  readonly placeOfChild: Int32Array
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
 * Reads `observations`, `episodes` and `episode_breakdowns`, whose ids are numbers (see `short-ids.ts`).
 *
 * In: the breakdowns the extract holds, and the secret of the record keys (see `disclosure/rounding.ts`).
 */
export async function readPopulation(
  database: Database,
  breakdowns: readonly Breakdown[],
  secret: Uint8Array,
): Promise<Population> {
  await writeBreakdownValues(database, breakdowns)
  const children = await readChildren(database, secret)
  const episodes = await readEpisodes(database, children, breakdowns)
  return { ...children, ...episodes, breakdowns }
}

/** Children by rank, and the rank of each number. */
interface Children {
  family: Int32Array
  recordKey: Uint32Array
  authority: Int32Array
  rankOf: Int32Array
}

async function readChildren(database: Database, secret: Uint8Array): Promise<Children> {
  const sql = await cubeSql('children_keys')
  const found = await wholeColumns(database, 'observations', sql, pads(secret))
  const [numbers, families, authority, keys] = found.length > 0 ? found : nothing(4)
  const order = orderBy(families!, largest(families!) + 1)
  return {
    family: order.map((row) => families![row]!),
    recordKey: Uint32Array.from(order, (row) => keys![row]! >>> 0),
    authority: order.map((row) => authority![row]!),
    rankOf: byNumber(numbers!, placesIn(order)),
  }
}

const nothing = (columns: number): Int32Array[] =>
  Array.from({ length: columns }, () => new Int32Array(0))

const largest = (numbers: Int32Array): number =>
  numbers.reduce((most, each) => Math.max(most, each), 0)

/** Values by the number they go with; -1 where there is no such number. */
function byNumber(numbers: Int32Array, values: Int32Array): Int32Array {
  const found = new Int32Array(largest(numbers) + 1).fill(-1)
  numbers.forEach((number, row) => (found[number] = values[row]!))
  return found
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
  await writeNames(
    database,
    'breakdown_values',
    breakdowns.flatMap(({ name, values }) =>
      values.map(({ value }, place) => ({ name, value, place })),
    ),
  )
}

/** Makes a small table (name, value, place). An appender, because a statement a row is slow. */
export async function writeNames(
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
  { authority, rankOf }: Children,
  breakdowns: readonly Breakdown[],
) {
  const found = await wholeColumns(database, 'episodes', await cubeSql('episode_codes'))
  const columns = found.length > 0 ? found : nothing(2 + breakdownNames.length)
  const episodes = columns[0]!.length
  // Behind the episodes, in the order they came in, stands each child, by rank.
  const children = new Int32Array(episodes + authority.length)
  children.set(columns[1]!.map((number) => rankOf[number] ?? -1))
  if (children.subarray(0, episodes).includes(-1))
    throw new Error('an episode of the chronology has no child')
  children.set(Int32Array.from(authority.keys()), episodes)
  const order = orderBy(children, authority.length)
  const places = placesIn(order)
  return {
    placeOfEpisode: byNumber(columns[0]!, places),
    placeOfChild: rankOf.map((child) => (child < 0 ? -1 : places[episodes + child]!)),
    child: order.map((row) => children[row]!),
    codes: breakdowns.map(({ name }) => {
      const codes = columns[2 + breakdownNames.indexOf(name)]!
      if (codes.includes(-1)) throw new Error(`${name} holds a value that is not in the catalogue`)
      const ofChild = (rank: number): number => (name === 'authority' ? authority[rank]! : -1)
      return Int16Array.from(order, (row) =>
        row < episodes ? codes[row]! : ofChild(row - episodes),
      )
    }),
  }
}

/** The text of the file of that name in `sql/6_cube`. */
export async function cubeSql(name: string): Promise<string> {
  const file = (await sqlFiles('6_cube')).find((each) => each.name === name)
  if (!file) throw new Error(`sql/6_cube: ${name}.sql is missing`)
  return file.text
}
