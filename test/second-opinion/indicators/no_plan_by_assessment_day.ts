import type { Assessment } from '../authority/assessments.ts'
import { workingDays } from '../calendar.ts'
import type { Episode } from '../reading/lives.ts'
import type { World } from '../reading/world.ts'
import { unitOf, type Reference } from '../reference.ts'

export const rows: Reference<'follow_up_days'> = (world, { follow_up_days }) =>
  world.referrals.filter(mayCount).flatMap((referral) => {
    const first = firstAssessment(referral)
    if (first?.authorised_date == null || !isInCase(first, referral)) return []
    const { start_date: start, authorised_date: authorised } = first
    const isKnown =
      world.extractEnd - authorised >= follow_up_days && isOutcomeKnown(referral, world)
    return {
      ...unitOf(referral),
      counted_on: authorised,
      is_met: isKnown ? isClosedWithoutPlan(referral) : null,
      part: bandOf(workingDays(start, authorised, 51)),
    }
  })

const mayCount = ({ isNfa, reason }: Episode): boolean =>
  isNfa !== true && !['RC1', 'RC2', 'RC5', 'RC6'].includes(reason ?? '')

const firstAssessment = ({ work }: Episode): Assessment | undefined =>
  [...work.assessments].sort(
    (one, other) =>
      one.start_date - other.start_date || (one.assessment_id < other.assessment_id ? -1 : 1),
  )[0]

/** Authorised from the referral to the closure, where its day is known, and not before the assessment began. */
function isInCase(
  { start_date: start, authorised_date: day }: Assessment,
  { date, closure }: Episode,
): boolean {
  return day! >= start && day! >= date && day! <= (closure ?? Infinity)
}

const isOutcomeKnown = ({ date, state, reason }: Episode, { heldFrom }: World): boolean =>
  heldFrom('cin_plans') <= date && (state === 'open' || reason !== null)

function isClosedWithoutPlan({ state, closure, reason, plan, hasCare }: Episode): boolean {
  const isNotInNeed = state !== 'open' && (reason === 'RC8' || reason === 'RC9')
  const hasPlan = plan !== null && plan <= (closure ?? Infinity)
  return isNotInNeed && !hasPlan && !hasCare
}

const bands = [10, 20, 30, 35, 40, 45, 50]

function bandOf(days: number): string {
  const place = bands.findIndex((last) => days <= last)
  if (place < 0) return '51+'
  return `${place === 0 ? 0 : bands[place - 1]! + 1}-${bands[place]}`
}
