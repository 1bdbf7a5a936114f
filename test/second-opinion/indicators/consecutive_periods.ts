import { isLifeHeld, isOldEnough, periodsWithReferral } from '../reading/periods.ts'
import { lastOfChildhood } from '../reading/yearly.ts'
import { unitOf, type Reference } from '../reference.ts'

export const rows: Reference = (world) =>
  lastOfChildhood(world)
    .filter(isOldEnough)
    .map((referral) => ({
      ...unitOf(referral),
      unit_id: referral.life.childId,
      value: isLifeHeld(referral.life) ? longestRun(periodsWithReferral(referral)) : null,
    }))

function longestRun(periods: readonly number[]): number {
  let [run, longest] = [0, 0]
  for (let period = 1; period <= 5; period += 1) {
    run = periods.includes(period) ? run + 1 : 0
    longest = Math.max(longest, run)
  }
  return longest
}
