import type { Database } from '../database.ts'
import type { SourceFile, Sources } from '../readers/sources.ts'
import {
  recordColumnName,
  recordTableNames,
  recordTables,
  type RecordTable,
} from '../records/tables.ts'
import { detectors } from './detectors/detectors.ts'
import { columnHoldsNhsNumbers } from './nhs-columns.ts'
import { rawTableHits, type RawHit } from './raw-tables.ts'

/** One column of one file in which one detector found something: never with what it found. */
interface Hit {
  table: RecordTable
  file: SourceFile
  column: string
  detector: string
  records: number
  /** The first few, in order. */
  first: number[]
}

/**
 * One line a file, column and rule where something may say who somebody is: in a cell of any record, rejected
 * ones too, or in a label that was taken. One such line means that nothing is loaded. No line holds a value.
 */
export async function identifierLines(database: Database, sources: Sources): Promise<string[]> {
  const found = [...(await cellHits(database, sources)), ...(await labelHits(database, sources))]
  const place = ({ table, column }: Hit): number =>
    recordTableNames.indexOf(table) * 100 + Object.keys(recordTables[table]).indexOf(column)
  found.sort((a, b) => a.file.number - b.file.number || place(a) - place(b))
  const raw = await rawTableHits(database, sources)
  const lines = raw.map((hit) => line({ ...hit, record: hit.file.recordWord('referrals') }))
  for (const hit of found) {
    const isSaid = raw.some(({ file, detector }) => file === hit.file && detector === hit.detector)
    if (!isSaid && (await refuses(database, hit))) lines.push(lineOf(hit))
  }
  return lines
}

/** Hashes are let through where the sender names the key; ten digits only where the column shows a pattern. */
async function refuses(database: Database, hit: Hit): Promise<boolean> {
  const { file, table, column, detector } = hit
  const isId = kindOf(table, column) === 'id'
  if (detector === 'hash' && isId) return file.part.description.key_id === undefined
  if (detector === 'nhs_digits')
    return await columnHoldsNhsNumbers(database, table, recordColumnName(column), file.number)
  return true
}

async function cellHits(database: Database, sources: Sources): Promise<Hit[]> {
  return hitsOf(
    await database.rows(
      `select table_name, file_number, column_name, split_part(fault, ':', 2) as detector,
         count(distinct record)::integer as records, list_sort(list(distinct record))[1:3] as first
       from (
         select table_name, file_number, record, fault, column_name from beside.cell_findings
         where starts_with(fault, 'identifier:')
         union all
         select table_name, file_number, record, fault, column_name from beside.rejected_records
         where starts_with(fault, 'identifier:')
       ) as every_finding
       group by table_name, file_number, column_name, fault`,
    ),
    sources,
  )
}

/** Labels are short names of places and teams; each is looked at once, however many records have it. */
async function labelHits(database: Database, sources: Sources): Promise<Hit[]> {
  const selects = recordTableNames.flatMap((table) =>
    Object.keys(recordTables[table])
      .filter((column) => kindOf(table, column) === 'label')
      .map(
        (column) =>
          `select '${table}' as table_name, file_number, '${column}' as column_name,
             coalesce(record, rowid + 1)::integer as record, detector
           from ${table}
           join (
             select label, identifier_in(label, 'label') as detector
             from (select distinct ${column} as label from ${table} where ${column} is not null) as every_label
           ) as looked_at on label = ${column}
           where detector is not null`,
      ),
  )
  return hitsOf(
    await database.rows(
      `select table_name, file_number, column_name, detector,
         count(*)::integer as records, list_sort(list(record))[1:3] as first
       from (${selects.join(' union all ')}) as every_label
       group by table_name, file_number, column_name, detector`,
    ),
    sources,
  )
}

function hitsOf(rows: Record<string, unknown>[], sources: Sources): Hit[] {
  return rows.map((row) => ({
    table: row.table_name as RecordTable,
    file: sources.files[Number(row.file_number) - 1]!,
    column: String(row.column_name),
    detector: String(row.detector),
    records: Number(row.records),
    first: (row.first as number[]).map(Number),
  }))
}

const kindOf = (table: RecordTable, column: string): string | undefined =>
  (recordTables[table] as Record<string, { kind: string }>)[column]?.kind

function lineOf({ table, file, column, detector, records, first }: Hit): string {
  const record = file.recordWord(table)
  const shown = file.columnWord(table, column)
  if (column === 'birth_month' && detector === 'date_of_birth')
    return (
      `${file.file}, ${record} ${first[0]}, column ${shown}: holds more than year and month. ` +
      'Write it as YYYY-MM, so that no date of birth is passed on.'
    )
  return line({ file, column: shown, detector, records, first, record })
}

function line({
  file,
  column,
  detector,
  records,
  first,
  record,
}: RawHit & { record: string }): string {
  const { words, remedy } = detectors.find((each) => each.name === detector)!
  return (
    `${file.file}, column ${column}: holds ${words}, in ${band(records)} (${record} ${first.join(', ')}` +
    `${records > first.length ? ' and on' : ''}). Nothing was loaded. ${remedy}`
  )
}

/** How many, as a band: the exact number is nobody's business beyond this. */
function band(records: number): string {
  if (records === 1) return '1 record'
  return records < 10 ? '2 to 9 records' : '10 or more records'
}
