import type { Database } from '../database.ts'
import { OperatorError } from '../error.ts'
import { asGlob } from './csv-table.ts'
import { quoted } from './sql-text.ts'

export interface ParquetColumn {
  name: string
  type: string
}

export function parquetRelation(file: string): string {
  return `read_parquet(${quoted(asGlob(file))})`
}

/** Columns and rows of a Parquet file. @throws OperatorError 'refused' when it cannot be read. */
export async function describeParquet(
  database: Database,
  file: string,
  name: string,
): Promise<{ columns: ParquetColumn[]; records: number }> {
  try {
    const columns = await database.rows(`describe select * from ${parquetRelation(file)}`)
    // Read through once: a page that is damaged shows only when its values are wanted.
    await database.run(`select max(columns(*)) from ${parquetRelation(file)}`)
    const [counted] = await database.rows(
      `select sum(num_rows)::integer as records from parquet_file_metadata(${quoted(asGlob(file))})`,
    )
    return {
      columns: columns.map((column) => ({
        name: String(column.column_name),
        type: String(column.column_type),
      })),
      records: Number(counted?.records ?? 0),
    }
  } catch {
    throw new OperatorError(
      'refused',
      `${name}: cannot be read as Parquet; it may be cut short. Export it again.`,
    )
  }
}

/**
 * A column as the text that `sql/2_records` judges.
 *
 * @throws OperatorError 'refused' for a type that holds no text, date, whole number or yes/no, and for a month
 *   of birth held as a whole date.
 */
export function asText(name: string, column: ParquetColumn): string {
  if (column.name === 'birth_month' && /^(DATE|TIMESTAMP)/.test(column.type)) {
    throw new OperatorError(
      'refused',
      `${name}, column birth_month: holds whole dates of birth. Write year and month only, as YYYY-MM.`,
    )
  }
  if (/^TIMESTAMP/.test(column.type)) return `${column.name}::date::varchar`
  if (/^(VARCHAR|DATE|BOOLEAN|U?(TINY|SMALL|BIG)?INT(EGER)?|ENUM.*)$/.test(column.type))
    return `${column.name}::varchar`
  throw new OperatorError(
    'refused',
    `${name}, column ${column.name}: holds neither text, dates, whole numbers nor yes/no. Write it as text.`,
  )
}
