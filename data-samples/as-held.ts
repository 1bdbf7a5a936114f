import type { Day } from './calendar.ts'
import type { Assessment, Child, Enquiry, Episode, ProtectionPlan, Span } from './life.ts'

/**
 * What an authority holds about a child on the evening of `to`, if its records begin on `from`: referrals
 * received since then and cases still open on that day, and nothing that has not happened yet.
 * Null where it holds nothing.
 */
export function heldBetween(child: Child, from: Day, to: Day): Child | null {
  const episodes = child.episodes.filter((episode) => isHeld(episode, from, to))
  const contacts = child.contacts.filter(({ date }) => date >= from && date <= to)
  if (episodes.length === 0 && contacts.length === 0) return null
  const earlyHelp = child.earlyHelp.filter((span) => span.end! >= from && span.start <= to)
  contacts.sort((one, other) => one.date - other.date)
  return {
    ...child,
    death: until(child.death, to),
    episodes: episodes.map((episode) => episodeOn(episode, to)),
    contacts,
    earlyHelp: earlyHelp.map((span) => spanOn(span, to)),
  }
}

/** NFA at referral is over on the day it is decided, whether or not a closure was entered. */
function isHeld(episode: Episode, from: Day, to: Day): boolean {
  if (episode.referred > to) return false
  if (episode.referred >= from) return true
  return !episode.isNfa && (episode.closed === null || episode.closed >= from)
}

function episodeOn(episode: Episode, to: Day): Episode {
  const isLater = episode.closed !== null && episode.closed > to
  return {
    ...episode,
    closed: isLater ? null : episode.closed,
    reason: isLater ? null : episode.reason,
    assessments: episode.assessments
      .filter(({ start }) => start <= to)
      .map((each) => assessmentOn(each, to)),
    enquiries: episode.enquiries
      .filter(({ start }) => start <= to)
      .map((each) => enquiryOn(each, to)),
    conferences: episode.conferences.filter(({ date }) => date <= to),
    cinPlans: episode.cinPlans.filter(({ start }) => start <= to).map((each) => spanOn(each, to)),
    cpPlans: episode.cpPlans.filter(({ start }) => start <= to).map((each) => planOn(each, to)),
    visits: episode.visits.filter(({ date }) => date <= to),
    care: episode.care.filter(({ start }) => start <= to).map((each) => spanOn(each, to)),
  }
}

function assessmentOn(assessment: Assessment, to: Day): Assessment {
  const authorised = until(assessment.authorised, to)
  return authorised === assessment.authorised
    ? assessment
    : { ...assessment, authorised, factors: [] }
}

function enquiryOn(enquiry: Enquiry, to: Day): Enquiry {
  const end = until(enquiry.end, to)
  const conference = until(enquiry.conference, to)
  return { ...enquiry, end, conference, isNotRequired: end === null ? null : enquiry.isNotRequired }
}

function planOn(plan: ProtectionPlan, to: Day): ProtectionPlan {
  return { ...spanOn(plan, to), reviews: plan.reviews.filter((date) => date <= to) }
}

function spanOn<Any extends Span>(span: Any, to: Day): Any {
  if (span.end === null || span.end <= to) return span
  return { ...span, end: null, ...('endReason' in span ? { endReason: null } : {}) }
}

function until(day: Day | null, to: Day): Day | null {
  return day !== null && day > to ? null : day
}
