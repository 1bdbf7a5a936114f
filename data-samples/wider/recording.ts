import type { Child, Episode } from '../life.ts'
import { choices, type Chance } from '../random.ts'

/** What was written beside the dates of an episode; null where nothing was. */
export interface Recording {
  outcome: string | null
  /** One an assessment. */
  isChildSeen: (boolean | null)[]
  isSupportNeeded: (boolean | null)[]
  /** One an enquiry. */
  enquiryOutcomes: (string | null)[]
  /** One a child protection plan: it was another authority's. */
  isOtherAuthority: boolean[]
  /** One a review, plan by plan. */
  reviews: { isQuorate: boolean | null; isContinued: boolean }[][]
}

const withoutConference = choices([
  ['assessment', 44],
  ['services', 22],
  ['monitoring', 6],
  ['nfa', 22],
  ['legal_action', 1],
  ['other', 5],
])

export function drawRecording(chance: Chance, child: Child, episode: Episode): Recording {
  const isNotInNeed = episode.reason === 'RC8' || episode.reason === 'RC9'
  return {
    outcome: outcomeOf(chance, episode),
    isChildSeen: episode.assessments.map(() => known(chance, 0.93, chance.happens(0.94))),
    isSupportNeeded: episode.assessments.map(({ authorised }) =>
      authorised === null ? null : known(chance, 0.95, !isNotInNeed),
    ),
    enquiryOutcomes: episode.enquiries.map(({ end, conference, isNotRequired }) => {
      if (end === null) return null
      // Now and then the enquiry says one thing and what followed another.
      const isHeld = conference !== null || isNotRequired === false
      return isHeld === chance.happens(0.97) ? 'conference' : chance.pick(withoutConference)
    }),
    isOtherAuthority: episode.cpPlans.map(
      (plan, index) => child.arrived !== null && index === 0 && plan.previous === 0,
    ),
    reviews: episode.cpPlans.map((plan) =>
      plan.reviews.map((date, index) => ({
        isQuorate: known(chance, 0.96, chance.happens(0.93)),
        isContinued: !(index === plan.reviews.length - 1 && plan.end !== null && plan.end >= date),
      })),
    ),
  }
}

function outcomeOf(chance: Chance, episode: Episode): string | null {
  if (!chance.happens(0.97)) return null
  if (episode.isNfa) return chance.happens(0.25) ? 'advice' : 'nfa'
  const first = episode.enquiries[0]
  return first && first.start - episode.referred <= 5 ? 'section_47' : 'assessment'
}

function known(chance: Chance, share: number, value: boolean): boolean | null {
  return chance.happens(share) ? value : null
}
