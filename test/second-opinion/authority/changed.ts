import { eachTable, type Authority } from './records.ts'

type Row = Record<string, unknown>

function withRows(authority: Authority, change: (row: Row) => Row): Authority {
  const changed = (rows: object[]) => rows.map((row) => change(row as Row))
  return { ...authority, records: eachTable(authority.records, changed) }
}

const isDay = (name: string, value: unknown): value is number =>
  name.endsWith('_date') && typeof value === 'number'

const cellsOf = (row: Row, change: (name: string, value: unknown) => unknown): Row =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [name, change(name, value)]))

/** Every date so many days later: records, their start and end, and from when to when each table is held. */
export function shifted(authority: Authority, days: number): Authority {
  const moved = withRows(authority, (row) =>
    cellsOf(row, (name, value) => (isDay(name, value) ? value + days : value)),
  )
  const coverage = Object.entries(authority.coverage).map(([table, held]) => [
    table,
    held && { from: held.from + days, to: held.to + days },
  ])
  return {
    ...moved,
    recordStart: authority.recordStart + days,
    extractEnd: authority.extractEnd + days,
    coverage: Object.fromEntries(coverage) as Authority['coverage'],
  }
}

/** Ids, children's and families' too, with a word before them. */
function renamed(authority: Authority, word: string): Authority {
  const isId = (name: string, value: unknown) => name.endsWith('_id') && typeof value === 'string'
  return withRows(authority, (row) =>
    cellsOf(row, (name, value) => (isId(name, value) ? `${word}${String(value)}` : value)),
  )
}

/** The rows of both; dates and coverage are those of the first. `word` keeps the second's ids apart. */
export function together(authority: Authority, other: Authority, word: string): Authority {
  const added = renamed(other, word).records
  const records = eachTable(authority.records, (rows, table) => [...rows, ...added[table]])
  return { ...authority, records }
}

/** The rows of every table in another order. */
export function shuffled(authority: Authority, order: <T>(rows: readonly T[]) => T[]): Authority {
  return { ...authority, records: eachTable(authority.records, (rows) => order(rows)) }
}

/** Referrals without further action close at once: one closed later would hold back the referrals until then. */
export function withNfaClosedAtOnce(authority: Authority): Authority {
  return withRows(authority, (row) =>
    row['is_nfa'] === true ? { ...row, closure_date: null } : row,
  )
}

/** Days on which a row comes to be; every other date in it may be filled in later. */
const begins = [
  'population_date',
  'referral_date',
  'start_date',
  'contact_date',
  'review_date',
  'visit_date',
  'change_date',
  'raised_date',
  'view_date',
  'recorded_date',
]

/** What the same authority could have sent at an earlier day: nothing dated later is there yet. */
export function asSentOn(authority: Authority, extractEnd: number): Authority {
  const isLater = (value: unknown) => typeof value === 'number' && value > extractEnd
  const isHere = (row: Row) =>
    !begins.some((name) => isLater(row[name])) &&
    !('conference_id' in row && isLater(row['conference_date']))
  const records = eachTable(authority.records, (rows) =>
    rows.filter((row) => isHere(row as object as Row)),
  )
  const assessments = new Set(records.assessments.map((row) => row.assessment_id))
  records.assessment_factors = records.assessment_factors.filter((row) =>
    assessments.has(row.assessment_id),
  )
  const coverage = Object.entries(authority.coverage).map(([table, held]) => [
    table,
    held && { from: held.from, to: Math.max(held.from, Math.min(held.to, extractEnd)) },
  ])
  const early: Authority = {
    ...authority,
    extractEnd,
    coverage: Object.fromEntries(coverage) as Authority['coverage'],
    records,
  }
  return withRows(early, (row) => notYet(row, extractEnd))
}

// A birth may be expected; an arrival after a referral would have to be told of at once.
const kept = ['birth_date', 'arrived_date', 'last_recorded_date']

function notYet(row: Row, extractEnd: number): Row {
  const isLater = (value: unknown) => typeof value === 'number' && value > extractEnd
  const isOpenStill = isLater(row['closure_date'])
  return cellsOf(row, (name, value) => {
    if (kept.includes(name)) return value
    const isTold = isDay(name, value)
      ? !isLater(value)
      : !(isOpenStill && name === 'closure_reason_code')
    return isTold ? value : null
  })
}
