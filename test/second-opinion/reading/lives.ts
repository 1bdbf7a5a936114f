import type { Child } from '../authority/children.ts'
import {
  eachTable,
  noRecords,
  type Authority,
  type Records,
  type TableName,
} from '../authority/records.ts'
import { monthsAfter } from '../calendar.ts'
import { cleanedReferrals, type Cleaned } from './cleaned.ts'
import { decide, type Decision } from './decisions.ts'
import { workOf, type Work } from './work.ts'

/** A cleaned referral, what was done and decided in it, and where it stands in the child's life. */
export interface Episode extends Cleaned, Decision {
  life: Life
  work: Work
  earlier: Episode[]
  next: Episode | undefined
}

/** A child, from when and until when the records can speak of it, all that is recorded of it, its episodes. */
export interface Life {
  childId: string
  familyId: string
  authority: string | null
  child: Child | null
  birth: number | null
  arrival: number | null
  historyFrom: number
  knownFrom: number
  eighteenth: number | null
  exit: number
  exitReason: string
  own: Records
  episodes: Episode[]
}

/** Every child who has a row of its own or a referral. */
export function livesOf(authority: Authority): Life[] {
  const own = ownRecords(authority.records)
  const isKnown = ({ children, referrals }: Records) => children.length + referrals.length > 0
  return [...own]
    .filter(([, records]) => isKnown(records))
    .map(([child, records]) => lifeOf(child, records, authority))
}

function ownRecords(records: Records): Map<string, Records> {
  const own = new Map<string, Records>()
  const childOf = new Map(records.assessments.map((row) => [row.assessment_id, row.child_id]))
  eachTable(records, (rows, table) => {
    for (const row of rows) {
      if ('population_date' in row) continue
      const child = 'child_id' in row ? row.child_id : childOf.get(row.assessment_id)
      if (child === undefined) continue
      if (!own.has(child)) own.set(child, noRecords())
      ;(own.get(child)![table as TableName] as object[]).push(row)
    }
    return rows
  })
  return own
}

function lifeOf(childId: string, own: Records, authority: Authority): Life {
  const child = own.children[0] ?? null
  const cleaned = cleanedReferrals(own.referrals, authority)
  const birth = child?.birth_date ?? null
  const arrival = arrivalOf(child, cleaned, own, authority)
  const eighteenth = birth === null ? null : monthsAfter(birth, 18 * 12)
  const historyFrom = Math.max(authority.recordStart, arrival ?? authority.recordStart)
  const life: Life = {
    childId,
    familyId: child?.family_id ?? childId,
    authority: child?.authority_code ?? cleaned[0]?.first.authority_code ?? null,
    child,
    birth,
    arrival,
    historyFrom,
    knownFrom: Math.max(historyFrom, birth ?? historyFrom),
    eighteenth,
    ...exitOf(child, eighteenth, cleaned, authority.extractEnd),
    own,
    episodes: [],
  }
  const work = workOf(cleaned, own)
  life.episodes = cleaned.map((each, place) => ({
    ...each,
    ...decide(each, work[place]!, authority),
    life,
    work: work[place]!,
    earlier: [],
    next: undefined,
  }))
  for (const [place, episode] of life.episodes.entries()) {
    episode.earlier = life.episodes.slice(0, place)
    episode.next = life.episodes[place + 1]
  }
  return life
}

/**
 * The recorded day, or that of the first record when it says that the child came from elsewhere. Who was
 * born on that day or after it was born here and did not arrive.
 */
function arrivalOf(
  child: Child | null,
  cleaned: Cleaned[],
  own: Records,
  { extractEnd }: Authority,
): number | null {
  const arrival = child?.arrived_date ?? firstFromElsewhere(cleaned, own, extractEnd)
  const isBornHere = arrival !== null && child?.birth_date != null && child.birth_date >= arrival
  return isBornHere ? null : arrival
}

/**
 * A first referral by another authority (5C); a conference for a child who moved in, or a plan of another
 * authority, before any second referral; a child protection plan before any referral.
 */
function firstFromElsewhere(
  [earliest, second]: Cleaned[],
  own: Records,
  extractEnd: number,
): number | null {
  const plans = own.cp_plans.filter((plan) => plan.start_date <= extractEnd)
  const moves = [
    ...own.initial_conferences
      .filter((row) => row.is_transfer_in)
      .map((row) => row.conference_date),
    ...plans.filter((row) => row.is_other_authority).map((row) => row.start_date),
  ].filter((day) => day <= extractEnd)
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
  cleaned: Cleaned[],
  extractEnd: number,
): { exit: number; exitReason: string } {
  const last = cleaned.at(-1)
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
