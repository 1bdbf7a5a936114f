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
import type { CellColumns } from './cell-columns.ts'
import { cellColumns, cellKinds, type Cell } from './contract.ts'

/**
 * Cells as an Arrow IPC file: text as Dictionary<Utf8, Int32>, integers Int32, fractions Float64,
 * `withheld` Bool; what is absent or withheld is null, with nothing in the bytes below it. The same
 * cells give the same bytes.
 */
export function cellsToArrow(cells: CellColumns): Uint8Array {
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
 * Cells from such a file: of one indicator, or of all. Keys that are null in every cell of a form are absent again, as `figures`
 * prints them.
 *
 * @throws Error when the columns are not those of the contract
 */
export function cellsFromArrow(bytes: Uint8Array, key: string | null = null): Cell[] {
  const table = tableFromIPC(bytes)
  const found = table.schema.fields.map(({ name }) => name)
  if (found.join() !== cellColumns.join()) {
    throw new Error('cells.arrow: the columns are not those of this version')
  }
  const rows = rowsOf(table, key)
  // Column by column, so that all the objects take one shape: quicker to make, and to read.
  const cells = rows.map((): Record<string, unknown> => ({}))
  for (const name of cellColumns) {
    const vector = table.getChild(name)!.memoize()
    rows.forEach((row, place) => (cells[place]![name] = vector.get(row) ?? null))
  }
  return cells as unknown as Cell[]
}

function rowsOf(table: Table, key: string | null): number[] {
  const keys = table.getChild('key')!.memoize()
  const every = Array.from({ length: table.numRows }, (_, row) => row)
  return key === null ? every : every.filter((row) => keys.get(row) === key)
}

type Kind = (typeof cellKinds)[keyof Cell]

function columnData(cells: CellColumns, name: keyof Cell, kind: Kind, id: number): Data<DataType> {
  const { values, isNull, texts } = cells.column(name)
  const { length } = values
  if (kind === 'flag')
    return makeData({
      type: new Bool(),
      length,
      nullCount: 0,
      data: bits(values, (value) => value === 1),
    })
  const nullBitmap = bits(isNull, (each) => each === 0)
  const nullCount = isNull.reduce((count, each) => count + each, 0)
  if (values instanceof Float64Array)
    return makeData({ type: new Float64(), length, nullCount, nullBitmap, data: values })
  if (kind === 'integer')
    return makeData({ type: new Int32(), length, nullCount, nullBitmap, data: values })
  // The id is given, not counted up by the library, so that a second release has the same bytes.
  const type = new Dictionary(new Utf8(), new Int32(), id)
  const dictionary = vectorFromArray(texts, new Utf8())
  return makeData({ type, length, nullCount, nullBitmap, data: values, dictionary })
}

/** One bit a value: set where it is so. */
function bits(
  values: Int32Array | Float64Array | Uint8Array,
  isSet: (value: number) => boolean,
): Uint8Array {
  const data = new Uint8Array(Math.ceil(values.length / 8))
  values.forEach((value, row) => {
    if (isSet(value)) data[row >> 3]! |= 1 << (row & 7)
  })
  return data
}

/** How many cells such a file holds, or null when it is none of this version. */
export function cellsInArrow(bytes: Uint8Array): number | null {
  const table = tableFromIPC(bytes)
  const found = table.schema.fields.map(({ name }) => name)
  return found.join() === cellColumns.join() ? table.numRows : null
}
