import type { Database, Parameters } from '../database.ts'
import { rowContract } from '../indicators/run.ts'
import type { Definition } from '../release/contract.ts'
import { categoryPlaces } from './categories.ts'
import { eachColumns } from './columns.ts'
import { layoutOf, rowColumns, type RowColumn } from './layouts.ts'
import { namedParts } from './parts.ts'
import { cubeSql, orderBy, writePlaces, type Population } from './population.ts'

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

/** `unit_kind` of `sql/6_cube/1_places/placed_rows.sql`. */
const unitKinds = { episode: 0, child: 1, other: 2 } as const

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
  if (layout.readsPart) await writePlaces(database, 'indicator_categories', parts)
  const isGiven = !layout.readsPart || rowContract(definition).some(([name]) => name === 'part')
  const rows = isGiven ? sql : `select *, null::varchar as part from (\n${sql}\n)`
  const places = await cubeSql('placed_rows')
  const numbers = await cubeSql(layout.sql)
  await database.run(
    `create or replace table ${tableOf(definition)} as with indicator_rows as (\n${rows}\n), placed_rows as (\n${places}\n) ${numbers}`,
    { ...parameters, ...complete },
  )
}

/** Reads what `numberRows` has worked out, and drops it. */
export async function readRows(
  database: Database,
  definition: Definition,
  population: Population,
): Promise<IndicatorRows> {
  const table = tableOf(definition)
  const [counted] = await database.rows(`select count(*)::integer as size from ${table}`)
  const size = counted!.size as number
  const columns: Int32Array[] = columnsOf(definition).map(() => new Int32Array(size))
  const names = new Map<number, string>()
  let at = 0
  await eachColumns(database, `select * from ${table}`, {}, (found, rows, vectors) => {
    const numbers = found.filter((_, place) => place !== namePlace)
    numbers.forEach((column, place) => columns[place]!.set(column!.subarray(0, rows), at))
    for (let row = 0; row < rows; row++) {
      if (found[kindPlace]![row] === unitKinds.other)
        names.set(at + row, vectors[namePlace]!.getItem(row) as string)
    }
    at += rows
  })
  await database.run(`drop table ${table}`)
  return inOrder(definition, columns, names, population)
}

// Places of `unit_kind` and `unit_name` among the columns of `sql/6_cube/2_forms/*_rows.sql`.
const kindPlace = 2
const namePlace = 3

const tableOf = ({ key }: Definition): string => `numbered_${key}`

/** Columns of the layout's SELECT that are numbers. */
const columnsOf = (definition: Definition): string[] => [
  'episode',
  'day',
  'kind',
  ...layoutOf(definition).columns,
]

/** Children in order of rank, a child's episodes in order of place; units of several episodes together. */
function inOrder(
  definition: Definition,
  columns: readonly Int32Array[],
  names: ReadonlyMap<number, string>,
  population: Population,
): IndicatorRows {
  const column = (name: string): Int32Array =>
    columns[columnsOf(definition).indexOf(name)] ?? new Int32Array(0)
  const episode = column('episode').map((number) => placeOf(number, definition, population))
  const { order } = orderBy(episode, population.place.length)
  const unit = unitsOf(episode, column('kind'), names)
  if (unit.length > 0) sortUnits(order, unit, episode, population)
  const moved = (from: Int32Array): Int32Array => from.map((_, at) => from[order[at]!]!)
  const places = moved(episode)
  const rows = Object.fromEntries(rowColumns.map((name) => [name, moved(column(name))])) as Record<
    RowColumn,
    Int32Array
  >
  if (definition.form === 'distribution')
    rows.category = categoriesOf(definition, rows.value, rows.state)
  checkParts(definition, rows)
  return {
    ...rows,
    size: order.length,
    child: places.map((place) => population.child[place]!),
    unit: unit.length > 0 ? moved(unit) : places,
    episode: places,
    day: moved(column('day')),
  }
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

function placeOf(number: number, { key }: Definition, { place }: Population): number {
  if (number === -1)
    throw new Error(`${key}: a row names an episode that the chronology does not have`)
  if (number === -2)
    throw new Error(`${key}: a row names another child than its episode in the chronology`)
  return place[number]!
}

/** Numbers of the units; none where every unit is its episode, since the rows then are in order already. */
function unitsOf(
  episode: Int32Array,
  kind: Int32Array,
  names: ReadonlyMap<number, string>,
): Int32Array {
  if (kind.every((each) => each === unitKinds.episode)) return new Int32Array(0)
  const numbers = new Map<string, number>()
  for (const name of names.values()) if (!numbers.has(name)) numbers.set(name, -2 - numbers.size)
  // Episodes are numbered from 0 up, the child itself is -1, and other things lie below.
  return kind.map((each, row) => {
    if (each === unitKinds.episode) return episode[row]!
    return each === unitKinds.child ? -1 : numbers.get(names.get(row)!)!
  })
}

/** Brings the rows of each unit of a child together. */
function sortUnits(
  order: Int32Array,
  unit: Int32Array,
  episode: Int32Array,
  { child }: Population,
): void {
  const childOf = (place: number): number => child[episode[order[place]!]!]!
  for (let from = 0; from < order.length;) {
    let to = from + 1
    while (to < order.length && childOf(to) === childOf(from)) to++
    if (to - from > 1) order.subarray(from, to).sort((a, b) => unit[a]! - unit[b]! || a - b)
    from = to
  }
}

/** Places of the categories that the values of a distribution belong to; -1 where the value is unknown. */
function categoriesOf(
  { categories }: Definition,
  value: Int32Array,
  state: Int32Array,
): Int32Array {
  const places = categoryPlaces(categories)
  return value.map((each, row) => (state[row] === states.met ? places(each) : -1))
}
