import {
  DuckDBInstance,
  type DuckDBConnection,
  type DuckDBDataChunk,
  type DuckDBPreparedStatement,
} from '@duckdb/node-api'
import { availableParallelism } from 'node:os'

/** Values for `$name` parameters; dates travel as 'YYYY-MM-DD' text and are cast in the SQL. */
export type Parameters = Record<string, string | number | boolean | null>
export type Row = Record<string, unknown>

/** One in-memory DuckDB and the only way this program asks it anything. */
export interface Database {
  readonly connection: DuckDBConnection
  /** Runs one statement; `parameters` may hold more names than the statement uses. */
  run(sql: string, parameters?: Parameters): Promise<void>
  /** Rows as plain objects: DATE as 'YYYY-MM-DD', NULL as null, BIGINT as bigint (so cast in the SQL). */
  rows(sql: string, parameters?: Parameters): Promise<Row[]>
  /** Column chunks as they come, for results too long to hold as objects. */
  chunks(sql: string, parameters?: Parameters): AsyncGenerator<DuckDBDataChunk>
  close(): void
}

export interface DatabaseOptions {
  /** Where DuckDB may spill; must be private to this run. Nothing spills when left out. */
  temporaryFolder?: string
  /** In MB; 500 when left out, a limit measured to cost nothing. */
  memoryLimit?: number
  threads?: number
}

/**
 * Opens a database in memory. Extensions can neither be fetched nor loaded. What spills is not
 * encrypted (the packaged DuckDB cannot write encrypted files), so it belongs in a folder that is
 * private to the run and deleted after it.
 */
export async function openDatabase(options: DatabaseOptions = {}): Promise<Database> {
  const instance = await DuckDBInstance.create(':memory:', {
    threads: String(options.threads ?? availableParallelism()),
    memory_limit: `${options.memoryLimit ?? 500}MB`,
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    allow_community_extensions: 'false',
    temp_directory: options.temporaryFolder ?? '',
    // Nothing is kept, so the checkpoints that DuckDB makes even in memory are work for nothing.
    checkpoint_threshold: '1TB',
  })
  const connection = await instance.connect()

  async function withStatement<T>(
    sql: string,
    parameters: Parameters,
    use: (statement: DuckDBPreparedStatement) => Promise<T>,
  ): Promise<T> {
    const statement = await connection.prepare(sql)
    try {
      bind(statement, parameters)
      return await use(statement)
    } finally {
      statement.destroySync()
    }
  }

  return {
    connection,
    async run(sql, parameters = {}) {
      await withStatement(sql, parameters, (statement) => statement.run())
    },
    async rows(sql, parameters = {}) {
      const reader = await withStatement(sql, parameters, (statement) => statement.runAndReadAll())
      return reader.getRowObjectsJS().map(withPlainDates)
    },
    async *chunks(sql, parameters = {}) {
      const result = await withStatement(sql, parameters, (statement) => statement.stream())
      for (
        let chunk = await result.fetchChunk();
        chunk?.rowCount;
        chunk = await result.fetchChunk()
      ) {
        yield chunk
      }
    },
    close() {
      connection.closeSync()
      instance.closeSync()
    },
  }
}

function bind(statement: DuckDBPreparedStatement, parameters: Parameters): void {
  for (let index = 1; index <= statement.parameterCount; index++) {
    const name = statement.parameterName(index)
    const value = parameters[name]
    if (value === undefined) throw new Error(`the statement asks for $${name}, which has no value`)
    if (value === null) statement.bindNull(index)
    else if (typeof value === 'string') statement.bindVarchar(index, value)
    else if (typeof value === 'boolean') statement.bindBoolean(index, value)
    else if (Number.isInteger(value)) statement.bindInteger(index, value)
    else statement.bindDouble(index, value)
  }
}

function withPlainDates(row: Row): Row {
  for (const [name, value] of Object.entries(row)) {
    if (value instanceof Date) row[name] = value.toISOString().slice(0, 10)
  }
  return row
}
