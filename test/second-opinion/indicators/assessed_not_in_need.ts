import type { Episode } from '../reading/lives.ts'
import { unitOf, type Reference } from '../reference.ts'

export const rows: Reference = ({ referrals }) =>
  referrals.map((referral) => ({ ...unitOf(referral), is_met: isNotInNeed(referral) }))

function isNotInNeed(referral: Episode): boolean | null {
  const { isDecided, isAssessmentHeld, isNfa, state, reason } = referral
  if (!isDecided || !isAssessmentHeld || isNfa === null) return null
  const { hasEnquiry, hasConference, plan, hasCare } = referral
  if (hasEnquiry || hasConference || plan !== null || hasCare || isNfa) return false
  if (state !== 'open' && reason === null) return null
  return referral.assessment !== null && (reason === 'RC8' || reason === 'RC9')
}
