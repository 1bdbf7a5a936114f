import { monthsAfter } from '../calendar.ts'
import type { Episode } from './lives.ts'
import { asTheSql } from './readings.ts'

/** Earlier referrals at most so many calendar months before; the anniversary itself counts. */
export const referralsWithin = ({ earlier, date }: Episode, months: number): Episode[] =>
  earlier.filter((each) => monthsAfter(each.date, months) >= date)

/** Whether some day that a look-back of so many months reaches lies before what the records can tell. */
export const isBlind = ({ life, date }: Episode, months: number): boolean =>
  isBlindFrom(life.historyFrom, date, months)

/** The same for a table held, or a history known, from a day on. */
export const isBlindFrom = (heldFrom: number, date: number, months: number): boolean =>
  asTheSql.windowStartsBackward
    ? heldFrom > monthsAfter(date, -months)
    : monthsAfter(heldFrom - 1, months) >= date
