import type { Database } from '../../database.ts'
import type { RecordTable } from '../../records/tables.ts'
import { createTables, createViews, runStatements } from '../../sql-folder.ts'
import { censusColumn } from '../cin-census/census-columns.ts'
import type { Given } from '../read-folder.ts'
import type { Dropped, FoundFile, Piece, SourceFile } from '../sources.ts'
import { droppedRows, openTables } from '../table-files.ts'
import { cinTables, type CinTable } from './columns.ts'
import { tablesCoverage } from './coverage.ts'
import { identifiedRows } from './identified.ts'
import { withNamedColumns } from './index-column.ts'
import { readingFault } from './reading-fault.ts'
import { settledReturns, type TableReturn } from './returns.ts'
import { keepFiles, refuseUnequal, rowsOfFiles, type FileRows } from './rows.ts'
import { tableAndYear } from './tables.ts'

/** The record table that has one row for each of a table's. Factors and conferences are counted in SQL. */
const recordTableOf: Partial<Record<CinTable, RecordTable>> = {
  childidentifiers: 'children',
  disabilities: 'child_disabilities',
  cindetails: 'referrals',
  section47: 'section_47_enquiries',
  cinplandates: 'cin_plans',
  childprotectionplans: 'cp_plans',
  reviews: 'cp_reviews',
  preproceedings: 'pre_proceedings',
}

/**
 * Reads census returns that lie in tables, one CSV or Parquet file a table: each file is kept with
 * pseudonyms and months in place of what says who a child is, and then tied to the others by natural keys.
 *
 * @throws OperatorError 'refused', one line a fault.
 */
export async function readCinTables(given: Given): Promise<Piece> {
  const { database } = given
  const files = inOrderOfYear(given.files)
  try {
    const named = await withNamedColumns(files, given.privateFolder)
    const opened = await openTables('cin_tables', specsFor(files), { ...given, files: named }, true)
    await runStatements(database, '1_sources/cin_tables/1_macros')
    const held = await rowsOfFiles(database, files)
    const { returns, remarks } = await settledReturns(database, files, held)
    await listReturns(database, returns)
    await keepFiles(database, files)
    await createRecords(database)
    const dropped: Dropped[] = await identifiedRows(database, files)
    const made = await madeRows(database)
    const read = files.map((file) => sourceFile(file, returns, made))
    return {
      kind: 'cin_tables',
      extractedOn: returns
        .map((each) => each.file.part.description.extracted_on ?? each.referenceDate)
        .sort()
        .at(-1)!,
      coverage: tablesCoverage(given.parts, returns, made, remarks),
      files: read,
      dropped,
      async count() {
        const counts = await opened.count()
        for (const [index, file] of named.entries()) {
          const { bytes, sha256 } = await file.original(counts[index]!)
          const { records } = counts[index]!
          refuseUnequal(file.name, records, held.get(file.number)?.rows ?? 0)
          const table = recordTableOf[tableAndYear(file.table!).table]
          if (table) read[index]!.rowsIn[table] = records
          Object.assign(read[index]!, { bytes, sha256, records })
        }
        dropped.push(...droppedRows(opened, named, counts))
      },
      remarks: [...remarks, ...(await strangersRemarks(database))],
      rawTables: {},
    }
  } catch (error) {
    throw readingFault(error, files) ?? error
  }
}

/** A later year's file has a higher number, so that its version of a record is used. */
function inOrderOfYear(files: FoundFile[]): FoundFile[] {
  const order = (file: FoundFile): string =>
    `${file.part.prefix} ${tableAndYear(file.table!).year ?? ''} ${file.name}`
  const numbers = files.map((file) => file.number).sort((a, b) => a - b)
  return files
    .toSorted((a, b) => (order(a) < order(b) ? -1 : 1))
    .map((file, index) => ({ ...file, number: numbers[index]! }))
}

/** Every table, and beside it those that are of one year. */
function specsFor(files: FoundFile[]) {
  const ofYears = files.map((file) => [file.table!, cinTables[tableAndYear(file.table!).table]])
  return { ...cinTables, ...Object.fromEntries(ofYears) }
}

async function listReturns(database: Database, returns: TableReturn[]): Promise<void> {
  await database.run(
    `create table cin_tables.returns
       (file_number integer, return_number integer, authority_code varchar, reference_date varchar, is_day_first boolean)`,
  )
  for (const { file, number, authority, referenceDate } of returns) {
    await database.run(
      'insert into cin_tables.returns values ($file::integer, $number::integer, $code::varchar, $date::varchar, $day_first::boolean)',
      {
        file: file.number,
        number,
        code: authority.code,
        date: referenceDate,
        day_first: file.part.description.dates === 'DD/MM/YYYY',
      },
    )
  }
}

/** Keys first, each step from the one before; then the records as views. */
async function createRecords(database: Database): Promise<void> {
  for (const step of ['3_episodes', '4_links', '5_activities', '6_activity_links'])
    await createTables(database, `1_sources/cin_tables/${step}`, {}, 'cin_tables')
  await createViews(database, '1_sources/cin_tables/7_records', 'cin_tables_records')
}

/** Rows of the tables of which a file may have more or fewer than it has records. */
async function madeRows(database: Database): Promise<FileRows> {
  const rows = new Map<number, Partial<Record<RecordTable, number>>>()
  for (const table of ['assessments', 'assessment_factors', 'initial_conferences'] as const) {
    const counted = await database.rows(
      `select file_number, count(*)::integer as records from cin_tables_records.${table} group by file_number`,
    )
    for (const { file_number, records } of counted) {
      const file = rows.get(Number(file_number)) ?? {}
      rows.set(Number(file_number), { ...file, [table]: Number(records) })
    }
  }
  return rows
}

function sourceFile(file: FoundFile, returns: TableReturn[], made: FileRows): SourceFile {
  const { name, number, part } = file
  return {
    file: name,
    kind: 'cin_tables',
    number,
    part,
    authority: returns.find((each) => each.file === file)!.authority,
    bytes: 0,
    sha256: '',
    rowsIn: { ...made.get(number) },
    recordWord: () => 'record',
    columnWord: censusColumn,
  }
}

/** A child's characteristics come in with the child; those of no child would go without a word. */
async function strangersRemarks(database: Database): Promise<string[]> {
  const [row] = await database.rows(
    `select count(*)::integer as records
     from cin_tables.kept_childcharacteristics
     where child_id not in (select child_id from cin_tables.kept_childidentifiers where child_id is not null)`,
  )
  const records = Number(row!.records)
  if (records === 0) return []
  return [
    `ChildCharacteristics: ${records} ${records === 1 ? 'record is' : 'records are'} of no child in ChildIdentifiers and went unused.`,
  ]
}
