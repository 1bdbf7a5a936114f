import type { Database } from '../database.ts'
import { OperatorError } from '../error.ts'
import type { SourceFile, Sources } from '../readers/sources.ts'
import { recordTableNames, type RecordTable } from '../records/tables.ts'
import { identifierLines } from './identifiers.ts'

export interface Tally {
  table: RecordTable
  rows_in: number
  accepted: number
  rejected: number
}

/** How many records each file gave each table, by `file_number` from 1. */
export type FileTallies = Tally[][]

/**
 * Counts what was judged against what the readers counted apart from DuckDB.
 *
 * @throws OperatorError 'refused' when a record is lost or made up, or when a file as a whole cannot be used.
 */
export async function tally(database: Database, sources: Sources): Promise<FileTallies> {
  const judged = await database.rows('from beside.judged_counts')
  return sources.files.map((file, index) =>
    recordTableNames
      .filter((table) => file.rowsIn[table] !== undefined)
      .map((table) => {
        const row = judged.find(
          (each) => each.table_name === table && each.file_number === index + 1,
        )
        return added(file, table, Number(row?.accepted ?? 0), Number(row?.rejected ?? 0))
      }),
  )
}

function added(file: SourceFile, table: RecordTable, accepted: number, rejected: number): Tally {
  const rowsIn = file.rowsIn[table]!
  if (accepted + rejected !== rowsIn) throw unequal(file.file, rowsIn, accepted + rejected)
  return { table, rows_in: rowsIn, accepted, rejected }
}

/**
 * @throws OperatorError 'refused' naming every column in which something may say who somebody is, and nothing
 *   else; or every file in which a needed date, or a month of birth, is written wrongly.
 */
export async function refuseUnusable(database: Database, sources: Sources): Promise<void> {
  const identifiers = await identifierLines(database, sources)
  if (identifiers.length > 0) throw new OperatorError('refused', ...identifiers)
  const lines = [
    ...(await unreadableDates(database, sources)),
    ...(await wholeBirthDates(database, sources)),
  ]
  if (lines.length > 0) throw new OperatorError('refused', ...lines)
}

/** Half of a needed date unreadable is not a slip but another way of writing dates. */
async function unreadableDates(database: Database, sources: Sources): Promise<string[]> {
  const rows = await database.rows(
    `select table_name, file_number, column_name,
       min(record)::integer as first_record,
       count(*)::integer as records
     from beside.rejected_records
     where fault = 'unreadable' and ends_with(column_name, '_date')
     group by table_name, file_number, column_name`,
  )
  const place = (row: (typeof rows)[number]): number =>
    recordTableNames.indexOf(row.table_name as RecordTable)
  rows.sort((a, b) => place(a) - place(b) || Number(a.file_number) - Number(b.file_number))
  return rows.flatMap((row) => {
    const file = sources.files[Number(row.file_number) - 1]!
    if (Number(row.records) * 2 < (file.rowsIn[row.table_name as RecordTable] ?? 0)) return []
    const table = row.table_name as RecordTable
    return [
      `${file.file}, ${file.recordWord(table)} ${row.first_record}, column ${file.columnWord(table, String(row.column_name))}: ` +
        `cannot be read as a date, and so in at least half of the file. Write dates as YYYY-MM-DD${orSay(file)}.`,
    ]
  })
}

async function wholeBirthDates(database: Database, sources: Sources): Promise<string[]> {
  const rows = await database.rows(
    `select file_number::integer as file_number, min(coalesce(record, rowid + 1))::integer as first_record
     from children where notes like '%full_date birth_month%' group by file_number`,
  )
  return rows.map((row) => {
    const file = sources.files[Number(row.file_number) - 1]!
    return (
      `${file.file}, ${file.recordWord('children')} ${row.first_record}, ` +
      'column birth_month: holds more than year and month. Write it as YYYY-MM, so that no date of birth is passed on.'
    )
  })
}

/** Tables of others may come with the day first, if that is said. */
function orSay({ kind }: SourceFile): string {
  return kind === 'ssd' || kind === 'cin_tables'
    ? ', or say "dates": "DD/MM/YYYY" in extract.json if all are written so'
    : ''
}

export function unequal(file: string, counted: number, loaded: number): OperatorError {
  return new OperatorError(
    'refused',
    `${file}: holds ${counted} records by one count and ${loaded} by another, so quotes or line ends are not in order. Export it again.`,
  )
}
