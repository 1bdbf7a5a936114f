import { workingDays } from '../calendar.ts'
import { recordsOfCase } from '../reading/cases.ts'
import { isLeaving } from '../reading/closures.ts'
import type { Episode } from '../reading/lives.ts'
import { asTheSql } from '../reading/readings.ts'
import { unitOf, type Reference } from '../reference.ts'

export const rows: Reference<'follow_up_days'> = (world, { follow_up_days }) =>
  world.referrals.flatMap((referral) => {
    const { date, isNfa, plan, reason, closure, earlyClosure } = referral
    const { start, authorised } = firstAssessment(referral)
    if (authorised === null || authorised < start || authorised > (closure ?? Infinity)) return []
    if (isNfa === true || isLeaving(referral)) return []
    const isPlanned = plan !== null && plan <= (closure ?? Infinity) && reason !== null
    const isUnknown =
      world.extractEnd - authorised < follow_up_days ||
      world.heldFrom('cin_plans') > date ||
      (earlyClosure === null && (asTheSql.unheldVisitsHidePlans || !isPlanned))
    return [
      {
        ...unitOf(referral),
        counted_on: authorised,
        is_met: isUnknown ? null : earlyClosure === 'EC2',
        part: bandOf(workingDays(start, authorised, Infinity)),
      },
    ]
  })

const bands = [10, 20, 30, 35, 40, 45, 50]

function bandOf(days: number): string {
  const place = bands.findIndex((last) => days <= last)
  return place === -1 ? '51+' : `${place === 0 ? 0 : bands[place - 1]! + 1}-${bands[place]}`
}

/** The first to start; of several that start on one day, the one with the lower id. */
function firstAssessment(episode: Episode): { start: number; authorised: number | null } {
  const [first] = recordsOfCase(episode, 'assessments').sort(
    (one, other) =>
      one.start_date - other.start_date || (one.assessment_id < other.assessment_id ? -1 : 1),
  )
  return { start: first?.start_date ?? Infinity, authorised: first?.authorised_date ?? null }
}
