import type { Making } from './families.ts'
import type { Referral } from './referrals.ts'

/** The time of a referral in which work is done, and ways to draw days and names for it. */
export interface WorkTime {
  start: number
  /** The closure, or some day while the case is open. */
  end: number
  /** When a plan of this referral begins, if one does. */
  planned: number
  /** A day in, on the edges of, or just outside the time; or one on which something about the child changes. */
  around(): number
  /** The id of this referral mostly; else none, or that of another referral, seldom of another child. */
  named(): string | null
}

export function workAround(referral: Referral, { authority, days, dice }: Making): WorkTime {
  const start = referral.referral_date
  const end = Math.max(start, referral.closure_date ?? start + 100)
  const { referrals } = authority.records
  const own = [referral, ...referrals.filter(({ child_id }) => child_id === referral.child_id)]
  return {
    start,
    end,
    planned: dice.of([end - 43, end - 42, end - 41, end - 5, end, start, start + 20]),
    around: () =>
      dice.of([
        ...[start, start, start + 1, start - 1, start + dice.between(0, 60), end, end + 1],
        dice.of([start, ...days.filter((day) => start <= day && day <= end)]),
      ]),
    named() {
      if (dice.happens(65)) return referral.referral_id
      if (dice.happens(70)) return null
      return dice.of(dice.happens(85) ? own : referrals).referral_id
    },
  }
}

/** An id that does not tell the order in which the rows were written. */
export const newId = (word: string, rows: object[], dice: Making['dice']): string =>
  `${word}${dice.between(0, 999)}-${rows.length}`
