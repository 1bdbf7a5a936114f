import type { Dice } from '../dice.ts'
import { monthsAfter, yearEnd } from '../calendar.ts'
import type { Making } from './families.ts'
import type { Authority } from './records.ts'
import { newId, type WorkTime } from './work.ts'

export interface CinPlan {
  cin_plan_id: string
  referral_id: string | null
  child_id: string
  start_date: number
  end_date: number | null
}

export interface CpPlan extends Omit<CinPlan, 'cin_plan_id'> {
  cp_plan_id: string
  initial_category: string | null
  latest_category: string | null
  previous_plans: number | null
  is_other_authority: boolean | null
}

const categories = ['NEG', 'NEG', 'NEG', 'EMO', 'PHY', 'SAB', 'MUL', null]

/** Plans for a child in need or of protection, ended within days, beside three months or two years, or not. */
export function addPlans({ authority, child, days, dice }: Making, work: WorkTime): void {
  const { cin_plans, cp_plans } = authority.records
  const { child_id } = child
  if (dice.happens(25)) {
    const start_date = work.planned + dice.of([0, 0, 10])
    cin_plans.push({
      cin_plan_id: newId('n', cin_plans, dice),
      referral_id: work.named(),
      child_id,
      start_date,
      end_date: planEnd(start_date, work.end, dice),
    })
  }
  if (dice.happens(22)) {
    const initial = dice.of(categories)
    const start_date = protectedFrom(authority, child_id, work, dice)
    const end_date = planEnd(start_date, work.end, dice)
    cp_plans.push({
      cp_plan_id: newId('p', cp_plans, dice),
      referral_id: work.named(),
      child_id,
      start_date,
      end_date:
        end_date !== null && dice.happens(15) ? Math.max(end_date, dice.of(days)) : end_date,
      initial_category: initial,
      latest_category: dice.happens(75) ? initial : dice.of(categories),
      previous_plans: dice.of([0, 0, 1, 2, null]),
      is_other_authority: dice.of([true, false, false, false, false, null]),
    })
  }
}

/**
 * When planned; some months after the first referral; on the day of a conference; on or beside an anniversary of the end of an earlier plan of the child,
 * or a day that lies so many months before a 31 March; or once plans have been held for some years, or a whole childhood.
 */
function protectedFrom(
  { records: { cp_plans, initial_conferences, referrals }, coverage, extractEnd }: Authority,
  child: string,
  { planned }: WorkTime,
  dice: Dice,
): number {
  const last = cp_plans.findLast(({ child_id }) => child_id === child)
  const conference = initial_conferences.findLast(({ child_id }) => child_id === child)
  const nearby = dice.of([-1, 0, 0, 1])
  const grown = monthsAfter(coverage.cp_plans?.from ?? extractEnd, dice.of([60, 120, 216, 216]))
  if (grown < extractEnd && dice.happens(12)) return grown + nearby
  const first = referrals.find(({ child_id }) => child_id === child)
  if (first && dice.happens(10))
    return monthsAfter(first.referral_date, dice.of([6, 12, 24, 60, 60, 60])) + nearby
  if (conference && dice.happens(30)) return conference.conference_date
  if (last?.end_date && dice.happens(40))
    return monthsAfter(last.end_date, dice.of([0, 12, 24, 24, 36])) + nearby
  return dice.happens(10)
    ? monthsAfter(yearEnd(planned), dice.of([-12, -18, -24, -24])) + nearby
    : planned
}

function planEnd(start: number, closure: number, dice: Dice): number | null {
  if (dice.happens(25)) return null
  const nearby = dice.of([-1, 0, 0, 1])
  const ends = [
    closure,
    closure + nearby,
    start,
    start + 42 + nearby,
    monthsAfter(start, dice.of([2, 3, 3, 3, 6, 12, 18, 24, 24])) + nearby,
  ]
  return dice.happens(3) ? start - 1 : Math.max(start, dice.of(ends))
}
