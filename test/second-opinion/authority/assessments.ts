import type { Dice } from '../dice.ts'
import { monthsAfter, workingDaysAfter } from '../calendar.ts'
import { stepFrom } from './boundaries.ts'
import type { Making } from './families.ts'
import { newId, type WorkTime } from './work.ts'

export interface Assessment {
  assessment_id: string
  referral_id: string | null
  child_id: string
  start_date: number
  authorised_date: number | null
  is_child_seen: boolean | null
}

export interface Factor {
  assessment_id: string
  factor_code: string
}

/** Every code, those of old (18A, 19A) too; the commonest and those that indicators name more often. */
// prettier-ignore
export const factorCodes = [
  '1A', '1B', '1C', '2A', '2B', '2C', '3A', '3B', '3C', '4A', '4B', '4C', '5A', '5B', '5C',
  '6A', '6B', '6C', '7A', '8B', '8C', '8D', '8E', '8F', '9A', '10A', '11A', '12A', '13A',
  '14A', '15A', '16A', '17A', '18A', '18B', '18C', '19A', '19B', '19C', '20', '22A', '23A', '24A',
  '3B', '3B', '3B', '4B', '4B', '4B', '1B', '2B', '2B', '5B', '16A', '16A', '17A', '18C', '4A', '15A', '11A',
]

/** The first and last working days of the bands by which assessments are counted. */
// prettier-ignore
const bandEnds = [
  1, 10, 11, 20, 21, 25, 26, 30, 31, 35, 36, 40, 41, 45, 45, 46, 50, 51, 55, 56, 60, 61,
]

/**
 * None, one or two assessments, authorised at once, by the closure, on the edge of a band, so many months after
 * another of the child's, on the day of another, on a day on which something changes, or never.
 */
export function addAssessments(
  { authority, family, child, days, dice }: Making,
  work: WorkTime,
): void {
  const { assessments, assessment_factors: factors } = authority.records
  for (let left = dice.of([0, 0, 1, 1, 1, 2]); left > 0; left -= 1) {
    const own = assessments.filter(({ child_id }) => child_id === child.child_id)
    const others = own.flatMap(({ authorised_date }) => authorised_date ?? [])
    const day = work.around()
    const late = dice.happens(5) ? 3 : 0
    const ends = [
      () => day,
      () => day + 40,
      () => work.end + dice.of([-1, 0, 0, 1]),
      () => workingDaysAfter(day, dice.of(bandEnds)),
      () => workingDaysAfter(day, dice.of(bandEnds)),
      () => (others.length > 0 ? afterAnother(dice.of(others), dice) : stepFrom(day, dice)),
      () => dice.of([day, ...days.filter((each) => each > day && each < day + 500)]),
      () => beforeShorterMonth(day, dice.of([6, 12])),
    ]
    const assessment_id = newId('a', assessments, dice)
    assessments.push({
      assessment_id,
      referral_id: work.named(),
      child_id: child.child_id,
      start_date: day,
      authorised_date: dice.happens(25) ? null : Math.max(day - late, dice.of(ends)()),
      is_child_seen: dice.of([true, true, false, null]),
    })
    const found = foundAt(family.factors, dice)
    if (found.size > 0 && dice.happens(5 * own.length)) found.add(dice.of(['16A', '15A']))
    for (const factor_code of found) factors.push({ assessment_id, factor_code })
  }
}

/** On the same day, or beside the end of a gap that is counted in months. */
const afterAnother = (day: number, dice: Dice): number =>
  monthsAfter(day, dice.of([0, 0, 3, 6, 6, 12, 12, 24, 36])) + dice.of([-1, 0, 0, 1])

/** The next day of the month that is missing so many months on. */
function beforeShorterMonth(day: number, months: number): number {
  let last = day
  while (monthsAfter(monthsAfter(last, months), -months) === last) last += 1
  return last
}

/** What the family is known for, what is new, "none" (21), or nothing recorded; no code twice. */
function foundAt(habit: string[], dice: Dice): Set<string> {
  if (dice.happens(12)) return new Set()
  if (dice.happens(10)) return new Set(['21'])
  const found = new Set(dice.happens(70) ? habit : habit.filter(() => dice.happens(60)))
  for (let left = dice.of([0, 0, 1, 2]); left > 0; left -= 1) found.add(dice.of(factorCodes))
  if (dice.happens(3)) found.add('21')
  return found
}
