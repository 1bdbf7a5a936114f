import { OperatorError } from '../../error.ts'
import { descriptionFile, fullDescription } from '../../extract/description.ts'
import type { Database } from '../../database.ts'
import type { RecordTable } from '../../records/tables.ts'
import { createViews, runStatements } from '../../sql-folder.ts'
import { describedStretches } from '../coverage.ts'
import { hashFile } from '../csv-scan.ts'
import { latestExtract } from '../own/extract.ts'
import type { Given } from '../read-folder.ts'
import type { Dropped, FoundFile, Part, Piece, SourceFile, Stretch } from '../sources.ts'
import { quoted } from '../sql-text.ts'
import { droppedRows, openTables } from '../table-files.ts'
import { derivedRecords, equalRows, type Derived } from './derived.ts'
import { ssdRemarks, unusedRemark } from './remarks.ts'
import { ssdTables } from './tables.ts'

/**
 * Reads the tables of a Standard Safeguarding Dataset, and says in views what they are in our names. Tables
 * that nothing here uses are hashed and otherwise left alone.
 *
 * @throws OperatorError 'refused' with one line a fault.
 */
export async function readSsd(given: Given): Promise<Piece> {
  const { database, parts, files } = given
  for (const part of parts) refuseWithoutWindow(part)
  const used = files.filter((file) => file.table! in ssdTables)
  refuseLookupAlone(used)
  const tables = await openTables('ssd', ssdTables, { ...given, files: used }, true)
  await layOut(database, files)
  const derived = await derivedRecords(database)
  const read = files.map(sourceFile)
  const dropped: Dropped[] = []
  return {
    kind: 'ssd',
    extractedOn: latestExtract(given),
    coverage: new Map(
      parts.map((part) => [
        part,
        coverageOf(
          part,
          used.filter((file) => file.part === part),
        ),
      ]),
    ),
    files: read,
    dropped,
    async count() {
      const counts = await tables.count()
      for (const [index, file] of used.entries()) {
        const { bytes, sha256, records } = counts[index]!
        Object.assign(read[files.indexOf(file)]!, {
          bytes,
          sha256,
          records,
          rowsIn: rowsIn(file, records, derived),
        })
      }
      for (const [index, file] of files.entries())
        if (!used.includes(file)) Object.assign(read[index]!, await hashFile(file.path))
      dropped.push(...droppedRows(tables, used, counts), ...lessened(used, counts))
    },
    remarks: [...unusedRemark(files), ...(await ssdRemarks(database, used))],
    rawTables: {},
  }
}

/** Every table is a window of some years up to the extract, so what lies before it must be said. */
function refuseWithoutWindow({ description, prefix }: Part): void {
  const shown = `${prefix}${descriptionFile}`
  if (description.complete_from === undefined && Object.keys(description).length > 0) {
    throw new OperatorError(
      'refused',
      `${shown}: complete_from is missing. The dataset is a window of some years, often six, and authorities set it themselves: ` +
        'write the day from which all tables are complete, and under "tables" those that begin on another day.',
    )
  }
  fullDescription(description, shown)
}

function refuseLookupAlone(files: FoundFile[]): void {
  const lookup = files.find((file) => file.table === 'deprivation')
  if (lookup && !files.some((file) => file.table === 'ssd_address')) {
    throw new OperatorError(
      'refused',
      `${lookup.name}: is only used beside ssd_address. Add that table, or take this one out.`,
    )
  }
}

async function layOut(database: Database, files: FoundFile[]): Promise<void> {
  await database.run('alter view ssd.ssd_linked_identifiers rename to linked_identifiers')
  await tellOfFiles(database, files)
  await runStatements(database, '1_sources/ssd/1_macros')
  await createViews(database, '1_sources/ssd/2_beside', 'ssd')
  await createViews(database, '1_sources/ssd/3_records', 'ssd_records')
}

/** What SQL must know of a file, by its number: how it writes dates, and the day it was taken. */
async function tellOfFiles(database: Database, files: FoundFile[]): Promise<void> {
  const isDayFirst = ({ part }: FoundFile): boolean => part.description.dates === 'DD/MM/YYYY'
  const dayFirst = files.filter(isDayFirst).map((file) => file.number)
  const takenOn = Array.from({ length: Math.max(...files.map((file) => file.number)) }, (_, at) => {
    const file = files.find((each) => each.number === at + 1)
    return file ? quoted(fullDescription(file.part.description).extracted_on) : 'null'
  })
  await database.run(
    `create macro ssd_is_day_first(number) as list_contains([${dayFirst.join(', ')}]::integer[], number)`,
  )
  await database.run(
    `create macro ssd_taken_on(number) as list_extract([${takenOn.join(', ')}]::varchar[], number)`,
  )
}

/** Visits count as supplied only where both tables of them are there. */
function coverageOf(
  { description }: Part,
  files: FoundFile[],
): Partial<Record<RecordTable, Stretch>> {
  const held = new Set(files.map((file) => file.table!))
  const given = new Set(files.flatMap((file) => ssdTables[file.table!]!.gives ?? []))
  const stretches = describedStretches(fullDescription(description), [...given])
  const isWhole = held.has('ssd_cin_visits') && held.has('ssd_cp_visits')
  if (stretches.visits && !isWhole) stretches.visits.isSupplied = false
  return stretches
}

function sourceFile(file: FoundFile): SourceFile {
  const table = ssdTables[file.table!]
  return {
    file: file.name,
    kind: 'ssd',
    number: file.number,
    part: file.part,
    authority: fullDescription(file.part.description).authority,
    bytes: 0,
    sha256: '',
    rowsIn: table?.gives ? { [table.gives]: 0 } : {},
    recordWord: () => 'row',
    columnWord: (_, column) => table?.says?.[column] ?? column,
  }
}

function rowsIn(
  file: FoundFile,
  rows: number,
  derived: Derived[],
): Partial<Record<RecordTable, number>> {
  const gives = ssdTables[file.table!]!.gives
  if (!gives) return {}
  const made = derived.find((each) => each.table === gives && each.fileNumber === file.number)
  return { [gives]: made ? equalRows(file, rows, made) : rows }
}

/** Columns that are read and of which less is stored than they hold. */
function lessened(files: FoundFile[], counts: { records: number }[]): Dropped[] {
  return files.flatMap((file, index) =>
    Object.entries(ssdTables[file.table!]!.columns).flatMap(([column, { onlyFor }]) =>
      onlyFor ? [{ file: file.name, column, why: onlyFor, rows: counts[index]!.records }] : [],
    ),
  )
}
