import { DuckDBDataChunk, INTEGER, VARCHAR, type DuckDBAppender } from '@duckdb/node-api'
import type { Database } from '../database.ts'
import { censusTableNames, censusTables, type CensusTable, type TakeRow } from './census-tables.ts'

const chunkRows = 2048

/** Empty tables of the census in schema `census`, and the way to fill them a chunk at a time. */
export interface CensusSink {
  /** Rows taken so far from one file, by table. */
  counts(file: number): Record<CensusTable, number>
  taker(file: number): TakeRow
  /** Writes what is still held; nothing can be taken after that. */
  close(): void
}

export async function openCensusSink(database: Database): Promise<CensusSink> {
  await database.run('create schema census')
  const tables = {} as Record<CensusTable, Filling>
  for (const name of censusTableNames) {
    const columns = censusTables[name].map((column) => `${column} varchar`).join(', ')
    await database.run(
      `create table census.${name} (file_number integer, record integer, ${columns})`,
    )
    tables[name] = filling(
      await database.connection.createAppender(name, 'census'),
      censusTables[name].length,
    )
  }
  const counts = new Map<number, Record<CensusTable, number>>()
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
      for (const name of censusTableNames) tables[name].close()
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

const zeros = (): Record<CensusTable, number> =>
  Object.fromEntries(censusTableNames.map((name) => [name, 0])) as Record<CensusTable, number>
