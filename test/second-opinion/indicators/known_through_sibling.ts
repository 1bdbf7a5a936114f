import { isBlind, within } from '../reading/look-back.ts'
import { unitOf, type Reference } from '../reference.ts'

export const rows: Reference<'window_months' | 'referrals'> = (world, parameters) => {
  const { window_months: months, referrals: least } = parameters
  return world.referrals
    .filter(({ earlier, life }) => earlier.length === 0 && life.child?.family_id != null)
    .map((first) => {
      const { life, date } = first
      const siblings = world.families.get(life.familyId)!.filter((each) => each !== life)
      const isKnown = siblings.some(({ episodes }) => {
        const before = episodes.filter(
          (each) => each.date < date && within(each.date, date, months),
        )
        return before.length >= least
      })
      return {
        ...unitOf(first),
        unit_id: life.childId,
        is_met: isBlind(first, months) ? null : isKnown,
      }
    })
}
