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

/**
 * A whole result of as many rows as a table has, one array a column; no columns where there are no rows. Unsigned
 * numbers stand there by their bits. (Told the size beforehand, it holds every number once.)
 */
export async function wholeColumns(
  database: Database,
  table: string,
  sql = `from ${table}`,
  parameters: Parameters = {},
): Promise<Int32Array[]> {
  const [counted] = await database.rows(`select count(*)::integer as size from ${table}`)
  const size = counted!.size as number
  let whole: Int32Array[] = []
  let at = 0
  await eachColumns(database, sql, parameters, (columns, rows) => {
    if (whole.length === 0) whole = columns.map(() => new Int32Array(size))
    if (at + rows > size) throw new Error(`${table}: there are more rows of it than it has`)
    columns.forEach((column, place) => whole[place]!.set(column!.subarray(0, rows), at))
    at += rows
  })
  if (at < size) throw new Error(`${table}: a row of it is missing`)
  return whole
}

function numbersOf(vector: DuckDBVector): Column | undefined {
  const { items } = vector as { items?: unknown }
  return items instanceof Int32Array || items instanceof Uint32Array ? items : undefined
}
