import { workingDays } from './calendar.ts'
import type { Authority, Records, Review } from './records.ts'
import type { Life } from './lives.ts'
import { asTheSql } from './readings.ts'
import type { Episode } from './referrals.ts'

export type Level = 1 | 2 | 3 | 4 | 5 | 6 | 7
export type EarlyClosure = 'EC1' | 'EC2' | 'EC3' | 'EC4' | 'none'

/** What was done in an episode, and what was decided as far as the records can tell. */
export interface Decision {
  isWithinRecords: boolean
  isDecided: boolean
  assessment: number | null
  authorised: number | null
  hasEnquiry: boolean
  hasConference: boolean
  plan: number | null
  hasCare: boolean
  contacts: number
  level: Level | null
  isMet: boolean | null
  earlyClosure: EarlyClosure | null
}

type Dated = { start: number; end: number | null }
type Kind = Exclude<keyof Records, 'children' | 'referrals'>

export function decisionsOf(life: Life, authority: Authority): Map<string, Decision> {
  const work = new Map(life.episodes.map(({ id }) => [id, new Map<Kind, Dated[]>()]))
  for (const { kind, episodeId, ...dated } of workWith(life, authority.records)) {
    const own = work.get(episodeId)!
    own.set(kind, [...(own.get(kind) ?? []), dated])
  }
  return new Map(
    life.episodes.map((each) => [each.id, decide(each, work.get(each.id)!, authority)]),
  )
}

/** Every record of work with the child that belongs to an episode. */
function workWith(life: Life, records: Records): (Dated & { kind: Kind; episodeId: string })[] {
  const kinds = Object.keys(records).filter(
    (name) => name !== 'children' && name !== 'referrals',
  ) as Kind[]
  return kinds.flatMap((kind) =>
    records[kind]
      .filter((row) => row.child_id === life.childId)
      .flatMap((row) => {
        const plan = kind === 'cp_reviews' ? planOf(row as Review, records) : undefined
        const named = plan ?? ('referral_id' in row ? row : null)
        const day = plan && !asTheSql.reviewGoesByItsDate ? plan.start_date : row.start_date
        const episode = belongsTo(life, named?.referral_id ?? null, day)
        const end = 'end_date' in row ? row.end_date : null
        return episode ? [{ kind, episodeId: episode.id, start: row.start_date, end }] : []
      }),
  )
}

const planOf = (review: Review, records: Records) =>
  records.cp_plans.find((plan) => plan.cp_plan_id === review.cp_plan_id)

function belongsTo(life: Life, referralId: string | null, day: number): Episode | undefined {
  if (referralId === null) {
    const latest = life.episodes.findLast((episode) => episode.date <= day)
    return latest && (latest.state === 'unknown' || day <= latest.openUntil) ? latest : undefined
  }
  return life.episodes.find(({ rows }) => rows.some((row) => row.referral_id === referralId))
}

const earliest = (days: number[]): number | null => (days.length > 0 ? Math.min(...days) : null)

function decide(episode: Episode, work: Map<Kind, Dated[]>, authority: Authority): Decision {
  const { recordStart, extractEnd } = authority
  const starts = (...kinds: Kind[]) =>
    kinds.flatMap((kind) => work.get(kind) ?? []).map(({ start }) => start)
  const authorised = earliest((work.get('assessments') ?? []).flatMap(({ end }) => end ?? []))
  const plan = earliest(starts('cin_plans', 'cp_plans'))
  const facts = {
    isWithinRecords: episode.date >= recordStart && episode.date <= extractEnd,
    isDecided: workingDays(episode.date, extractEnd, 45) === 45,
    assessment: earliest(starts('assessments')),
    authorised: authorised !== null && wasByTheClosure(authorised, episode) ? authorised : null,
    hasEnquiry: starts('section_47_enquiries').length > 0,
    hasConference: starts('initial_conferences').length > 0,
    plan,
    hasCare: starts('care_episodes').length > 0,
    contacts: starts('visits', 'cp_reviews').filter((day) => plan !== null && day > plan).length,
  }
  const isMet = thresholdOf(episode, facts)
  const hasCpPlan = starts('cp_plans').length > 0
  const level = levelOf(episode, facts, isMet, hasCpPlan)
  const earlyClosure = earlyClosureOf(episode, facts, authority)
  if (!facts.isDecided) return { ...facts, level: null, isMet: null, earlyClosure: null }
  return { ...facts, level, isMet, earlyClosure }
}

/** An assessment that outlived its case was not completed. */
function wasByTheClosure(authorised: number, { closure }: Episode): boolean {
  return closure === null || authorised <= closure
}

type Facts = Omit<Decision, 'level' | 'isMet' | 'earlyClosure'>

const isNotInNeed = (reason: string | null): boolean => reason === 'RC8' || reason === 'RC9'

function thresholdOf(episode: Episode, facts: Facts): boolean | null {
  if (facts.plan !== null || facts.hasCare) return true
  if (episode.isNfa === true) return false
  const wentOn =
    episode.state === 'open' || (episode.reason !== null && !isNotInNeed(episode.reason))
  if (facts.authorised !== null && wentOn) return true
  return isNotInNeed(episode.reason) ? false : null
}

function levelOf(
  episode: Episode,
  facts: Facts,
  isMet: boolean | null,
  hasCpPlan: boolean,
): Level | null {
  if (facts.hasCare) return 7
  if (hasCpPlan) return 6
  if (facts.hasConference) return 5
  if (facts.hasEnquiry) return 4
  if (isMet) return 3
  if (isNotInNeed(episode.reason) && episode.isNfa !== true) return 2
  return episode.isNfa === true ? 1 : null
}

const notEarly = ['RC1', 'RC2', 'RC5', 'RC6']

function earlyClosureOf(episode: Episode, facts: Facts, authority: Authority): EarlyClosure | null {
  if (episode.isNfa === true) return 'EC1'
  if (authority.cinPlansFrom === null || episode.date < authority.cinPlansFrom) return null
  if (episode.state === 'open') return 'none'
  if (episode.state === 'unknown' || episode.reason === null) return null
  if (notEarly.includes(episode.reason)) return 'none'
  const isInTime = facts.plan !== null && facts.plan <= (episode.closure ?? Infinity)
  if (facts.plan !== null && isInTime)
    return earlyAfterPlan(episode, facts.plan, facts.contacts, authority)
  if (facts.hasCare) return 'none'
  if (facts.authorised !== null) return isNotInNeed(episode.reason) ? 'EC2' : 'none'
  return facts.assessment === null ? 'none' : 'EC4'
}

/** Closed within 42 days of the first plan, with fewer than two visits and reviews after its first day. */
function earlyAfterPlan(
  { closure }: Episode,
  plan: number,
  contacts: number,
  { visitsFrom }: Authority,
): EarlyClosure | null {
  if (closure === null) return null
  if (closure - plan > 42 || contacts >= 2) return 'none'
  return visitsFrom === null || plan < visitsFrom ? null : 'EC3'
}
