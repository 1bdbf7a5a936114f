import { isLifeHeld, isOldEnough, periodsWithReferral } from '../reading/periods.ts'
import { lastOfChildhood } from '../reading/yearly.ts'
import { unitOf, type Reference } from '../reference.ts'

export const rows: Reference = (world) =>
  lastOfChildhood(world)
    .filter(isOldEnough)
    .map((referral) => ({
      ...unitOf(referral),
      unit_id: referral.life.childId,
      value: isLifeHeld(referral.life) ? periodsWithReferral(referral).length : null,
    }))
