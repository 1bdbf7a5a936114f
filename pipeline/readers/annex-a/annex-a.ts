import type { Database } from '../../database.ts'
import { OperatorError } from '../../error.ts'
import type { Description } from '../../extract/description.ts'
import type { RecordTable } from '../../records/tables.ts'
import { createViews } from '../../sql-folder.ts'
import { describedStretches } from '../coverage.ts'
import { pseudonymOf } from '../pseudonyms.ts'
import type { Given } from '../read-folder.ts'
import { openSink, type RowSink } from '../row-sink.ts'
import type { FoundFile, Part, Piece, SourceFile, Stretch } from '../sources.ts'
import { columnWord, recordWord, suppliedBy } from './lists-as-records.ts'
import { keptColumns, lists, type ListTable } from './lists.ts'
import { onceEach, readRow } from './read-row.ts'
import { readWorkbook, type ReadWorkbook } from './read-workbook.ts'
import { conflictRemark, workbookRemarks } from './remarks.ts'
import { RowCounts } from './row-counts.ts'

/** What `extract.json` must say of a part that holds an Annex A workbook. */
type Described = Description & { authority: { code: string; name: string }; extracted_on: string }

/** The columns of each list in schema `annex_a`. */
const tables = Object.fromEntries(
  lists.map((list) => [list.table, keptColumns(list).map((column) => column.name!)]),
) as Record<ListTable, string[]>

/** Reads Annex A workbooks, and says in views what their lists are in our names. */
export async function readAnnexA(given: Given): Promise<Piece> {
  const { database, files: found, parts, key } = given
  for (const part of parts) described(part)
  const sink = await openSink(database, 'annex_a', tables)
  const files: SourceFile[] = []
  const remarks: string[] = []
  const dropped: Piece['dropped'] = []
  const supplied = new Map<Part, Set<RecordTable>>(parts.map((part) => [part, new Set()]))
  for (const file of found) {
    const { authority, extracted_on: extractedOn } = described(file.part)
    const book = await readWorkbook(file)
    const pseudonym = onceEach(pseudonymOf(key, authority.code))
    const counts = giveRows(book, { ...book, extractedOn, pseudonym }, file, sink)
    files.push(sourceFile(file, book, counts.total(), authority))
    remarks.push(...workbookRemarks(file.name, book, counts.joined))
    dropped.push(...book.dropped)
    for (const { list } of book.found)
      for (const table of suppliedBy[list.table]) supplied.get(file.part)!.add(table)
  }
  sink.close()
  await listWorkbooks(database, files)
  await createViews(database, '1_sources/annex_a', 'annex_a_records')
  remarks.push(...(await conflictRemark(database)))
  return {
    kind: 'annex_a',
    extractedOn: parts
      .map((part) => described(part).extracted_on)
      .sort()
      .at(-1)!,
    coverage: new Map(parts.map((part) => [part, stretches(part, [...supplied.get(part)!])])),
    files,
    dropped,
    count: () => Promise.resolve(),
    remarks,
    rawTables: {},
  }
}

/**
 * Lists 1 to 5 hold six months; the rest who was helped in them. Reviews are there to be read, but they are only
 * each plan's latest: they count as not supplied, so that no indicator takes one review for all.
 */
function stretches(part: Part, supplied: RecordTable[]): Partial<Record<RecordTable, Stretch>> {
  const description = described(part)
  const completeFrom = description.complete_from ?? sixMonthsBefore(description.extracted_on)
  const whole = describedStretches({ ...description, complete_from: completeFrom }, supplied)
  return whole.cp_plans ? { ...whole, cp_reviews: { ...whole.cp_plans, isSupplied: false } } : whole
}

/** The same day six months earlier, or the last of that month. */
export function sixMonthsBefore(day: string): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const last = new Date(Date.UTC(year, month - 6, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 7, Math.min(date, last))).toISOString().slice(0, 10)
}

function described({ description, prefix }: Part): Described {
  const missing = (['authority', 'extracted_on'] as const).filter((key) => !description[key])
  if (missing.length === 0) return description as Described
  throw new OperatorError(
    'refused',
    ...missing.map(
      (key) =>
        `${prefix}extract.json: ${key} is missing. An Annex A workbook does not say ${
          key === 'authority' ? 'whose it is' : 'on which day its lists were made'
        }; write it in extract.json beside it.`,
    ),
  )
}

function giveRows(
  book: ReadWorkbook,
  reading: Parameters<typeof readRow>[2],
  file: FoundFile,
  sink: RowSink<ListTable>,
): RowCounts {
  const counts = new RowCounts()
  const take = sink.taker(file.number)
  for (const { list, fitted, rows } of book.found) {
    for (const { record, cells } of rows) {
      const texts = readRow(cells, fitted, reading)
      counts.add(list.table, texts)
      take(
        list.table,
        record,
        tables[list.table].map((name) => texts.get(name) ?? null),
      )
    }
  }
  return counts
}

function sourceFile(
  { name, number, part }: FoundFile,
  { bytes, sha256 }: ReadWorkbook,
  rowsIn: SourceFile['rowsIn'],
  authority: SourceFile['authority'],
): SourceFile {
  return {
    file: name,
    kind: 'annex_a',
    number,
    part,
    authority,
    bytes,
    sha256,
    rowsIn,
    recordWord,
    columnWord,
  }
}

async function listWorkbooks(database: Database, files: SourceFile[]): Promise<void> {
  await database.run(
    'create table annex_a.workbooks (file_number integer, extracted_on varchar, authority_code varchar)',
  )
  for (const { number, part, authority } of files) {
    await database.run(
      'insert into annex_a.workbooks values ($number::integer, $date::varchar, $code::varchar)',
      { number, date: described(part).extracted_on, code: authority.code },
    )
  }
}
