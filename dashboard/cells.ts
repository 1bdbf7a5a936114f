import { tableFromIPC } from 'apache-arrow'
import { cellColumns, cellFigures } from '../pipeline/release/contract.ts'
import type { BreakdownName, Cell, PeriodKind } from '../pipeline/release/contract.ts'

/**
 * Reads an Arrow IPC file into cells.
 *
 * @throws Error in one plain line when the columns are not the contract's, or when a withheld cell
 *   carries a number: such a file must never be served.
 */
export function readCells(bytes: Uint8Array): Cell[] {
  const table = tableFromIPC(bytes)
  const found = table.schema.fields.map((field) => field.name)
  if (found.join() !== cellColumns.join())
    throw new Error('cells.arrow: columns are not the contract’s')
  const columns = cellColumns.map((name) => ({ name, vector: table.getChild(name)!.memoize() }))
  const cells: Cell[] = []
  for (let row = 0; row < table.numRows; row++) {
    const cell = Object.fromEntries(
      columns.map(({ name, vector }) => [name, vector.get(row)]),
    ) as unknown as Cell
    if (cell.withheld && cellFigures.some((name) => cell[name] !== null)) {
      throw new Error('cells.arrow: a withheld cell holds a number')
    }
    cells.push(cell)
  }
  return cells
}

/** Which line of the cube: an indicator, one value of a breakdown (or the whole), one kind of period. */
export interface Line {
  key: string
  by: BreakdownName | null
  value: string | null
  kind: PeriodKind
}

/**
 * Every cell of one line, in the order of the file. Nothing is computed from a request but a key. Cells
 * worked out at another setting of a definition lie apart and are never part of a line.
 */
export class CellIndex {
  readonly #lines = new Map<string, Cell[]>()
  readonly #settings = new Map<string, Cell[]>()

  constructor(cells: readonly Cell[]) {
    for (const cell of cells) {
      const lines = cell.setting == null ? this.#lines : this.#settings
      const name = lineName({
        key: cell.key,
        by: cell.by,
        value: cell.value,
        kind: cell.period_kind,
      })
      const line = lines.get(name)
      if (line) line.push(cell)
      else lines.set(name, [cell])
    }
  }

  /** The cells of the definition as it stands. */
  line(line: Line): readonly Cell[] {
    return this.#lines.get(lineName(line)) ?? []
  }

  /** The cells of the authority as a whole at every other setting of a definition. */
  settings(key: string, kind: PeriodKind): readonly Cell[] {
    return this.#settings.get(lineName({ key, by: null, value: null, kind })) ?? []
  }
}

function lineName(line: Line): string {
  return [line.key, line.by, line.value, line.kind].join('\n')
}
