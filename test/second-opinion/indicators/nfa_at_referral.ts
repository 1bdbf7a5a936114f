import { unitOf, type Reference } from '../reference.ts'

export const rows: Reference = ({ referrals }) =>
  referrals.map((referral) => ({ ...unitOf(referral), is_met: referral.isNfa }))
