import type { Authority } from '../authority/records.ts'
import type { Referral } from '../authority/referrals.ts'

/** A referral R*: the records of one child that make one episode. */
export interface Cleaned {
  id: string
  childId: string
  date: number
  first: Referral
  rows: Referral[]
  isNfa: boolean | null
  state: 'open' | 'closed' | 'unknown'
  closure: number | null
  openUntil: number
  reason: string | null
}

/** Referrals cleaned, by hand as it were: one record after another, in the order of their dates. */
export function cleanedReferrals(records: readonly Referral[], authority: Authority): Cleaned[] {
  const episodes: Referral[][] = []
  for (const row of [...records].sort(inOrder)) {
    const current = episodes.at(-1)
    const earlier = episodes.flat()
    const isSameDay = earlier.some((other) => other.referral_date === row.referral_date)
    const isOpenCase = earlier.some((other) => openUntil(other, authority) > row.referral_date)
    if (current && (isSameDay || isOpenCase)) current.push(row)
    else episodes.push([row])
  }
  return episodes.map((rows) => cleaned(rows, authority))
}

/** By day; on one day first what is known not to be NFA, last what is not known; then the lower id. */
function inOrder(one: Referral, other: Referral): number {
  return (
    one.referral_date - other.referral_date ||
    rank(one) - rank(other) ||
    (one.referral_id < other.referral_id ? -1 : 1)
  )
}

const rank = ({ is_nfa }: Referral): number => (is_nfa === null ? 2 : Number(is_nfa))
/** Closed never before the referral; NFA closed on its own day, whenever that was entered. */
function closureOf(row: Referral): number | null {
  if (row.is_nfa === true) return row.referral_date
  return row.closure_date === null ? null : Math.max(row.closure_date, row.referral_date)
}

/** The first day on which the record's case is open no more; Infinity while it is open. */
function openUntil(row: Referral, { extractEnd }: Authority): number {
  const closure = closureOf(row)
  if (closure !== null) return closure
  // A reason without a date says that the case closed, not when: it holds no later referral back.
  if (row.closure_reason_code !== null) return row.referral_date
  const lastSeen = row.last_recorded_date
  return lastSeen === null || lastSeen >= extractEnd
    ? Infinity
    : Math.max(lastSeen, row.referral_date) + 1
}

/** The record that was open longest says how the episode ended. */
function cleaned(rows: Referral[], authority: Authority): Cleaned {
  const until = Math.max(...rows.map((row) => openUntil(row, authority)))
  const last = rows.filter((row) => openUntil(row, authority) === until)
  const isDated = rows.some((row) => closureOf(row) === until)
  const first = rows[0]!
  return {
    id: first.referral_id,
    childId: first.child_id,
    date: first.referral_date,
    first,
    rows,
    isNfa: allNfa(rows),
    state: isDated ? 'closed' : until === Infinity ? 'open' : 'unknown',
    closure: isDated ? until : null,
    openUntil: until,
    // Of two that closed last, the higher code: any rule will do that does not look at the order of rows.
    reason:
      last
        .map((row) => row.closure_reason_code)
        .sort()
        .findLast((code) => code !== null) ?? null,
  }
}

/** Only if every record is; unknown if any is unknown and none is known not to be. */
function allNfa(rows: Referral[]): boolean | null {
  if (rows.some((row) => row.is_nfa === false)) return false
  return rows.some((row) => row.is_nfa === null) ? null : true
}
