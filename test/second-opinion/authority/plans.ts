import type { Dice } from '../dice.ts'
import { monthsAfter } from '../calendar.ts'
import type { Making } from './families.ts'
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
export function addPlans({ authority, child, dice }: Making, work: WorkTime): void {
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
    const start_date = protectedFrom(cp_plans, child_id, work, dice)
    cp_plans.push({
      cp_plan_id: newId('p', cp_plans, dice),
      referral_id: work.named(),
      child_id,
      start_date,
      end_date: planEnd(start_date, work.end, dice),
      initial_category: initial,
      latest_category: dice.happens(75) ? initial : dice.of(categories),
      previous_plans: dice.of([0, 0, 1, 2, null]),
      is_other_authority: dice.of([true, false, false, false, false, null]),
    })
  }
}

/** When planned, or on or beside an anniversary of the end of an earlier plan of the child. */
function protectedFrom(
  plans: readonly CpPlan[],
  child: string,
  { planned }: WorkTime,
  dice: Dice,
): number {
  const last = plans.findLast(({ child_id }) => child_id === child)
  if (!last?.end_date || !dice.happens(40)) return planned
  return monthsAfter(last.end_date, dice.of([0, 12, 24, 24, 36])) + dice.of([-1, 0, 0, 1])
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
