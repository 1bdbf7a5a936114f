import { ageBand } from '../reading/chronology.ts'
import { areFactorsHeld } from '../reading/completed.ts'
import { isBlind, referralsWithin } from '../reading/look-back.ts'
import { mainFactor } from '../reading/main-factor.ts'
import { unitOf, type Reference } from '../reference.ts'

export const rows: Reference<'window_months'> = (world, { window_months: months }) =>
  world.referrals.map((referral) => {
    const { isDecided, isMet, life, date } = referral
    const isUnknown =
      !isDecided || isMet === null || isBlind(referral, months) || !areFactorsHeld(world, date)
    const earlier = referralsWithin(referral, months).length
    return {
      ...unitOf(referral),
      is_met: isUnknown ? null : isMet,
      part: earlier >= 4 ? '4+' : String(earlier),
      stratum: `${ageBand(life, date)}/${mainFactor(referral, world)}`,
    }
  })
