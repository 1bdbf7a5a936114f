import type { Database } from '../../database.ts'
import { OperatorError } from '../../error.ts'
import { authorityName } from '../../extract/authorities.ts'
import type { Description } from '../../extract/description.ts'
import type { Key } from '../../key.ts'
import { createViews } from '../../sql-folder.ts'
import type { Given } from '../read-folder.ts'
import { openSink, type RowSink } from '../row-sink.ts'
import type { Dropped, FoundFile, Part, Piece, SourceFile } from '../sources.ts'
import { censusColumn } from './census-columns.ts'
import { censusCoverage, unbrokenStart } from './census-coverage.ts'
import { pseudonymOf } from '../pseudonyms.ts'
import { readReturn, type Identifying, type ReadReturn } from './census-file.ts'
import { readCensusHeader, type CensusHeader } from './census-header.ts'
import { headerRemarks, readingRemarks } from './census-remarks.ts'
import { censusTableNames, censusTables, recordTableOf, type CensusTable } from './census-tables.ts'

/** A return whose authority and reference date are settled. */
export interface CensusReturn {
  name: string
  path: string
  part: Part
  number: number
  authority: { code: string; name: string }
  year: string | null
  referenceDate: string
}

/** Reads census returns, each part's oldest first, and says in views what they are in our names. */
export async function readCensus(given: Given): Promise<Piece> {
  const { database, parts, key } = given
  const returns = await orderedReturns(given.files)
  const remarks = headerRemarks(returns)
  const sink = await openSink(database, 'cin_census', censusTables)
  const dropped: Dropped[] = []
  const files = await readAll(returns, sink, key, { remarks, dropped })
  sink.close()
  await listReturns(database, returns)
  await createViews(database, '1_sources/cin_census', 'cin_census_records')
  return {
    kind: 'cin_census',
    extractedOn: returns
      .map((each) => each.part.description.extracted_on ?? each.referenceDate)
      .sort()
      .at(-1)!,
    coverage: new Map(
      parts
        .map((part) => [part, returns.filter((each) => each.part === part)] as const)
        .filter(([, held]) => held.length > 0)
        .map(([part, held]) => [
          part,
          coverageOf(given.isCombined(part) ? {} : part.description, held, remarks),
        ]),
    ),
    files,
    dropped,
    count: () => Promise.resolve(),
    remarks,
    rawTables: Object.fromEntries(
      censusTableNames.map((table) => [recordTableOf[table], `cin_census.${table}`]),
    ),
  }
}

function coverageOf(description: Description, held: CensusReturn[], remarks: string[]) {
  const references = held.map((each) => each.referenceDate)
  return censusCoverage(
    description.complete_from ?? unbrokenStart(references, remarks),
    description.complete_to ?? references.at(-1)!,
  )
}

/** The later return has the higher number, so that its version of a record is used. */
async function orderedReturns(files: FoundFile[]): Promise<CensusReturn[]> {
  const returns: CensusReturn[] = []
  for (const { name, path, part, number } of files) {
    const header = await readCensusHeader(path, name)
    returns.push({ name, path, part, number, ...settled(name, header, part.description) })
  }
  const order = (each: CensusReturn): string =>
    `${each.part.prefix} ${each.referenceDate} ${each.name}`
  const numbers = files.map((file) => file.number).sort((a, b) => a - b)
  return returns
    .sort((a, b) => (order(a) < order(b) ? -1 : 1))
    .map((each, index) => ({ ...each, number: numbers[index]! }))
}

function settled(name: string, header: CensusHeader, described: Description) {
  const authorityCode = header.authorityCode ?? described.authority?.code
  const referenceDate = header.referenceDate ?? described.extracted_on
  if (authorityCode === undefined || referenceDate === undefined) {
    const missing =
      authorityCode === undefined ? 'LEA (three digits)' : 'ReferenceDate (YYYY-MM-DD)'
    throw new OperatorError(
      'refused',
      `${name}: has no Header with ${missing}. Put it in the file, or an extract.json beside it with "authority" and "extracted_on".`,
    )
  }
  const authority =
    described.authority?.code === authorityCode
      ? described.authority
      : { code: authorityCode, name: authorityName(authorityCode) }
  return { authority, referenceDate, year: header.year }
}

async function readAll(
  returns: CensusReturn[],
  sink: RowSink<CensusTable>,
  key: Key,
  said: Pick<Piece, 'remarks' | 'dropped'>,
): Promise<SourceFile[]> {
  const files: SourceFile[] = []
  for (const { name, path, part, number, authority } of returns) {
    const pseudonyms = {
      child: pseudonymOf(key, authority.code),
      pupil: pseudonymOf(key, authority.code, 'pupil'),
    }
    const read = await readReturn(path, name, pseudonyms, sink.taker(number))
    const counts = sink.counts(number)
    files.push({
      file: name,
      kind: 'cin_census',
      number,
      part,
      authority,
      bytes: read.bytes,
      sha256: read.sha256,
      records: read.children,
      rowsIn: Object.fromEntries(
        censusTableNames.map((table) => [recordTableOf[table], counts[table]]),
      ),
      recordWord: () => 'Child block',
      columnWord: censusColumn,
    })
    said.remarks.push(...readingRemarks(name, read))
    said.dropped.push(...droppedElements(name, read))
  }
  return files
}

/** Why what says who a child is does not come in as it is written. */
const whyDropped: Record<Identifying, string> = {
  UPN: 'says who the child is; kept only as a keyed hash',
  FormerUPN: 'says who the child is',
  PersonBirthDate: 'says who the child is; kept only as a month',
  ExpectedPersonBirthDate: 'says who the child is; kept only as a month',
}

function droppedElements(file: string, { identified }: ReadReturn): Dropped[] {
  return (Object.keys(whyDropped) as Identifying[])
    .filter((column) => identified[column] > 0)
    .map((column) => ({ file, column, why: whyDropped[column], rows: identified[column] }))
}

async function listReturns(database: Database, returns: CensusReturn[]): Promise<void> {
  await database.run(
    'create table cin_census.returns (file_number integer, reference_date varchar, authority_code varchar)',
  )
  for (const { number, referenceDate, authority } of returns) {
    await database.run(
      'insert into cin_census.returns values ($number::integer, $date::varchar, $code::varchar)',
      { number, date: referenceDate, code: authority.code },
    )
  }
}
