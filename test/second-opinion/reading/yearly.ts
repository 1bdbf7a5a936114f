import { monthsAfter, yearEnd } from '../calendar.ts'
import { groupedBy } from '../grouped.ts'
import { isUnder18 } from './follow-up.ts'
import type { Episode, Life } from './lives.ts'
import type { World } from './world.ts'

/** Of each child the last referral of each year to 31 March, received while the records are complete. */
export const lastReferrals = ({ lives }: World): Episode[] => lives.flatMap((life) => lastOf(life))

/** The same of children who were under 18 and had not left by then. */
export const lastOfChildhood = ({ lives }: World): Episode[] =>
  lives.flatMap((life) => lastOf(life, isChildHere))

function lastOf({ episodes }: Life, isWanted: (each: Episode) => boolean = () => true): Episode[] {
  const wanted = episodes.filter((each) => each.isWithinRecords && isWanted(each))
  return [...groupedBy(wanted, ({ date }) => yearEnd(date)).values()].map((own) => own.at(-1)!)
}

/** Whether the child was under 18 and had not left before the referral. */
export const isChildHere = ({ life, date }: Episode): boolean =>
  isUnder18(life, date) && date <= life.exit

/** The date of birth, where it is held and the child was not last held as expected. */
export const birthOf = ({ birth, child }: Life): number | null =>
  child?.is_expected ? null : birth

/** Whole years between a birth and a day; 0 before it. */
export function ageOn(birth: number, day: number): number {
  let years = 0
  while (monthsAfter(birth, 12 * (years + 1)) <= day) years += 1
  return years
}
