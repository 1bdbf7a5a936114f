import { monthsAfter } from '../calendar.ts'
import type { Episode, Life } from './lives.ts'
import { birthOf } from './yearly.ts'

/** The months from birth at which the second to the fifth developmental period begin. */
const begins = [18, 36, 72, 144]

/** 1 before 18 months, the time before birth included, to 5 from 12 years on. */
export const periodOn = (birth: number, day: number): number =>
  1 + begins.filter((months) => monthsAfter(birth, months) <= day).length

/** A child of 18 months or more, going by an expected birth too, or one whose age is not known. */
export const isOldEnough = ({ life, date }: Episode): boolean =>
  life.birth === null || periodOn(life.birth, date) > 1

/** Whether the records reach back to the birth, and the child did not arrive after it. */
export const isLifeHeld = (life: Life): boolean => {
  const birth = birthOf(life)
  return birth !== null && life.historyFrom <= birth
}

/** The periods up to that of a referral, itself included, in which a referral came. */
export function periodsWithReferral({ life, earlier, date }: Episode): number[] {
  const days = [...earlier.map((each) => each.date), date]
  return [...new Set(days.map((day) => periodOn(life.birth!, day)))]
}
