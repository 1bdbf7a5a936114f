import type { Authority, Records } from './records.ts'

type Row = Record<string, unknown>

function withRows(authority: Authority, change: (row: Row, table: string) => Row): Authority {
  const tables = Object.entries(authority.records).map(([name, rows]) => [
    name,
    (rows as Row[]).map((row) => change(row, name)),
  ])
  return { ...authority, records: Object.fromEntries(tables) as Records }
}

const isDay = (value: unknown): value is number => typeof value === 'number'

/** Every date so many days later: records, their start and end, and from when plans and visits are held. */
export function shifted(authority: Authority, days: number): Authority {
  const later = (value: unknown) => (isDay(value) ? value + days : value)
  const moved = withRows(authority, (row) =>
    Object.fromEntries(Object.entries(row).map(([name, value]) => [name, later(value)])),
  )
  const { recordStart, extractEnd, cinPlansFrom, visitsFrom } = authority
  return {
    ...moved,
    recordStart: recordStart + days,
    extractEnd: extractEnd + days,
    cinPlansFrom: cinPlansFrom === null ? null : cinPlansFrom + days,
    visitsFrom: visitsFrom === null ? null : visitsFrom + days,
  }
}

/** Ids, children's and families' too, with a word before them. */
function renamed(authority: Authority, word: string): Authority {
  const isId = (name: string) => name.endsWith('_id')
  return withRows(authority, (row) =>
    Object.fromEntries(
      Object.entries(row).map(([name, value]) => [
        name,
        isId(name) && typeof value === 'string' ? word + value : value,
      ]),
    ),
  )
}

/** The rows of both; settings are those of the first. `word` keeps the second's ids apart. */
export function together(authority: Authority, other: Authority, word: string): Authority {
  const added = renamed(other, word).records
  const tables = Object.entries(authority.records).map(([name, rows]) => [
    name,
    [...rows, ...added[name as keyof Records]],
  ])
  return { ...authority, records: Object.fromEntries(tables) as Records }
}

/** The rows of every table in another order. */
export function shuffled(authority: Authority, order: <T>(rows: readonly T[]) => T[]): Authority {
  const tables = Object.entries(authority.records).map(([name, rows]) => [
    name,
    order(rows as unknown[]),
  ])
  return { ...authority, records: Object.fromEntries(tables) as Records }
}

/** Referrals without further action close at once: one closed later would hold back the referrals until then. */
export function withNfaClosedAtOnce(authority: Authority): Authority {
  return withRows(authority, (row) =>
    row['is_nfa'] === true ? { ...row, closure_date: null } : row,
  )
}

/** What the same authority could have sent at an earlier day: nothing dated later is there yet. */
export function asSentOn(authority: Authority, extractEnd: number): Authority {
  const isLater = (value: unknown) => isDay(value) && value > extractEnd
  const begins = ['referral_date', 'start_date']
  const here = (row: object) =>
    !Object.entries(row).some(([name, value]) => begins.includes(name) && isLater(value))
  const tables = Object.entries(authority.records).map(([name, rows]) => [
    name,
    (rows as object[]).filter(here),
  ])
  const early = { ...authority, extractEnd, records: Object.fromEntries(tables) as Records }
  // A birth may be expected; an arrival after a referral would have to be told of at once.
  const kept = ['birth_date', 'arrived_date', 'last_recorded_date']
  return withRows(early, (row) => {
    const isOpenStill = isLater(row['closure_date'])
    const cells = Object.entries(row).map(([name, value]) => {
      if (kept.includes(name)) return [name, value]
      return [
        name,
        isLater(value) || (isOpenStill && name === 'closure_reason_code') ? null : value,
      ]
    })
    return Object.fromEntries(cells) as Row
  })
}
