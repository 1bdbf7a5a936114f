import { cellColumns, cellKinds, type Cell } from './contract.ts'

/** Room for this many cells at first; it doubles as they come. */
const firstRoom = 1024

/** One column: numbers as they are, texts as places in the list of those that occur, and which are null. */
interface Column {
  values: Int32Array | Float64Array
  isNull: Uint8Array
  /** Text only: every text that occurs, in the order in which it first did, and its place. */
  texts: Map<string, number> | null
}

/**
 * Cells held column by column. A release has hundreds of thousands: as objects they would keep the collector of
 * the engine that runs this busy for longer than everything else takes.
 */
export class CellColumns {
  length = 0
  withheld = 0
  readonly #columns: Record<keyof Cell, Column>
  #room = firstRoom

  constructor(cells: Iterable<Cell> = []) {
    this.#columns = Object.fromEntries(
      cellColumns.map((name) => [name, emptyColumn(cellKinds[name])]),
    ) as Record<keyof Cell, Column>
    for (const cell of cells) this.add(cell)
  }

  add(cell: Cell): void {
    if (this.length === this.#room) this.#grow()
    const row = this.length++
    if (cell.withheld) this.withheld++
    for (const name of cellColumns) {
      const column = this.#columns[name]
      const value = cell[name] ?? null
      if (value === null) column.isNull[row] = 1
      else
        column.values[row] = column.texts ? placeOf(value as string, column.texts) : Number(value)
    }
  }

  /** The column as it stands: its values, which of them are null, and the texts that they are places in. */
  column(name: keyof Cell): {
    values: Int32Array | Float64Array
    isNull: Uint8Array
    texts: string[]
  } {
    const { values, isNull, texts } = this.#columns[name]
    return {
      values: values.slice(0, this.length),
      isNull: isNull.subarray(0, this.length),
      texts: texts ? [...texts.keys()] : [],
    }
  }

  #grow(): void {
    this.#room *= 2
    for (const column of Object.values(this.#columns)) {
      const values =
        column.values instanceof Int32Array
          ? new Int32Array(this.#room)
          : new Float64Array(this.#room)
      values.set(column.values)
      column.values = values
      const isNull = new Uint8Array(this.#room)
      isNull.set(column.isNull)
      column.isNull = isNull
    }
  }
}

function emptyColumn(kind: (typeof cellKinds)[keyof Cell]): Column {
  return {
    values: kind === 'fraction' ? new Float64Array(firstRoom) : new Int32Array(firstRoom),
    isNull: new Uint8Array(firstRoom),
    texts: kind === 'text' ? new Map() : null,
  }
}

function placeOf(text: string, texts: Map<string, number>): number {
  let place = texts.get(text)
  if (place === undefined) texts.set(text, (place = texts.size))
  return place
}
