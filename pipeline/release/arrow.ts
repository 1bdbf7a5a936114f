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
import type { Cell } from './contract.ts'

/** Columns of `cells.arrow`, in the order of the contract, with what each holds. */
const columns = [
  ['indicator', 'text'],
  ['key', 'text'],
  ['form', 'text'],
  ['by', 'text'],
  ['value', 'text'],
  ['period_kind', 'text'],
  ['period', 'text'],
  ['category', 'text'],
  ['counted', 'integer'],
  ['met', 'integer'],
  ['unknown', 'integer'],
  ['percent', 'fraction'],
  ['lower', 'fraction'],
  ['upper', 'fraction'],
  ['at', 'integer'],
  ['share', 'fraction'],
  ['at_risk', 'integer'],
  ['number', 'fraction'],
  ['withheld', 'flag'],
] as const satisfies readonly (readonly [keyof Cell, string])[]

/**
 * Cells as an Arrow IPC file: text as Dictionary<Utf8, Int32>, integers Int32, fractions Float64,
 * `withheld` Bool; what is absent or withheld is null, with nothing in the bytes below it. The same
 * cells give the same bytes.
 */
export function cellsToArrow(cells: readonly Cell[]): Uint8Array {
  const built = columns.map(([name, kind], place) => {
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
  if (found.join() !== columns.map(([name]) => name).join()) {
    throw new Error('cells.arrow: the columns are not those of this version')
  }
  const vectors = columns.map(([name]) => [name, table.getChild(name)!.memoize()] as const)
  return Array.from({ length: table.numRows }, (_, row) =>
    Object.fromEntries(vectors.map(([name, vector]) => [name, vector.get(row) ?? null])),
  ) as unknown as Cell[]
}

type Kind = (typeof columns)[number][1]

function columnData(cells: readonly Cell[], name: keyof Cell, kind: Kind, place: number): Data<DataType> {
  const { length } = cells
  const { nullBitmap, nullCount } = validity(cells, name)
  if (kind === 'flag') return makeData({ type: new Bool(), length, nullCount: 0, data: bits(cells, name) })
  if (kind === 'text') return textData(cells, name, place, nullBitmap, nullCount)
  const data = kind === 'integer' ? new Int32Array(length) : new Float64Array(length)
  for (let row = 0; row < length; row++) data[row] = (cells[row]![name] as number | null | undefined) ?? 0
  return data instanceof Int32Array
    ? makeData({ type: new Int32(), length, nullCount, nullBitmap, data })
    : makeData({ type: new Float64(), length, nullCount, nullBitmap, data })
}

function textData(
  cells: readonly Cell[],
  name: keyof Cell,
  id: number,
  nullBitmap: Uint8Array,
  nullCount: number,
): Data<DataType> {
  const places = new Map<string, number>()
  const data = new Int32Array(cells.length)
  cells.forEach((cell, row) => {
    const text = cell[name] as string | null | undefined
    if (text == null) return
    let place = places.get(text)
    if (place === undefined) places.set(text, (place = places.size))
    data[row] = place
  })
  // The id is given, not counted up by the library, so that a second release has the same bytes.
  const type = new Dictionary(new Utf8(), new Int32(), id)
  const dictionary = vectorFromArray([...places.keys()], new Utf8())
  return makeData({ type, length: cells.length, nullCount, nullBitmap, data, dictionary })
}

function validity(cells: readonly Cell[], name: keyof Cell): { nullBitmap: Uint8Array; nullCount: number } {
  const nullBitmap = new Uint8Array(Math.ceil(cells.length / 8))
  let nullCount = 0
  cells.forEach((cell, row) => {
    if (cell[name] == null) nullCount++
    else nullBitmap[row >> 3]! |= 1 << (row & 7)
  })
  return { nullBitmap, nullCount }
}

function bits(cells: readonly Cell[], name: keyof Cell): Uint8Array {
  const data = new Uint8Array(Math.ceil(cells.length / 8))
  cells.forEach((cell, row) => {
    if (cell[name]) data[row >> 3]! |= 1 << (row & 7)
  })
  return data
}
