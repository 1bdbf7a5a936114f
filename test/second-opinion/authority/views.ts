import { agencies } from './escalations.ts'
import type { Making } from './families.ts'
import { newId, type WorkTime } from './work.ts'

/** What an agency thought of a decision. */
export interface View {
  agency_view_id: string
  referral_id: string | null
  child_id: string
  view_date: number
  decision_code: string | null
  agency_code: string | null
  view_code: string | null
}

const decisions = ['referral', 'assessment', 'section_47', 'conference', 'review', 'closure', null]
const views = ['more_help', 'more_help', 'agrees', 'agrees', 'less_help', null]

/** Views of several agencies on one decision of one day, or none. */
export function addViews({ authority, child, dice }: Making, work: WorkTime): void {
  const { agency_views: rows } = authority.records
  const view_date = work.around()
  const decision_code = dice.of(decisions)
  for (let left = dice.of([0, 0, 0, 1, 2, 3]); left > 0; left -= 1) {
    rows.push({
      agency_view_id: newId('o', rows, dice),
      referral_id: work.named(),
      child_id: child.child_id,
      view_date,
      decision_code,
      agency_code: dice.of(agencies),
      view_code: dice.of(views),
    })
  }
}
