import type { Dice } from '../dice.ts'
import { dateOf, dayOf, monthEnd, monthsAfter, workingDaysAfter } from '../calendar.ts'

const starts = [
  '2012-04-01',
  '2015-08-31',
  '2016-02-29',
  '2017-03-31',
  '2018-04-01',
  '2019-09-30',
  '2020-02-29',
]
const lengths = [1, 7, 13, 25, 61, 62, 96, 96, 130, 130, 160, 225]

/** The complete records of a small authority: a few months or many years, ending on awkward days too. */
export function completeRecords(dice: Dice): { recordStart: number; extractEnd: number } {
  const recordStart = dayOf(dice.of(starts))
  const end = monthsAfter(recordStart, dice.of(lengths)) + dice.of([-1, 0, 0, 1, 11])
  return { recordStart, extractEnd: dice.happens(40) ? monthEnd(end) : end }
}

const nearby = [-1, 0, 0, 0, 1]
const steps = [
  0, 0, 1, 2, 5, 6, 7, 9, 10, 29, 30, 31, 41, 42, 43, 60, 62, 63, 64, 65, 66, 89, 90, 91, 183, 365,
  366,
]
const months = [1, 3, 5, 6, 6, 11, 12, 12, 12, 18, 24, 24, 36, 36, 59, 60, 60, 60, 120]

/** A later day that lies on or beside the end of some window counted from `day`. */
export function stepFrom(day: number, dice: Dice): number {
  if (dice.happens(40)) return day + dice.of(steps)
  if (dice.happens(12))
    return workingDaysAfter(day, dice.of([15, 40, 41, 45, 45, 46])) + dice.of(nearby)
  if (dice.happens(15)) return Math.max(day, leapDayAfter(day) + dice.of(nearby))
  if (dice.happens(15)) return Math.max(day, monthEnd(monthsAfter(day, dice.of(months))))
  if (dice.happens(10)) return day + dice.between(0, 900)
  return Math.max(day, monthsAfter(day, dice.of(months)) + dice.of(nearby))
}

/** A day on or beside the beginning of some window that ends on `day`. */
export function stepBack(day: number, dice: Dice): number {
  if (dice.happens(45)) return day - dice.of(steps)
  if (dice.happens(20)) return day - dice.between(0, 900)
  return Math.min(day, monthsAfter(day, -dice.of(months)) + dice.of(nearby))
}

function leapDayAfter(day: number): number {
  const year = Number(dateOf(day).slice(0, 4))
  const leap = Math.ceil((year + 1) / 4) * 4
  return dayOf(`${leap}-02-28`) + 1
}

/** A first day for a child: on or beside a boundary of the records or of the child's own life. */
export function firstDay(
  own: number[],
  recordStart: number,
  extractEnd: number,
  dice: Dice,
): number {
  const anchors = [
    ...own,
    recordStart,
    recordStart,
    ...[12, 24, 24, 60].map((later) => monthsAfter(recordStart, later)),
    ...[12, 24, 36, 60].map((earlier) => monthsAfter(extractEnd, -earlier)),
    ...[0, 30, 45, 61, 62, 63, 64, 65, 66, 67, 89, 90, 91].map((days) => extractEnd - days),
  ]
  const day = dice.happens(40)
    ? dice.between(recordStart - 40, extractEnd)
    : dice.of(anchors) + dice.of(nearby)
  return Math.min(Math.max(day, recordStart - 900), extractEnd + 1)
}

/** The 15th of the month, as every birth is held. */
export const birthDay = (day: number): number => dayOf(`${dateOf(day).slice(0, 7)}-15`)

/** Any day, or one beside the end of a February: where "12 months before" is least plain. */
export function arrivalDay(recordStart: number, extractEnd: number, dice: Dice): number {
  const day = dice.between(recordStart - 50, extractEnd)
  return dice.happens(50) ? day : dayOf(`${dateOf(day).slice(0, 4)}-02-28`) + dice.of([0, 1, 1, 2])
}
