import { isFirstMet } from '../reading/first-met.ts'
import { isBlind, referralsWithin } from '../reading/look-back.ts'
import { unitOf, type Reference } from '../reference.ts'

export const rows: Reference<'window_months'> = ({ referrals }, { window_months: months }) =>
  referrals.filter(isFirstMet).map((referral) => {
    const before = referralsWithin(referral, months)
    const isUnknown = isBlind(referral, months) || before.some(({ isMet }) => isMet === null)
    return {
      ...unitOf(referral),
      unit_id: referral.life.childId,
      value: isUnknown ? null : before.length,
    }
  })
