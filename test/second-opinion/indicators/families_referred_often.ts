import { monthsAfter } from '../calendar.ts'
import { familyReferrals } from '../reading/families.ts'
import { isBlind, within } from '../reading/look-back.ts'
import { unitOf, type Reference } from '../reference.ts'

type Parameter = 'window_months' | 'referrals' | 'look_back_months'

export const rows: Reference<Parameter> = (world, parameters) => {
  const { window_months: months, referrals: least, look_back_months } = parameters
  return familyReferrals(world).flatMap((days) => {
    const [first] = days
    if (!first?.isLinked || !first.referral.isWithinRecords) return []
    const isUnknown =
      isBlind(first.referral, look_back_months) ||
      monthsAfter(first.date, months) > world.extractEnd
    const counted = days.filter(({ date }) => within(first.date, date, months))
    return [
      {
        ...unitOf(first.referral),
        unit_id: first.familyId,
        is_met: isUnknown ? null : counted.length >= least,
      },
    ]
  })
}
