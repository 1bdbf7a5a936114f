import {
  Bool,
  Dictionary,
  Field,
  Float64,
  Int32,
  RecordBatch,
  Schema,
  Struct,
  Table,
  Utf8,
  makeData,
  tableFromIPC,
  tableToIPC,
  vectorFromArray,
  type Data,
  type DataType,
} from 'apache-arrow'
import { cellColumns, cellKinds, type Cell } from './contract.ts'

/**
 * Cells as an Arrow IPC file: text as Dictionary<Utf8, Int32>, integers Int32, fractions Float64,
 * `withheld` Bool; what is absent or withheld is null, with nothing in the bytes below it. The same
 * cells give the same bytes.
 */
export function cellsToArrow(cells: readonly Cell[]): Uint8Array {
  const built = cellColumns.map((name, place) => {
    const kind = cellKinds[name]
    const data = columnData(cells, name, kind, place)
    return { field: new Field(name, data.type, kind !== 'flag'), data }
  })
  const schema = new Schema(built.map(({ field }) => field))
  const batch = makeData({
    type: new Struct(schema.fields),
    length: cells.length,
    nullCount: 0,
    children: built.map(({ data }) => data),
  })
  return tableToIPC(new Table(schema, [new RecordBatch(schema, batch)]), 'file')
}

/**
 * Cells from such a file. Keys that are null in every cell of a form are absent again, as `figures`
 * prints them.
 *
 * @throws Error when the columns are not those of the contract
 */
export function cellsFromArrow(bytes: Uint8Array): Cell[] {
  const table = tableFromIPC(bytes)
  const found = table.schema.fields.map(({ name }) => name)
  if (found.join() !== cellColumns.join()) {
    throw new Error('cells.arrow: the columns are not those of this version')
  }
  // Column by column, so that all the objects take one shape: quicker to make, and to read.
  const cells = Array.from({ length: table.numRows }, (): Record<string, unknown> => ({}))
  for (const name of cellColumns) {
    const vector = table.getChild(name)!.memoize()
    cells.forEach((cell, row) => (cell[name] = vector.get(row) ?? null))
  }
  return cells as unknown as Cell[]
}

type Kind = (typeof cellKinds)[keyof Cell]

function columnData(
  cells: readonly Cell[],
  name: keyof Cell,
  kind: Kind,
  place: number,
): Data<DataType> {
  // Taken out once: looking a name up in objects of several shapes is what this costs.
  const values = cells.map((cell) => cell[name] ?? null)
  const { length } = values
  if (kind === 'flag')
    return makeData({
      type: new Bool(),
      length,
      nullCount: 0,
      data: bits(values, (value) => value === true),
    })
  const nullBitmap = bits(values, (value) => value !== null)
  const nullCount = values.reduce<number>((count, value) => (value === null ? count + 1 : count), 0)
  if (kind === 'text') return textData(values as (string | null)[], place, nullBitmap, nullCount)
  const data = kind === 'integer' ? new Int32Array(length) : new Float64Array(length)
  for (let row = 0; row < length; row++) data[row] = (values[row] as number | null) ?? 0
  return data instanceof Int32Array
    ? makeData({ type: new Int32(), length, nullCount, nullBitmap, data })
    : makeData({ type: new Float64(), length, nullCount, nullBitmap, data })
}

function textData(
  values: readonly (string | null)[],
  id: number,
  nullBitmap: Uint8Array,
  nullCount: number,
): Data<DataType> {
  const places = new Map<string, number>()
  const data = new Int32Array(values.length)
  // Most texts stand in runs, so the one before is tried first.
  let last: string | null = null
  let place = 0
  values.forEach((text, row) => {
    if (text === null) return
    if (text !== last) {
      place = places.get(text) ?? places.size
      places.set(text, place)
      last = text
    }
    data[row] = place
  })
  // The id is given, not counted up by the library, so that a second release has the same bytes.
  const type = new Dictionary(new Utf8(), new Int32(), id)
  const dictionary = vectorFromArray([...places.keys()], new Utf8())
  return makeData({ type, length: values.length, nullCount, nullBitmap, data, dictionary })
}

/** One bit a value: set where it is so. */
function bits<Value>(values: readonly Value[], isSet: (value: Value) => boolean): Uint8Array {
  const data = new Uint8Array(Math.ceil(values.length / 8))
  values.forEach((value, row) => {
    if (isSet(value)) data[row >> 3]! |= 1 << (row & 7)
  })
  return data
}
