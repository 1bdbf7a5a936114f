import type { Database } from '../../database.ts'
import { OperatorError } from '../../error.ts'
import { authorityName } from '../../extract/authorities.ts'
import { isDate } from '../../extract/calendar.ts'
import type { FoundFile, Part } from '../sources.ts'
import type { CinTable } from './columns.ts'
import { oneFile, type HeldRows } from './rows.ts'
import { tableAndYear } from './tables.ts'

/** A file, and the return that it is a table of. */
export interface TableReturn {
  file: FoundFile
  /** The same for all tables of one return. */
  number: number
  authority: { code: string; name: string }
  referenceDate: string
}

/** One row of a header table. */
interface Header {
  file: FoundFile
  year: string | null
  referenceDate: string | null
  authorityCode: string | null
}

/**
 * Says of which return each file is: by the year in its name and the header tables, or by what extract.json says.
 *
 * @throws OperatorError 'refused' when that is not settled, or a table that every return needs is missing.
 */
export async function settledReturns(
  database: Database,
  files: FoundFile[],
  held: Map<number, HeldRows>,
): Promise<{ returns: TableReturn[]; remarks: string[] }> {
  const headers = await readHeaders(database, files)
  const remarks: string[] = []
  const returns: TableReturn[] = []
  let number = 0
  for (const part of new Set(files.map((file) => file.part))) {
    const inPart = files.filter((file) => file.part === part)
    const years = yearsOf(inPart)
    refuseMixedYears(inPart, held)
    for (const year of years) {
      const ofYear = inPart.filter((file) => years.length === 1 || yearOf(file) === year)
      refuseWithout(ofYear)
      const known = headersOf(headers, part, year)
      const settled = settle(ofYear, part, year, known, held, remarks)
      number++
      returns.push(...ofYear.map((file) => ({ file, number, ...settled })))
    }
    // A header without a year in its name says something of every year, and is a table of the last.
    returns.push(
      ...inPart
        .filter((file) => !returns.some((each) => each.file === file))
        .map((file) => ({ ...returns.at(-1)!, file })),
    )
  }
  return { returns, remarks }
}

const tableOf = (file: FoundFile): CinTable => tableAndYear(file.table!).table
const yearOf = (file: FoundFile): string | undefined => tableAndYear(file.table!).year

/** The years in the names of a part's files, in order; one undefined where they have none. */
function yearsOf(files: FoundFile[]): (string | undefined)[] {
  const tables = files.filter((file) => tableOf(file) !== 'header')
  const years = [...new Set((tables.length > 0 ? tables : files).map(yearOf))].sort()
  const nameless = tables.find((file) => yearOf(file) === undefined)
  if (years.length > 1 && nameless) {
    throw new OperatorError(
      'refused',
      `${nameless.name}: has no year in its name while other files have. Put the year of its return in its name, as in CINdetails_2024.csv.`,
    )
  }
  return years
}

/** Nothing ties the rows of several years in one file to their own year's referrals. */
function refuseMixedYears(files: FoundFile[], held: Map<number, HeldRows>): void {
  const mixed = files.filter((file) => {
    const [first, last] = held.get(file.number)?.years ?? [null, null]
    return tableOf(file) !== 'header' && first !== last
  })
  if (mixed.length > 0)
    throw new OperatorError(
      'refused',
      ...mixed.map((file) => `${file.name}, column Year: ${severalReturns}`),
    )
}

const severalReturns =
  'holds the returns of several years. Export each year to files of its own, with the year in their names, as in CINdetails_2024.csv.'

function refuseWithout(files: FoundFile[]): void {
  const needed = { childidentifiers: 'ChildIdentifiers', cindetails: 'CINdetails' } as const
  const missing = Object.entries(needed).filter(
    ([table]) => !files.some((file) => tableOf(file) === table),
  )
  if (missing.length > 0)
    throw new OperatorError(
      'refused',
      ...missing.map(
        ([, shown]) =>
          `${shown}.csv: is not beside ${files[0]!.name}. Add it; every return needs it.`,
      ),
    )
}

/** Headers of one return: all that name its year, or else those of its own files. */
function headersOf(headers: Header[], part: Part, year: string | undefined): Header[] {
  const inPart = headers.filter((each) => each.file.part === part)
  const named = inPart.filter((each) => each.year !== null && each.year === year)
  return named.length > 0 ? named : inPart.filter((each) => yearOf(each.file) === year)
}

function settle(
  files: FoundFile[],
  part: Part,
  year: string | undefined,
  headers: Header[],
  held: Map<number, HeldRows>,
  remarks: string[],
): Pick<TableReturn, 'authority' | 'referenceDate'> {
  const { description } = part
  const first = headers[0]
  if (
    headers.some((each) => each.year !== first!.year || each.referenceDate !== first!.referenceDate)
  )
    throw new OperatorError('refused', `${first!.file.name}: ${severalReturns}`)
  const ofColumn = files.map((file) => held.get(file.number)?.years[0]).find(isYear)
  const named = first?.year ?? year ?? ofColumn
  const authorityCode = first?.authorityCode ?? description.authority?.code
  const referenceDate =
    first?.referenceDate ?? (named === undefined ? description.extracted_on : `${named}-03-31`)
  if (authorityCode === undefined || referenceDate === undefined) {
    throw new OperatorError(
      'refused',
      `${files[0]!.name}: has no Header.csv with ${authorityCode === undefined ? 'LEA (three digits)' : 'ReferenceDate (YYYY-MM-DD) or Year'} beside it. ` +
        'Add it, or an extract.json with "authority" and "extracted_on".',
    )
  }
  if (first && first.referenceDate === null && named !== undefined)
    remarks.push(`${first.file.name}: has no ReferenceDate; ${referenceDate} is used.`)
  const authority =
    description.authority?.code === authorityCode
      ? description.authority
      : { code: authorityCode, name: authorityName(authorityCode) }
  return { authority, referenceDate }
}

const isYear = (text: string | null | undefined): text is string =>
  text !== null && text !== undefined && /^20\d\d$/.test(text)

async function readHeaders(database: Database, files: FoundFile[]): Promise<Header[]> {
  const headers: Header[] = []
  for (const file of files.filter((each) => tableOf(each) === 'header')) {
    const rows = await database.rows(
      `select trim(year) as year, trim(referencedate) as day, trim(lea) as lea, trim(collection) as collection
       from ${oneFile(file)} order by record`,
    )
    headers.push(...rows.map((row) => headerIn(file, row as Record<string, string | null>)))
  }
  return headers
}

function headerIn(file: FoundFile, row: Record<string, string | null>): Header {
  if (row.collection && row.collection.toUpperCase() !== 'CIN')
    throw new OperatorError(
      'refused',
      `${file.name}: names another collection than CIN. Take the tables out of the folder.`,
    )
  const year = row.year?.replace(/\.0$/, '')
  return {
    file,
    year: isYear(year) ? year : null,
    referenceDate: dateIn(row.day ?? ''),
    authorityCode: /^\d{3}(\.0)?$/.test(row.lea ?? '') ? row.lea!.slice(0, 3) : null,
  }
}

/** A reference date is written by a program: what is not plain is taken as not said. */
function dateIn(text: string): string | null {
  const written = /^(\d{1,2})\/(\d{1,2})\/(\d{4})/.exec(text)
  const day = written
    ? `${written[3]}-${written[2]!.padStart(2, '0')}-${written[1]!.padStart(2, '0')}`
    : text.slice(0, 10)
  return isDate(day) && day > '2000-01-01' && day < '2100-01-01' ? day : null
}
