import { isBlind, referralsWithin } from '../reading/look-back.ts'
import { unitOf, type Reference } from '../reference.ts'

export const rows: Reference<'window_months'> = ({ referrals }, { window_months: months }) =>
  referrals.map((referral) => ({
    ...unitOf(referral),
    value: isBlind(referral, months) ? null : 1 + referralsWithin(referral, months).length,
  }))
