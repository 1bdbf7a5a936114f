import { yearEnd } from '../calendar.ts'
import { groupedBy } from '../grouped.ts'
import { sourceGroup } from './chronology.ts'
import { isBlind, within } from './look-back.ts'
import type { Episode, Life } from './lives.ts'

/** A referral and those before it in a look-back: each in the order of its day, itself last. */
export interface Run {
  last: Episode
  referrals: Episode[]
  isBlind: boolean
}

/** Of the given referrals of a child, those that are at least so many-th in the months up to them. */
export const runsOf = (referrals: readonly Episode[], months: number, least: number): Run[] =>
  referrals
    .map((last) => ({
      last,
      referrals: referrals.filter(
        ({ date }) => date <= last.date && within(date, last.date, months),
      ),
      isBlind: isBlind(last, months),
    }))
    .filter((run) => run.last.isWithinRecords && run.referrals.length >= least)

/** Of the last referral of each year to 31 March alone, whether or not one before it was so many-th. */
export function lastOfYear(referrals: readonly Episode[], months: number, least: number): Run[] {
  const years = groupedBy(runsOf(referrals, months, 1), ({ last }) => yearEnd(last.date))
  return [...years.values()]
    .map((own) => own.at(-1)!)
    .filter((run) => run.referrals.length >= least)
}

export const groupOf = ({ first }: Episode): string => sourceGroup(first.source_code)

/** Referrals of a child that name who sent them. */
export const fromNamedSources = ({ episodes }: Pick<Life, 'episodes'>): Episode[] =>
  episodes.filter((each) => !['anonymous', 'unknown'].includes(groupOf(each)))

export const isOneSource = ({ referrals }: Run): boolean =>
  new Set(referrals.map(groupOf)).size === 1

/** Whether it cannot be told of every referral whether the threshold was met. */
export const isUndecided = (run: Run): boolean =>
  run.isBlind || run.referrals.some(({ isMet }) => isMet === null)

/** Whether it is known of every referral that the threshold was not met. */
export const isNoneMet = ({ referrals }: Run): boolean =>
  referrals.every(({ isMet }) => isMet === false)
