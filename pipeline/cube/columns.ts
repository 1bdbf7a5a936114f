import type { DuckDBVector } from '@duckdb/node-api'
import type { Database, Parameters } from '../database.ts'

/** Numbers of one column of one chunk; only good until the next chunk is read. */
export type Column = Int32Array | Uint32Array

/**
 * Hands a result over in chunks of typed columns. Every column must be a 32-bit integer and hold no
 * null, so that nothing is copied and nothing decoded; other columns come as `undefined`.
 */
export async function eachColumns(
  database: Database,
  sql: string,
  parameters: Parameters,
  use: (columns: (Column | undefined)[], rows: number, vectors: DuckDBVector[]) => void,
): Promise<void> {
  for await (const chunk of database.chunks(sql, parameters)) {
    const vectors = Array.from({ length: chunk.columnCount }, (_, place) =>
      chunk.getColumnVector(place),
    )
    use(vectors.map(numbersOf), chunk.rowCount, vectors)
  }
}

/** A whole result, one array a column. Unsigned numbers stand there by their bits. */
export async function wholeColumns(
  database: Database,
  sql: string,
  parameters: Parameters = {},
): Promise<Int32Array[]> {
  const chunks: Column[][] = []
  let size = 0
  await eachColumns(database, sql, parameters, (columns, rows) => {
    chunks.push(columns.map((column) => column!.slice(0, rows)))
    size += rows
  })
  return (chunks[0] ?? []).map((_, place) => {
    const whole = new Int32Array(size)
    let at = 0
    for (const columns of chunks) {
      whole.set(columns[place]!, at)
      at += columns[place]!.length
    }
    return whole
  })
}

function numbersOf(vector: DuckDBVector): Column | undefined {
  const { items } = vector as { items?: unknown }
  return items instanceof Int32Array || items instanceof Uint32Array ? items : undefined
}
