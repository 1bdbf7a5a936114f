import type { Database } from '../database.ts'
import type { RecordTable } from '../records/tables.ts'

/** Ten-digit ids that are so many are a system's own numbers, unless most of them pass. */
const manyIds = 20

/**
 * Whether ten-digit ids of a column that pass as NHS numbers are NHS numbers. One in eleven of all numbers
 * passes, so it needs a pattern: at least half of the ten-digit ids pass, or they are few among ids of other
 * shapes. Different ids are counted, since the same child may have a hundred records.
 *
 * A reader that makes pseudonyms marks both: those that pass, and ('10') those that do not.
 */
export async function columnHoldsNhsNumbers(
  database: Database,
  table: RecordTable,
  column: string,
  file: number,
): Promise<boolean> {
  const [row] = await database.rows(
    `select count(distinct id)::integer as every,
       count(distinct id) filter (where is_passing)::integer as passing,
       count(distinct id) filter (where is_passing or is_other or has_ten_digits)::integer as tens
     from (
       select ${column} as id,
         contains(';' || notes || ';', ';identifier:nhs_digits ${column};') as is_passing,
         contains(';' || notes || ';', ';10 ${column};') as is_other,
         regexp_full_match(${column}, '(?:[^|]*[|])*[0-9]{10}(?:[.]0+)?') as has_ten_digits
       from ${table} where file_number = $file::integer
     ) as looked_at`,
    { file },
  )
  return holdsNhsNumbers(Number(row!.every), Number(row!.passing), Number(row!.tens))
}

/** The rule by itself, over different ids: all of them, ten-digit ones that pass, and all ten-digit ones. */
export function holdsNhsNumbers(every: number, passing: number, tens: number): boolean {
  return passing > 0 && (passing * 2 >= tens || (tens < manyIds && tens * 2 < every))
}
