import { workingDaysAfter, type Day } from './calendar.ts'
import type { Request } from './decisions.ts'
import type { Enquiry, Episode, ProtectionPlan } from './life.ts'
import type { Chance } from './random.ts'
import { conferenceDays, planCategories, planDays, protection } from './rates.ts'
import { inTeam } from './teams.ts'

/** Adds the enquiries of an episode of need and, where one leads there, its conference and plan. */
export function drawProtection(chance: Chance, episode: Episode, request: Request): Episode {
  const again = request.hadPlan ? protection.afterEarlierPlan : 1
  if (!chance.happens(Math.min(0.9, protection.enquiry * Math.sqrt(again)))) return episode
  const start = workingDaysAfter(
    episode.referred,
    chance.happens(0.75) ? chance.whole(0, 8) : chance.whole(9, 35),
  )
  const share = inTeam(protection.conference, request.team.effects.conference) * again
  const held = chance.happens(Math.min(0.85, share)) ? conferenceAfter(chance, start) : null
  const enquiries: Enquiry[] = [
    {
      start,
      end: workingDaysAfter(start, chance.whole(4, 14)),
      conference: held,
      isNotRequired: held === null,
    },
  ]
  if (chance.happens(protection.secondEnquiry)) enquiries.push(furtherEnquiry(chance, start))
  if (held === null) return { ...episode, enquiries }
  const ledToPlan = chance.happens(protection.ledToPlan)
  const isTransferIn = chance.happens(protection.transferIn)
  return {
    ...episode,
    enquiries,
    conferences: [{ date: held, ledToPlan, isTransferIn }],
    cpPlans: ledToPlan ? [drawPlan(chance, held)] : [],
  }
}

function conferenceAfter(chance: Chance, start: Day): Day {
  const [from, to] = chance.pick(conferenceDays)
  return workingDaysAfter(start, chance.whole(from, to))
}

/** A later enquiry in the same case that finds no need of a conference. */
function furtherEnquiry(chance: Chance, first: Day): Enquiry {
  const start = workingDaysAfter(first, chance.whole(20, 150))
  const end = workingDaysAfter(start, chance.whole(4, 14))
  return { start, end, conference: null, isNotRequired: true }
}

function drawPlan(chance: Chance, start: Day): ProtectionPlan {
  const [from, to] = chance.pick(planDays)
  const end = start + chance.whole(from, to)
  const initial = chance.pick(planCategories)
  const latest = chance.happens(0.06) ? chance.pick(planCategories) : initial
  const reviews: Day[] = []
  let review = start + chance.whole(70, 92)
  while (review < end) {
    reviews.push(workingDaysAfter(review, 0))
    review += chance.whole(150, 184)
  }
  return { start, end, initial, latest, previous: 0, reviews }
}
