import { monthsAfter, yearEnd } from '../calendar.ts'
import { groupedBy } from '../grouped.ts'
import { isUnder18 } from './follow-up.ts'
import type { Episode, Life } from './lives.ts'
import type { World } from './world.ts'

/** Of each child the last referral of each year to 31 March, received while the records are complete. */
export const lastReferrals = ({ lives }: World): Episode[] =>
  lives.flatMap((life) => {
    const years = groupedBy(
      life.episodes.filter(({ isWithinRecords }) => isWithinRecords),
      ({ date }) => yearEnd(date),
    )
    return [...years.values()].map((own) => own.at(-1)!)
  })

export const isBefore18 = ({ life, date }: Episode): boolean => isUnder18(life, date)

/** The date of birth, where it is held and the child was not last held as expected. */
export const birthOf = ({ birth, child }: Life): number | null =>
  child?.is_expected ? null : birth

/** Whole years between a birth and a day; 0 before it. */
export function ageOn(birth: number, day: number): number {
  let years = 0
  while (monthsAfter(birth, 12 * (years + 1)) <= day) years += 1
  return years
}
