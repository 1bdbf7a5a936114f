import type { Database } from '../../database.ts'
import type { Dropped, FoundFile } from '../sources.ts'

/** Columns that say who a child is and do not come in as they are written, and what is filled where they are. */
const kept = {
  UPN: { why: 'says who the child is; kept only as a keyed hash', filled: 'pupil_key is not null' },
  PersonBirthDate: { why: 'says who the child is; kept only as a month', filled: 'has_birth' },
  ExpectedPersonBirthDate: {
    why: 'says who the child is; kept only as a month',
    filled: 'has_expected_birth',
  },
} as const

/** How many records of each file fill them. */
export async function identifiedRows(database: Database, files: FoundFile[]): Promise<Dropped[]> {
  const columns = Object.keys(kept) as (keyof typeof kept)[]
  const counts = columns.map(
    (column) => `count(*) filter (${kept[column].filled})::integer as ${column}`,
  )
  const rows = await database.rows(
    `select file_number, ${counts.join(', ')}
     from cin_tables.kept_childidentifiers group by file_number order by file_number`,
  )
  return rows.flatMap((row) =>
    columns
      .filter((column) => Number(row[column]) > 0)
      .map((column) => ({
        file: files.find((file) => file.number === row.file_number)!.name,
        column,
        why: kept[column].why,
        rows: Number(row[column]),
      })),
  )
}
