import { birthOf, lastReferrals } from '../reading/yearly.ts'
import { unitOf, type Reference } from '../reference.ts'
import { percentOf } from './span_of_concern.ts'

export const rows: Reference = (world) =>
  lastReferrals(world).map((referral) => {
    const { life, date } = referral
    const birth = birthOf(life)
    const unit = { ...unitOf(referral), unit_id: life.childId }
    if (birth === null) return { ...unit, value: null }
    return { ...unit, value: percentOf(Math.min(life.knownFrom, date) - birth, date - birth) }
  })
