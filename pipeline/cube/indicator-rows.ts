import type { Database } from '../database.ts'
import type { Definition } from '../release/contract.ts'
import { categoryPlaces } from './categories.ts'
import { eachColumns, type Column } from './columns.ts'
import { cubeSql, orderBy, type Population } from './population.ts'

/** What is known of a unit in one row; of a unit's rows the highest counts. */
export const states = { notMet: 0, unknown: 1, met: 2 } as const

/** The rows of one indicator as numbers, one column an array, families, children and units together. */
export interface IndicatorRows {
  readonly size: number
  /** Rank of the child in the population. */
  readonly child: Int32Array
  readonly unit: Int32Array
  readonly episode: Int32Array
  readonly day: Int32Array
  readonly state: Uint8Array
  /** Place of the category in the definition; -1 = none. */
  readonly category: Int16Array
  /** distribution: the value. */
  readonly value: Int32Array
  /** time_to: days under observation and what ended them (see `statistics/time-rows.ts`). */
  readonly entry: Int32Array
  readonly exit: Int32Array
  readonly outcome: Uint8Array
}

/** First and last day on which records are complete, 'YYYY-MM-DD'. */
export interface CompleteRecords {
  complete_from: string
  complete_to: string
}

/**
 * Reads the table `indicator_rows`, which holds the rows of `definition` in its form's contract.
 * Rows outside the complete records belong to no period and are left out.
 */
export async function readIndicatorRows(
  database: Database,
  definition: Definition,
  population: Population,
  complete: CompleteRecords,
): Promise<IndicatorRows> {
  const size = await countRows(database, complete)
  const rows = emptyRows(size)
  const fill = filler(rows, definition, population)
  if (definition.form === 'share') await writeCategories(database, definition)
  await eachColumns(database, await cubeSql(fileOf(definition)), { ...complete }, fill.take)
  if (fill.count() !== size) {
    throw new Error(`${definition.key}: a row names a child or an episode that the chronology does not have`)
  }
  return inOrder(rows, population.rank.length)
}

async function countRows(database: Database, complete: CompleteRecords): Promise<number> {
  const [row] = await database.rows(
    `select count(*)::integer as size from indicator_rows
     where counted_on between $complete_from::date and $complete_to::date`,
    { ...complete },
  )
  return row!.size as number
}

function fileOf(definition: Definition): string {
  if (definition.form !== 'share') return `${definition.form}_rows`
  return definition.categories.length > 0 ? 'share_part_rows' : 'share_rows'
}

async function writeCategories(database: Database, definition: Definition): Promise<void> {
  await database.run('create or replace table indicator_categories (value varchar, place integer)')
  for (const [place, { value }] of definition.categories.entries()) {
    await database.run('insert into indicator_categories values ($value::varchar, $place::integer)', {
      value,
      place,
    })
  }
}

function filler(rows: IndicatorRows, definition: Definition, population: Population) {
  const names = new Map<string, number>()
  const places = definition.form === 'distribution' ? categoryPlaces(definition.categories) : null
  let at = 0
  return {
    count: () => at,
    take(columns: (Column | undefined)[], size: number, vectors: { getItem(row: number): unknown }[]) {
      const [children, episodes, days, units, , state, first, second, third] = columns
      for (let row = 0; row < size; row++, at++) {
        rows.child[at] = population.rank[children![row]!]!
        rows.episode[at] = episodes![row]!
        rows.day[at] = days![row]!
        const unit = units![row]!
        rows.unit[at] = unit === -2 ? numberOf(names, vectors[4]!.getItem(row) as string) : unit
        rows.state[at] = state![row]!
        if (definition.form === 'time_to') {
          rows.entry[at] = first![row]!
          rows.exit[at] = second![row]!
          rows.outcome[at] = third![row]!
        } else if (places) {
          rows.value[at] = first![row]!
          rows.category[at] = state![row] === states.met ? places(first![row]!) : -1
        } else {
          rows.category[at] = first ? first[row]! : -1
        }
      }
    },
  }
}

// Below the numbers of episodes (0 and up) and of the child itself (-1).
function numberOf(names: Map<string, number>, name: string): number {
  let number = names.get(name)
  if (number === undefined) names.set(name, (number = -2 - names.size))
  return number
}

function emptyRows(size: number): IndicatorRows {
  const integers = (): Int32Array => new Int32Array(size)
  return {
    size,
    child: integers(),
    unit: integers(),
    episode: integers(),
    day: integers(),
    state: new Uint8Array(size),
    category: new Int16Array(size).fill(-1),
    value: integers(),
    entry: integers(),
    exit: integers(),
    outcome: new Uint8Array(size),
  }
}

/** Children in order of rank; a child's rows in order of unit. */
function inOrder(rows: IndicatorRows, children: number): IndicatorRows {
  const { order } = orderBy(rows.child, children)
  for (let from = 0; from < order.length; ) {
    let to = from + 1
    while (to < order.length && rows.child[order[to]!] === rows.child[order[from]!]) to++
    if (to - from > 1) order.subarray(from, to).sort((a, b) => rows.unit[a]! - rows.unit[b]! || a - b)
    from = to
  }
  const moved = <T extends Int32Array | Int16Array | Uint8Array>(column: T): T => {
    const result = column.slice() as T
    for (let place = 0; place < order.length; place++) result[place] = column[order[place]!]!
    return result
  }
  return {
    size: rows.size,
    child: moved(rows.child),
    unit: moved(rows.unit),
    episode: moved(rows.episode),
    day: moved(rows.day),
    state: moved(rows.state),
    category: moved(rows.category),
    value: moved(rows.value),
    entry: moved(rows.entry),
    exit: moved(rows.exit),
    outcome: moved(rows.outcome),
  }
}
