import { homeOn } from '../reading/homes.ts'
import { isBlind, referralsWithin } from '../reading/look-back.ts'
import { unitOf, type Reference } from '../reference.ts'

export const rows: Reference<'window_months'> = ({ referrals }, { window_months: months }) =>
  referrals.map((referral) => ({
    ...unitOf(referral),
    is_met: isBlind(referral, months) ? null : referralsWithin(referral, months).length > 0,
    part: String(homeOn(referral.life, referral.date)?.row.imd_decile ?? 'not_known'),
  }))
