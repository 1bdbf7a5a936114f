import { isBlind, referralsWithin } from '../reading/look-back.ts'
import { isFirstMet } from '../reading/first-met.ts'
import { unitOf, type Reference, type Row } from '../reference.ts'

export const rows: Reference<'window_months'> = ({ referrals }, { window_months: months }) =>
  referrals.filter(isFirstMet).flatMap((referral): Row[] => {
    const unit = { ...unitOf(referral), unit_id: referral.life.childId }
    const before = referralsWithin(referral, months)
    if (isBlind(referral, months) || before.some(({ isMet }) => isMet === null))
      return [{ ...unit, value: null }]
    const [first] = before
    return first ? [{ ...unit, value: referral.date - first.date }] : []
  })
