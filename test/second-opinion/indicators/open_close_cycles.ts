import { monthsAfter } from '../calendar.ts'
import { isBlind, within } from '../reading/look-back.ts'
import type { Episode } from '../reading/lives.ts'
import { unitOf, type Reference } from '../reference.ts'

type Parameter = 'window_months' | 'return_months' | 'cycles'

export const rows: Reference<Parameter> = ({ referrals }, parameters) => {
  const { window_months: months, return_months, cycles } = parameters
  return referrals
    .filter((referral) => hadOpenCase(referral, months))
    .map((referral) => {
      const { earlier, date, life } = referral
      const unit = { ...unitOf(referral), unit_id: life.childId }
      const isUnknown =
        isBlind(referral, months) ||
        earlier.some((each) => each.state === 'unknown' && within(each.next!.date, date, months))
      if (isUnknown) return { ...unit, is_met: null }
      const complete = earlier.filter(
        ({ isNfa, closure, next }) =>
          isNfa !== true &&
          closure !== null &&
          within(closure, date, months) &&
          within(closure, next!.date, return_months),
      )
      return { ...unit, is_met: complete.length >= cycles }
    })
}

/** Its own case, or an earlier one that was, or may have been, open in the months up to it; its closure included. */
function hadOpenCase({ earlier, date, isNfa }: Episode, months: number): boolean {
  const isOpenLong = ({ openUntil }: Episode) =>
    openUntil === Infinity || monthsAfter(openUntil, months) >= date
  const mayBeOpen = (each: Episode) =>
    each.isNfa !== true && (isOpenLong(each) || each.state === 'unknown')
  return isNfa !== true || earlier.some(mayBeOpen)
}
