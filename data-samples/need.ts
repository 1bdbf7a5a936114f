import { workingDaysAfter, type Day } from './calendar.ts'
import type { Request } from './decisions.ts'
import type { Episode } from './life.ts'
import { drawProtection } from './protection.ts'
import type { Chance } from './random.ts'
import {
  assessmentDays,
  earlyEndShare,
  lateCareShare,
  longNeedDays,
  needDays,
  needReasons,
  protection,
  shortPlanShare,
} from './rates.ts'
import { inTeam } from './teams.ts'
import { drawVisits } from './visits.ts'

/** Fills an assessed episode with the plans and enquiries of a child in need, up to its close. */
export function needEpisode(chance: Chance, episode: Episode, request: Request): Episode {
  const assessed = episode.assessments[0]!.authorised!
  const guarded = drawProtection(chance, episode, request)
  const plan = guarded.cpPlans[0]
  const closed = plan?.end
    ? plan.end + chance.whole(10, 150)
    : closingDay(chance, guarded, request, Math.max(assessed, guarded.enquiries[0]?.end ?? 0))
  const whole = { ...guarded, closed, reason: closingReason(chance) }
  if (plan) stepDown(chance, whole)
  else planForNeed(chance, whole, assessed)
  takeIntoCare(chance, whole)
  reassess(chance, whole)
  whole.visits = drawVisits(chance, whole)
  return whole
}

function closingDay(chance: Chance, episode: Episode, request: Request, notBefore: Day): Day {
  const isEarly = chance.happens(inTeam(earlyEndShare, request.team.effects.endedEarly))
  const earliest = notBefore - episode.referred + chance.whole(0, 7)
  const isLate = request.age >= 14 && chance.happens(lateCareShare)
  if (isEarly && !isLate)
    return episode.referred + chance.whole(earliest, Math.max(91, earliest + 14))
  const [from, to] = chance.pick(needDays)
  const days = to === 0 || isLate ? longDays(chance) : chance.whole(from, to)
  return episode.referred + Math.max(days, earliest)
}

/** No case outlasts a young person's twenty-first birthday by much. */
function longDays(chance: Chance): number {
  return Math.min(7700, 731 + Math.floor(chance.wait() * longNeedDays))
}

/** Reasons that are about age or a court order are set per child; here those of the whole case. */
function closingReason(chance: Chance): string {
  return chance.happens(needReasons.RC5) ? 'RC5' : 'RC7'
}

function planForNeed(chance: Chance, episode: Episode, assessed: Day): void {
  if (!chance.happens(protection.cinPlan)) return
  const start = assessed + chance.whole(0, 14)
  const end = episode.closed! - chance.whole(0, 4)
  // Few plans are written for a case about to close.
  if (end - start > 42 || (start < end && chance.happens(shortPlanShare)))
    episode.cinPlans.push({ start, end })
}

function stepDown(chance: Chance, episode: Episode): void {
  const start = episode.cpPlans[0]!.end!
  if (chance.happens(protection.cinPlanAfterProtection) && start < episode.closed!) {
    episode.cinPlans.push({ start, end: episode.closed })
  }
}

function takeIntoCare(chance: Chance, episode: Episode): void {
  const days = episode.closed! - episode.referred
  const share = days > 730 ? protection.careWhenLong : days > 180 ? 0.04 : 0.01
  if (!chance.happens(share)) return
  const start = episode.referred + chance.whole(1, Math.min(500, Math.floor(days / 2)))
  episode.care.push({ start, end: episode.closed })
}

/** A long case is assessed again, now and then. */
function reassess(chance: Chance, episode: Episode): void {
  let start = episode.referred + chance.whole(240, 700)
  while (start + 140 < episode.closed!) {
    const [from, to] = chance.pick(assessmentDays)
    const authorised = workingDaysAfter(start, chance.whole(from, to))
    episode.assessments.push({ start, authorised, factors: [] })
    start = authorised + chance.whole(400, 1500)
  }
}
