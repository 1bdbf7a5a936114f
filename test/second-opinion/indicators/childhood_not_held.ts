import { birthOf, lastReferrals } from '../reading/yearly.ts'
import { unitOf, type Reference } from '../reference.ts'
import { percentOf } from './span_of_concern.ts'

export const rows: Reference = (world) =>
  lastReferrals(world).map((referral) => {
    const { life, date } = referral
    const birth = birthOf(life)
    const unit = { ...unitOf(referral), unit_id: life.childId }
    // None of it, whenever the child is born: before an expected birth, or where the records reach back to it.
    const isBefore = life.birth !== null && date <= life.birth
    if (isBefore || (life.birth !== null && life.knownFrom === life.birth))
      return { ...unit, value: 0 }
    if (birth === null) return { ...unit, value: null }
    return { ...unit, value: percentOf(Math.min(life.knownFrom, date) - birth, date - birth) }
  })
