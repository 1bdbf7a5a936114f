import { monthsAfter } from '../calendar.ts'
import type { Episode } from './lives.ts'

/** Whether a day lies at most so many calendar months before another; the anniversary itself counts. */
export const within = (day: number, later: number, months: number): boolean =>
  day <= later && monthsAfter(day, months) >= later

/** Earlier referrals of a look-back. */
export const referralsWithin = ({ earlier, date }: Episode, months: number): Episode[] =>
  earlier.filter((each) => within(each.date, date, months))

/** Whether some day that a look-back of so many months reaches lies before what the records can tell. */
export const isBlind = ({ life, date }: Episode, months: number): boolean =>
  isBlindFrom(life.historyFrom, date, months)

/** The same for a table held, or a history known, from a day on: back to the last day of a month that is too short. */
export const isBlindFrom = (heldFrom: number, date: number, months: number): boolean =>
  heldFrom > monthsAfter(date, -months)
