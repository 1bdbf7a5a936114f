import { birthdayAt, type Day } from './calendar.ts'
import { ageOn, eighteenth, type Family } from './families.ts'
import { drawFactors, neglectShare } from './factors.ts'
import type { Assessment, Child, Episode, Span } from './life.ts'
import type { Chance } from './random.ts'
import { needReasons } from './rates.ts'
import { inTeam } from './teams.ts'
import { seeChild } from './visits.ts'

/** One child's own copy of an episode: ended by birthday, death or adoption, with its own factors and visits. */
export function forChild(chance: Chance, family: Family, child: Child, shared: Episode): Episode {
  const ended = endForChild(chance, child, shared)
  const isReReferral = child.episodes.some((earlier) => earlier.referred > ended.referred - 366)
  const previous = child.episodes.reduce((count, earlier) => count + earlier.cpPlans.length, 0)
  const episode: Episode = {
    ...ended,
    assessments: ended.assessments.map((each) =>
      withFactors(chance, family, child, each, isReReferral),
    ),
    cpPlans: ended.cpPlans.map((plan) => ({ ...plan, previous })),
    visits: ended.visits.map((visit) => seeChild(chance, visit, ageOn(child, visit.date))),
  }
  if (episode.cpPlans.length > 0) family.hadPlan = true
  if (episode.reason === 'RC2') child.death = episode.closed
  if (episode.reason && ['RC1', 'RC2', 'RC5'].includes(episode.reason)) child.left = episode.closed
  return episode
}

function endForChild(chance: Chance, child: Child, shared: Episode): Episode {
  if (shared.isNfa || shared.reason === 'RC8' || shared.reason === 'RC9') {
    return endBy(shared, eighteenth(child), 'RC7')
  }
  const age = ageOn(child, shared.closed!)
  if (age > 18) return endAtEighteen(chance, child, shared)
  if (shared.reason !== 'RC7') return shared
  if (chance.happens(needReasons.RC2)) return { ...shared, reason: 'RC2' }
  if (shared.care.length === 0) return shared
  // Orders follow care; divided by the share of ended episodes that had care at all.
  if (age < 8 && chance.happens(needReasons.RC1 / 0.012)) return { ...shared, reason: 'RC1' }
  if (chance.happens(needReasons.RC4 / 0.036)) return { ...shared, reason: 'RC4' }
  return chance.happens(needReasons.RC3 / 0.036) ? { ...shared, reason: 'RC3' } : shared
}

/** Young people in care are often supported for years after; other cases end by the eighteenth birthday. */
function endAtEighteen(chance: Chance, child: Child, shared: Episode): Episode {
  const until = birthdayAt(child.birth, chance.whole(19, 23))
  const birthday = eighteenth(child)
  if (shared.care.length > 0 && shared.closed! - shared.referred > 365 && chance.happens(0.9)) {
    const leftCare = { ...shared, care: shared.care.flatMap((span) => endSpan(span, birthday)) }
    return endBy(leftCare, until, 'RC7')
  }
  return endBy(shared, birthday, chance.happens(0.12) ? 'RC6' : 'RC7')
}

/** Ends the episode and all in it no later than a day; what would begin after it never happens. */
function endBy(episode: Episode, day: Day, reason: string): Episode {
  if (episode.closed === null || episode.closed <= day) return episode
  return {
    ...episode,
    closed: day,
    reason,
    assessments: episode.assessments
      .filter((each) => each.start <= day)
      .map((each) => (each.authorised! > day ? { ...each, authorised: null } : each)),
    enquiries: episode.enquiries.filter((each) => Math.max(each.end!, each.conference ?? 0) <= day),
    conferences: episode.conferences.filter((each) => each.date <= day),
    cinPlans: episode.cinPlans.flatMap((span) => endSpan(span, day)),
    cpPlans: episode.cpPlans.flatMap((plan) =>
      endSpan(plan, day).map((ended) => ({
        ...ended,
        reviews: plan.reviews.filter((date) => date <= day),
      })),
    ),
    visits: episode.visits.filter((visit) => visit.date <= day),
    care: episode.care.flatMap((span) => endSpan(span, day)),
  }
}

function endSpan<Any extends Span>(span: Any, day: Day): Any[] {
  if (span.start > day) return []
  return [{ ...span, end: Math.min(span.end ?? day, day) }]
}

function withFactors(
  chance: Chance,
  family: Family,
  child: Child,
  assessment: Assessment,
  isReReferral: boolean,
): Assessment {
  const authorised = assessment.authorised
  if (authorised === null) return assessment
  const age = ageOn(child, assessment.start)
  const neglect = inTeam(neglectShare, family.team.effects.neglect)
  const factors = drawFactors(chance, {
    authorised,
    age,
    isReReferral,
    neglect,
    earlier: family.factors,
  })
  family.factors = factors
  return { ...assessment, factors }
}
