import type { Episode } from '../reading/lives.ts'
import { unitOf, type Reference } from '../reference.ts'

export const rows: Reference<'follow_up_days'> = ({ referrals, extractEnd }, parameters) =>
  referrals.filter(isAssessed).map((referral) => {
    const { date, earlyClosure } = referral
    const isUnknown = extractEnd - date < parameters.follow_up_days || earlyClosure === null
    if (isUnknown) return { ...unitOf(referral), is_met: null, part: null }
    const isEarly = earlyClosure !== 'none'
    return { ...unitOf(referral), is_met: isEarly, part: isEarly ? earlyClosure : null }
  })

const isAssessed = ({ assessment, isNfa, reason }: Episode): boolean =>
  assessment !== null && isNfa !== true && !['RC1', 'RC2', 'RC5', 'RC6'].includes(reason ?? '')
