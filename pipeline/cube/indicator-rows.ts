import type { Database, Parameters } from '../database.ts'
import { rowContract } from '../indicators/run.ts'
import type { Definition } from '../release/contract.ts'
import { categoryPlaces } from './categories.ts'
import { wholeColumns } from './columns.ts'
import { layoutOf, rowColumns, type RowColumn } from './layouts.ts'
import { namedParts } from './parts.ts'
import { orderBy } from './order.ts'
import { cubeSql, writeNames, type Population } from './population.ts'

/** What is known of a unit in one row; of a unit's rows the highest counts. */
export const states = { notMet: 0, unknown: 1, met: 2 } as const

/**
 * The rows of one indicator as numbers, one column an array, families, children and units together.
 * Columns that the form does not have are empty; `layouts.ts` says which it has.
 */
export interface IndicatorRows extends Readonly<Record<RowColumn, Int32Array>> {
  readonly size: number
  /** Rank of the child in the population. */
  readonly child: Int32Array
  /** Rows of one child with one number are one unit. */
  readonly unit: Int32Array
  /** Place of the episode in the population. */
  readonly episode: Int32Array
  readonly day: Int32Array
}

/** First and last day on which records are complete, 'YYYY-MM-DD'. */
export interface CompleteRecords {
  complete_from: string
  complete_to: string
}

/** The rows of an indicator in its form's contract: a SELECT and its parameters. */
export interface RowsQuery {
  sql: string
  parameters: Parameters
}

/**
 * Works the rows of an indicator out, as numbers, into the table `numbered_<key>`: all of it in the
 * engine, so that it can go on beside counting. Rows outside the complete records belong to no period
 * and are left out.
 */
export async function numberRows(
  database: Database,
  definition: Definition,
  { sql, parameters }: RowsQuery,
  complete: CompleteRecords,
): Promise<void> {
  const layout = layoutOf(definition)
  const parts = namedParts(definition).map((value, place) => ({
    name: definition.key,
    value,
    place,
  }))
  if (layout.readsPart) await writeNames(database, 'indicator_categories', parts)
  const isGiven = !layout.readsPart || rowContract(definition).some(([name]) => name === 'part')
  const rows = isGiven ? sql : `select *, null::varchar as part from (\n${sql}\n)`
  const units = (await hasNamedUnits(database, sql)) ? await cubeSql('numbered_units') : null
  const steps = [
    ...(units ? [`named_rows as (\n${rows}\n)`] : []),
    `indicator_rows as (\n${units ?? rows}\n)`,
    `placed_rows as (\n${await cubeSql('placed_rows')}\n)`,
  ]
  await database.run(
    `create or replace table ${tableOf(definition)} as with ${steps.join(', ')} ${await cubeSql(layout.sql)}`,
    { ...parameters, ...complete },
  )
}

/** Whether a unit is no record with a number, but a thing with a name, such as a plan on a day. */
async function hasNamedUnits({ connection }: Database, sql: string): Promise<boolean> {
  const statement = await connection.prepare(sql)
  const type = String(statement.columnType(0))
  statement.destroySync()
  return type === 'VARCHAR'
}

/** Reads what `numberRows` has worked out, and drops it. */
export async function readRows(
  database: Database,
  definition: Definition,
  population: Population,
): Promise<IndicatorRows> {
  const found = await wholeColumns(database, tableOf(definition))
  await database.run(`drop table ${tableOf(definition)}`)
  const [episode, child, day, unit, ...own] = found.length > 0 ? found : noColumns
  writePlaces(definition, episode!, child!, population)
  const order = orderOf(episode!, unit!, population)
  // Each column is put in order into the room of the one before: a second copy of all of them would be most of the
  // memory of a large build.
  let room = child!
  function inOrder(column: Int32Array): Int32Array {
    const ordered = room
    for (let place = 0; place < order.length; place++) ordered[place] = column[order[place]!]!
    room = column
    return ordered
  }
  const { columns } = layoutOf(definition)
  const rows = Object.fromEntries(
    rowColumns.map((name) => [
      name,
      columns.includes(name) ? inOrder(own[columns.indexOf(name)]!) : none,
    ]),
  ) as Record<RowColumn, Int32Array>
  const placed = { episode: inOrder(episode!), unit: inOrder(unit!), day: inOrder(day!) }
  for (let row = 0; row < order.length; row++) room[row] = population.child[placed.episode[row]!]!
  if (definition.form === 'distribution')
    rows.category = categoriesOf(definition, rows.value, rows.state)
  checkParts(definition, rows)
  return { ...rows, ...placed, child: room, size: order.length }
}

const none = new Int32Array(0)
/** Of an indicator without rows. */
const noColumns = Array.from({ length: 4 + rowColumns.length }, () => new Int32Array(0))

const tableOf = ({ key }: Definition): string => `numbered_${key}`

/** Writes over the number of every row's episode its place: that of the episode, or else of the child. */
function writePlaces(
  { key }: Definition,
  episode: Int32Array,
  child: Int32Array,
  { placeOfEpisode, placeOfChild, child: childAt }: Population,
): void {
  for (let row = 0; row < episode.length; row++) {
    const number = episode[row]!
    const own = placeOfChild[child[row]!] ?? -1
    const place = number === 0 ? own : (placeOfEpisode[number] ?? -1)
    if (own < 0 || place < 0)
      throw new Error(`${key}: a row names a child or an episode that the chronology does not have`)
    if (childAt[place] !== childAt[own])
      throw new Error(`${key}: a row names another child than its episode`)
    episode[row] = place
  }
}

/** Children in order of rank, their episodes in order of place, and the rows of a unit together. */
function orderOf(places: Int32Array, unit: Int32Array, { child }: Population): Int32Array {
  const order = orderBy(places, child.length)
  for (let from = 0; from < order.length;) {
    let to = from + 1
    while (to < order.length && child[places[order[to]!]!] === child[places[order[from]!]!]) to++
    // Most children have few rows, in order already: nothing is quicker than to put in one after the other.
    for (let at = from + 1; at < to; at++) {
      const row = order[at]!
      let hole = at
      for (; hole > from && unit[order[hole - 1]!]! > unit[row]!; hole--)
        order[hole] = order[hole - 1]!
      order[hole] = row
    }
    from = to
  }
  return order
}

/** A known part must be one that the header lists, or the cells would not add up. */
function checkParts(
  { key, form, categories }: Definition,
  { state, category }: NumberedParts,
): void {
  if (form === 'share' || categories.length === 0) return
  if (category.some((place, row) => place < 0 && state[row] !== states.unknown))
    throw new Error(`${key}: a row names a part that is none of the header's categories`)
}

type NumberedParts = Pick<IndicatorRows, 'state' | 'category'>

/** Places of the categories that the values of a distribution belong to; -1 where the value is unknown. */
function categoriesOf(
  { categories }: Definition,
  value: Int32Array,
  state: Int32Array,
): Int32Array {
  const places = categoryPlaces(categories)
  return value.map((each, row) => (state[row] === states.met ? places(each) : -1))
}
