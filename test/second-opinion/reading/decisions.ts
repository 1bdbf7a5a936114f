import type { Authority } from '../authority/records.ts'
import { workingDays } from '../calendar.ts'
import type { Cleaned } from './cleaned.ts'
import { dayOfWork, type Work, type WorkTable } from './work.ts'

export type Level = 1 | 2 | 3 | 4 | 5 | 6 | 7
export type EarlyClosure = 'EC1' | 'EC2' | 'EC3' | 'EC4' | 'none'

/** What was done in an episode, and what was decided as far as the records can tell. */
export interface Decision {
  isWithinRecords: boolean
  isDecided: boolean
  isAssessmentHeld: boolean
  /** The first assessment's first day, and the first authorisation, if that was by the closure. */
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

const earliest = (days: number[]): number | null => (days.length > 0 ? Math.min(...days) : null)

export function decide(episode: Cleaned, work: Work, authority: Authority): Decision {
  const { recordStart, extractEnd, coverage } = authority
  const starts = (...tables: WorkTable[]) =>
    tables.flatMap((table) => (work[table] as object[]).map((row) => dayOfWork(table, row)))
  const authorised = earliest(
    work.assessments.flatMap(({ authorised_date }) => authorised_date ?? []),
  )
  const plan = earliest(starts('cin_plans', 'cp_plans'))
  const facts = {
    isWithinRecords: episode.date >= recordStart && episode.date <= extractEnd,
    isDecided: workingDays(episode.date, extractEnd, 45) === 45,
    isAssessmentHeld: (coverage.assessments?.from ?? Infinity) <= episode.date,
    assessment: earliest(starts('assessments')),
    authorised: authorised !== null && wasByTheClosure(authorised, episode) ? authorised : null,
    hasEnquiry: work.section_47_enquiries.length > 0,
    hasConference: work.initial_conferences.length > 0,
    plan,
    hasCare: work.care_episodes.length > 0,
    contacts: starts('visits', 'cp_reviews').filter((day) => plan !== null && day > plan).length,
  }
  const isMet = thresholdOf(episode, facts)
  const level = levelOf(episode, facts, isMet, work.cp_plans.length > 0)
  const earlyClosure = earlyClosureOf(episode, facts, authority)
  if (!facts.isDecided) return { ...facts, level: null, isMet: null, earlyClosure: null }
  return { ...facts, level, isMet, earlyClosure }
}
/** An assessment that outlived its case was not completed. */
function wasByTheClosure(authorised: number, { closure }: Cleaned): boolean {
  return closure === null || authorised <= closure
}

type Facts = Omit<Decision, 'level' | 'isMet' | 'earlyClosure'>

const isNotInNeed = (reason: string | null): boolean => reason === 'RC8' || reason === 'RC9'

function thresholdOf(episode: Cleaned, facts: Facts): boolean | null {
  if (facts.plan !== null || facts.hasCare) return true
  if (episode.isNfa === true) return false
  const wentOn =
    episode.state === 'open' || (episode.reason !== null && !isNotInNeed(episode.reason))
  if (facts.authorised !== null && wentOn) return true
  return isNotInNeed(episode.reason) ? false : null
}

function levelOf(
  episode: Cleaned,
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

function earlyClosureOf(episode: Cleaned, facts: Facts, authority: Authority): EarlyClosure | null {
  if (episode.isNfa === true) return 'EC1'
  if (episode.date < (authority.coverage.cin_plans?.from ?? Infinity)) return null
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
  { closure }: Cleaned,
  plan: number,
  contacts: number,
  { coverage }: Authority,
): EarlyClosure | null {
  if (closure === null) return null
  if (closure - plan > 42 || contacts >= 2) return 'none'
  return plan < (coverage.visits?.from ?? Infinity) ? null : 'EC3'
}
