import path from 'node:path'
import type { Database } from '../database.ts'
import { OperatorError } from '../error.ts'
import { authorityName } from '../extract/authorities.ts'
import type { ReturnsDescription } from '../extract/description.ts'
import type { Key } from '../key.ts'
import { createViews } from '../sql-folder.ts'
import { censusCoverage, unbrokenStart } from './census-coverage.ts'
import { pseudonymOf, readReturn } from './census-file.ts'
import { readCensusHeader, type CensusHeader } from './census-header.ts'
import { censusTableNames, recordTableOf } from './census-tables.ts'
import { headerRemarks, readingRemarks } from './census-remarks.ts'
import { openCensusSink, type CensusSink } from './row-sink.ts'
import type { SourceFile, Sources } from './sources.ts'

/** A return whose authority and reference date are settled. */
export interface CensusReturn {
  name: string
  path: string
  authorityCode: string
  year: string | null
  referenceDate: string
}

/**
 * Reads a folder's census returns, the oldest first, into schema `census`, and says in schema `source`
 * what they are in our names.
 *
 * @param names the XML files of the folder.
 * @param described what `extract.json` beside them says, if anything.
 */
export async function readCensus(
  folder: string,
  names: string[],
  described: ReturnsDescription,
  database: Database,
  key: Key,
): Promise<Sources> {
  const returns = await orderedReturns(folder, names, described)
  const authority = oneAuthority(returns, described)
  const remarks = headerRemarks(returns)
  const sink = await openCensusSink(database)
  const files = await readAll(returns, sink, key, remarks)
  sink.close()
  await listReturns(database, returns)
  await createViews(database, '1_sources/cin_census', 'source')

  const references = returns.map((each) => each.referenceDate)
  const lastReference = references.at(-1)!
  const completeFrom = described.complete_from ?? unbrokenStart(references, remarks)
  const completeTo = described.complete_to ?? lastReference
  return {
    kind: 'cin_census',
    kindTitle: 'DfE CIN census',
    authority,
    extractedOn: described.extracted_on ?? lastReference,
    completeFrom,
    completeTo,
    coverage: censusCoverage(completeFrom, completeTo),
    counting: Promise.resolve(),
    files,
    recordWord: 'Child block',
    remarks,
    rawTables: Object.fromEntries(
      censusTableNames.map((table) => [recordTableOf[table], `census.${table}`]),
    ),
  }
}

async function orderedReturns(
  folder: string,
  names: string[],
  described: ReturnsDescription,
): Promise<CensusReturn[]> {
  const returns: CensusReturn[] = []
  for (const name of names) {
    const file = path.join(folder, name)
    returns.push({
      name,
      path: file,
      ...settled(name, await readCensusHeader(file, name), described),
    })
  }
  const order = (each: CensusReturn): string => `${each.referenceDate} ${each.name}`
  return returns.sort((a, b) => (order(a) < order(b) ? -1 : 1))
}

function settled(name: string, header: CensusHeader, described: ReturnsDescription) {
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
  return { authorityCode, referenceDate, year: header.year }
}

function oneAuthority(returns: CensusReturn[], described: ReturnsDescription) {
  const code = returns[0]!.authorityCode
  const other = returns.find((each) => each.authorityCode !== code)
  if (other) {
    throw new OperatorError(
      'refused',
      `${returns[0]!.name} and ${other.name}: are returns of two authorities. Give each authority a folder of its own.`,
    )
  }
  const name = described.authority?.code === code ? described.authority.name : authorityName(code)
  return { code, name }
}

async function readAll(
  returns: CensusReturn[],
  sink: CensusSink,
  key: Key,
  remarks: string[],
): Promise<SourceFile[]> {
  const files: SourceFile[] = []
  for (const [index, each] of returns.entries()) {
    const pseudonym = pseudonymOf(key, each.authorityCode)
    const read = await readReturn(each.path, each.name, pseudonym, sink.taker(index + 1))
    const counts = sink.counts(index + 1)
    const rowsIn = Object.fromEntries(
      censusTableNames.map((table) => [recordTableOf[table], counts[table]]),
    )
    files.push({ file: each.name, bytes: read.bytes, sha256: read.sha256, rowsIn })
    remarks.push(...readingRemarks(each.name, read))
  }
  return files
}

async function listReturns(database: Database, returns: CensusReturn[]): Promise<void> {
  await database.run('create table census.returns (file_number integer, reference_date varchar)')
  for (const [index, each] of returns.entries()) {
    await database.run('insert into census.returns values ($number::integer, $date::varchar)', {
      number: index + 1,
      date: each.referenceDate,
    })
  }
}
