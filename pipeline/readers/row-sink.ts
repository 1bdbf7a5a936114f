import { DuckDBDataChunk, INTEGER, VARCHAR, type DuckDBAppender } from '@duckdb/node-api'
import type { Database } from '../database.ts'

const chunkRows = 2048

/** Takes one row of a table, in the order of its columns. */
export type TakeRow<Table extends string> = (
  table: Table,
  record: number,
  row: readonly (string | null)[],
) => void

/** Empty text tables of one schema, and the way to fill them a chunk at a time. */
export interface RowSink<Table extends string> {
  /** Rows taken so far from one file, by table. */
  counts(file: number): Record<Table, number>
  taker(file: number): TakeRow<Table>
  /** Writes what is still held; nothing can be taken after that. */
  close(): void
}

/** Makes the schema and its tables: `file_number`, `record`, then the given columns, all text. */
export async function openSink<Table extends string>(
  database: Database,
  schema: string,
  columns: Record<Table, readonly string[]>,
): Promise<RowSink<Table>> {
  const names = Object.keys(columns) as Table[]
  await database.run(`create schema ${schema}`)
  const tables = {} as Record<Table, Filling>
  for (const name of names) {
    const typed = columns[name].map((column) => `${column} varchar`).join(', ')
    await database.run(
      `create table ${schema}.${name} (file_number integer, record integer, ${typed})`,
    )
    tables[name] = filling(
      await database.connection.createAppender(name, schema),
      columns[name].length,
    )
  }
  const zeros = (): Record<Table, number> =>
    Object.fromEntries(names.map((name) => [name, 0])) as Record<Table, number>
  const counts = new Map<number, Record<Table, number>>()
  return {
    counts: (file) => counts.get(file) ?? zeros(),
    taker(file) {
      const taken = zeros()
      counts.set(file, taken)
      return (table, record, row) => {
        taken[table]++
        tables[table].add(file, record, row)
      }
    },
    close() {
      for (const name of names) tables[name].close()
    },
  }
}

interface Filling {
  add(file: number, record: number, row: readonly (string | null)[]): void
  close(): void
}

function filling(appender: DuckDBAppender, width: number): Filling {
  const types = [INTEGER, INTEGER, ...Array.from({ length: width }, () => VARCHAR)]
  let columns: (number | string | null)[][] = types.map(() => [])
  let rows = 0
  const flush = (): void => {
    if (rows === 0) return
    const chunk = DuckDBDataChunk.create(types, rows)
    chunk.setColumns(columns)
    appender.appendDataChunk(chunk)
    columns = types.map(() => [])
    rows = 0
  }
  return {
    add(file, record, row) {
      columns[0]!.push(file)
      columns[1]!.push(record)
      for (let index = 0; index < width; index++) columns[index + 2]!.push(row[index] ?? null)
      if (++rows === chunkRows) flush()
    },
    close() {
      flush()
      appender.flushSync()
      appender.closeSync()
    },
  }
}
