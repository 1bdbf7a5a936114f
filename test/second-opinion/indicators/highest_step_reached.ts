import { monthsAfter } from '../calendar.ts'
import type { Episode } from '../reading/lives.ts'
import { isBlind, referralsWithin } from '../reading/look-back.ts'
import { areHeld, higherSteps } from '../reading/steps.ts'
import { unitOf, type Reference } from '../reference.ts'

const path = ['assessed', 'in_need', 'section_47', 'conference', 'protection_plan', 'care']

export const rows: Reference<'window_months' | 'follow_months'> = (world, parameters) => {
  const { window_months, follow_months } = parameters
  // Plans for children in need are no condition: an authorised assessment tells of most cases without them.
  const tables = ['assessments' as const, ...higherSteps]
  return world.referrals.map((referral) => {
    const { date } = referral
    const end = monthsAfter(date, follow_months)
    const isUnknown =
      end > world.extractEnd ||
      !areHeld(world, tables, date, end) ||
      isBlind(referral, window_months)
    const place = isUnknown ? null : highest(referral, end)
    const root = referralsWithin(referral, window_months).length > 0 ? 'repeat' : 'first'
    const part = place === null ? null : [root, ...path.slice(0, place)].join('>')
    return { ...unitOf(referral), part }
  })
}

/** How many steps along the path are on record by a day; null where it cannot be told. */
function highest({ work, isNfa, state, reason, closure }: Episode, end: number): number | null {
  const begun = (days: number[]) => days.some((day) => day <= end)
  const starts = (rows: { start_date: number }[]) => begun(rows.map(({ start_date }) => start_date))
  const isAuthorised = work.assessments.some(
    ({ authorised_date: day }) =>
      day !== null && day <= end && (closure === null || day <= closure),
  )
  if (starts(work.care_episodes)) return 6
  if (starts(work.cp_plans)) return 5
  if (begun(work.initial_conferences.map(({ conference_date }) => conference_date))) return 4
  if (starts(work.section_47_enquiries)) return 3
  if (starts(work.cin_plans)) return 2
  const isNotInNeed = isNfa === true || reason === 'RC8' || reason === 'RC9'
  if (isAuthorised && !isNotInNeed) return state !== 'open' && reason === null ? null : 2
  return starts(work.assessments) ? 1 : 0
}
