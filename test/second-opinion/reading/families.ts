import { groupedBy } from '../grouped.ts'
import type { Episode } from './lives.ts'
import type { World } from './world.ts'

/** A day on which any child of a family was referred; the referral of the lowest child id stands for it. */
export interface FamilyReferral {
  familyId: string
  /** Whether the family is recorded; a child of none is a family of its own. */
  isLinked: boolean
  date: number
  referral: Episode
}

/** The days of each family in order. */
export function familyReferrals({ families }: World): FamilyReferral[][] {
  return [...families].map(([familyId, lives]) => {
    const isLinked = lives.some(({ child }) => child?.family_id != null)
    const days = groupedBy(
      lives.flatMap(({ episodes }) => episodes),
      ({ date }) => date,
    )
    return [...days]
      .sort(([one], [other]) => one - other)
      .map(([date, own]) => ({
        familyId,
        isLinked,
        date,
        referral: own.reduce((low, each) => (each.childId < low.childId ? each : low)),
      }))
  })
}
