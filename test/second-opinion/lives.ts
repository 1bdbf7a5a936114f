import { monthsAfter } from './calendar.ts'
import type { Authority, Child, Referral } from './records.ts'
import { episodesOf, type Episode } from './referrals.ts'

/** A child, from when and until when the records can speak of it, and its episodes in order. */
export interface Life {
  childId: string
  familyId: string
  child: Child | null
  arrival: number | null
  historyFrom: number
  eighteenth: number | null
  exit: number
  exitReason: string
  episodes: Episode[]
}

export function livesOf(authority: Authority): Map<string, Life> {
  const { children, referrals } = authority.records
  const known = new Map(children.map((child) => [child.child_id, child]))
  const own = new Map<string, Referral[]>()
  for (const id of known.keys()) own.set(id, [])
  for (const row of referrals) own.set(row.child_id, [...(own.get(row.child_id) ?? []), row])
  return new Map(
    [...own].map(([id, rows]) => [id, lifeOf(id, known.get(id) ?? null, rows, authority)]),
  )
}

function lifeOf(
  childId: string,
  child: Child | null,
  rows: Referral[],
  authority: Authority,
): Life {
  const episodes = episodesOf(rows, authority)
  const arrival = arrivalOf(childId, child, episodes, authority)
  const eighteenth = child?.birth_date == null ? null : monthsAfter(child.birth_date, 18 * 12)
  return {
    childId,
    familyId: child?.family_id ?? childId,
    child,
    arrival,
    historyFrom: Math.max(authority.recordStart, arrival ?? authority.recordStart),
    eighteenth,
    ...exitOf(child, eighteenth, episodes, authority.extractEnd),
    episodes,
  }
}

/**
 * The recorded day, or that of the first record when it says that the child came from elsewhere. Who was
 * born on that day or after it was born here and did not arrive.
 */
function arrivalOf(
  childId: string,
  child: Child | null,
  episodes: Episode[],
  authority: Authority,
): number | null {
  const arrival = child?.arrived_date ?? firstFromElsewhere(childId, episodes, authority)
  const isBornHere = arrival !== null && child?.birth_date != null && child.birth_date >= arrival
  return isBornHere ? null : arrival
}

/**
 * A first referral by another authority (5C); a conference for a child who moved in, or a plan of another
 * authority, before any second referral; a child protection plan before any referral.
 */
function firstFromElsewhere(
  childId: string,
  [earliest, second]: Episode[],
  { records, extractEnd }: Authority,
): number | null {
  const own = <Row extends { child_id: string; start_date: number }>(rows: Row[]): Row[] =>
    rows.filter((row) => row.child_id === childId && row.start_date <= extractEnd)
  const plans = own(records.cp_plans)
  const moves = [
    ...own(records.initial_conferences).filter((row) => row.is_transfer_in),
    ...plans.filter((row) => row.is_other_authority),
  ].map((row) => row.start_date)
  const days: number[] = []
  if (earliest?.first.source_code === '5C') days.push(earliest.date)
  const firstMove = Math.min(...moves)
  if (moves.length > 0 && (!second || firstMove < second.date))
    days.push(Math.min(firstMove, earliest?.date ?? firstMove))
  const firstPlan = Math.min(...plans.map((row) => row.start_date))
  if (plans.length > 0 && (!earliest || firstPlan < earliest.date)) days.push(firstPlan)
  return days.length > 0 ? Math.min(...days) : null
}

const leaving: Record<string, string> = { RC1: 'adoption', RC5: 'transfer', RC6: 'adult services' }

function exitOf(
  child: Child | null,
  eighteenth: number | null,
  episodes: Episode[],
  extractEnd: number,
): { exit: number; exitReason: string } {
  const last = episodes.at(-1)
  const deathOfCase = last?.reason === 'RC2' ? last.closure : null
  const left = last && leaving[last.reason ?? '']
  const ends: [number | null | undefined, string][] = [
    [child?.death_date ?? deathOfCase, 'death'],
    [left ? last.closure : null, left ?? ''],
    [eighteenth, '18th birthday'],
    [extractEnd, 'end of records'],
  ]
  const dated = ends.map(([day, reason]) => ({ exit: day ?? Infinity, exitReason: reason }))
  return dated.reduce((earliest, end) => (end.exit < earliest.exit ? end : earliest))
}
