import type { Making } from './families.ts'
import { newId, type WorkTime } from './work.ts'

export interface Visit {
  visit_id: string
  referral_id: string | null
  child_id: string
  visit_date: number
  is_seen: boolean | null
  is_seen_alone: boolean | null
}

/** Visits about the plan, the edges of the case, and the birthdays of the child. */
export function addVisits({ authority, child, days, dice }: Making, work: WorkTime): void {
  const { visits } = authority.records
  for (let left = dice.of([0, 0, 1, 2, 3]); left > 0; left -= 1) {
    const planned = work.planned + dice.of([-1, 0, 1, 2, 30])
    visits.push({
      visit_id: newId('v', visits, dice),
      referral_id: work.named(),
      child_id: child.child_id,
      visit_date: dice.of([planned, planned, planned, work.around(), dice.of([...days, planned])]),
      is_seen: dice.of([true, true, true, false, null]),
      is_seen_alone: dice.of([true, true, false, false, null]),
    })
  }
}
