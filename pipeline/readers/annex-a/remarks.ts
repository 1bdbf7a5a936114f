import type { Database } from '../../database.ts'
import { kindWords } from './placed.ts'
import type { FoundList, ReadWorkbook } from './read-workbook.ts'
import type { Tab } from './tabs.ts'

/** What was found in a workbook beside its records, in plain sentences; never a value. */
export function workbookRemarks(file: string, book: ReadWorkbook, joined: number): string[] {
  return [
    ...book.found.flatMap((each) => listRemarks(file, each)),
    ...emptyRemark(file, book),
    ...passedRemark(file, book),
    ...tabRemarks(file, book),
    ...caseRemarks(file, book, joined),
  ]
}

function listRemarks(file: string, { list, fitted, header }: FoundList): string[] {
  const where = `${file}, List ${list.number}`
  const missing = list.columns.filter(
    (column) => column.name && column.kind !== 'age' && !header.places.has(column),
  )
  const nameless = header.nameless
  return [
    ...fitted
      .filter((each) => each.isLost)
      .map(
        ({ column, filled, fits }) =>
          `${where}, column ${column.header}: ${filled - fits || filled} of its ${filled} values are not ${kindWords[column.kind!]}. The columns may have moved; nothing of this one was read.`,
      ),
    ...fitted
      .filter((each) => each.dates.monthFirst > 0 && each.dates.dayFirst > 0)
      .map(
        ({ column }) =>
          `${where}, column ${column.header}: some dates have the month first and some the day. Those that could be either were not read.`,
      ),
    ...errorRemark(where, fitted),
    ...(missing.length > 0
      ? [
          `${where}: lacks ${missing.map((column) => column.header).join(', ')}; what ${missing.length === 1 ? 'it says' : 'they say'} is not known.`,
        ]
      : []),
    ...(nameless > 0
      ? [
          `${where}: ${nameless === 1 ? 'one column has' : `${nameless} columns have`} values but no header, and ${nameless === 1 ? 'was' : 'were'} not read. The columns may have moved.`,
        ]
      : []),
  ]
}

function errorRemark(where: string, fitted: FoundList['fitted']): string[] {
  const held = fitted.filter((each) => each.errors > 0)
  const errors = held.reduce((sum, each) => sum + each.errors, 0)
  if (errors === 0) return []
  return [
    `${where}: ${errors} ${errors === 1 ? 'cell holds an error of Excel and was' : 'cells hold errors of Excel and were'} read as blank (${held.map((each) => each.column.header).join(', ')}).`,
  ]
}

function emptyRemark(file: string, { empty }: ReadWorkbook): string[] {
  if (empty.length === 0) return []
  const numbers = empty.map((list) => list.number).join(', ')
  return [
    `${file}: ${empty.length === 1 ? 'List' : 'Lists'} ${numbers} ${empty.length === 1 ? 'has' : 'have'} a header and no rows, and ${empty.length === 1 ? 'counts' : 'count'} as not supplied.`,
  ]
}

function passedRemark(file: string, { found }: ReadWorkbook): string[] {
  const sum = (key: 'blank' | 'notes'): number =>
    found.reduce((total, each) => total + each[key], 0)
  const [blank, notes] = [sum('blank'), sum('notes')]
  return [
    ...(blank > 0
      ? [`${file}: ${rows(blank)} without id and dates ${were(blank)} passed over as blank.`]
      : []),
    ...(notes > 0
      ? [
          `${file}: ${rows(notes)} with a note, or with the header again, ${were(notes)} passed over.`,
        ]
      : []),
  ]
}

const rows = (count: number): string => (count === 1 ? '1 row' : `${count} rows`)
const were = (count: number): string => (count === 1 ? 'was' : 'were')

function tabRemarks(file: string, { unused, others }: ReadWorkbook): string[] {
  const numbers = unused.map((tab) => tab.unusedList).sort((a, b) => a! - b!)
  return [
    ...(numbers.length > 0
      ? [
          `${file}: ${numbers.length === 1 ? 'List' : 'Lists'} ${numbers.join(', ')} ${numbers.length === 1 ? 'is' : 'are'} not used: no indicator is about care leavers, adoption or adopters.`,
        ]
      : []),
    ...(others.length > 0
      ? [`${file}: tabs that hold none of the lists were left alone: ${named(others)}.`]
      : []),
  ]
}

/** A tab is named on screen only if its name can only be that. */
function named(tabs: Tab[]): string {
  const tame = tabs.filter((tab) => /^[A-Za-z][A-Za-z_ &-]*\d{0,2}$/.test(tab.name.trim()))
  const more = tabs.length - tame.length
  return [...tame.map((tab) => tab.name.trim()), ...(more > 0 ? [`${more} more`] : [])].join(', ')
}

/** List 6 holds one case a child; List 3 does not say what became of a referral. */
function caseRemarks(file: string, { found }: ReadWorkbook, joined: number): string[] {
  const cases = found.find((each) => each.list.table === 'children_in_need')
  if (!cases) return []
  const alone = cases.rows.length - joined
  const referrals = found.some((each) => each.list.table === 'referrals')
  return [
    `${file}: List 6 gives ${joined} ${joined === 1 ? 'referral' : 'referrals'} of List 3 ${joined === 1 ? 'its' : 'their'} need and closure, and ${alone} ${
      alone === 1 ? 'referral' : 'referrals'
    } that ${referrals ? 'List 3 does not hold' : 'no List 3 holds'}: known only because the case was open later, source and further action not known.`,
  ]
}

/** Children of whom two lists say different things. */
export async function conflictRemark(database: Database): Promise<string[]> {
  const [row] = await database.rows(
    'select count(*)::integer as children from annex_a_records.conflicting_children',
  )
  const children = Number(row!.children)
  if (children === 0) return []
  return [
    `${children} ${children === 1 ? 'child has' : 'children have'} another month of birth or sex on one list than on another; the row that says most is used.`,
  ]
}
