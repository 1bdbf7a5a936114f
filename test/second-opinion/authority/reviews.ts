import type { Making } from './families.ts'
import { newId, type WorkTime } from './work.ts'

export interface Review {
  cp_review_id: string
  cp_plan_id: string | null
  child_id: string
  review_date: number
  is_quorate: boolean | null
  is_plan_continued: boolean | null
}

/** Reviews of the child's plans, or of none that is held. */
export function addReviews({ authority, child, dice }: Making, { planned }: WorkTime): void {
  const { cp_plans, cp_reviews: rows } = authority.records
  const plans = cp_plans.filter((plan) => plan.child_id === child.child_id)
  for (let left = dice.of([0, 0, 0, 1, 2]); left > 0; left -= 1) {
    const plan = plans.length > 0 && dice.happens(80) ? dice.of(plans) : null
    rows.push({
      cp_review_id: newId('w', rows, dice),
      cp_plan_id: plan?.cp_plan_id ?? null,
      child_id: child.child_id,
      review_date: planned + dice.of([0, 1, 60, 90]),
      is_quorate: dice.of([true, true, false, null]),
      is_plan_continued: dice.of([true, false, null]),
    })
  }
}
