import { workingDaysAfter } from '../calendar.ts'
import { stepFrom } from './boundaries.ts'
import type { Making } from './families.ts'
import { newId, type WorkTime } from './work.ts'

export interface Enquiry {
  section_47_id: string
  referral_id: string | null
  child_id: string
  start_date: number
  end_date: number | null
  conference_date: number | null
  is_conference_not_required: boolean | null
  outcome_code: string | null
}

// prettier-ignore
const outcomes = ['conference', 'conference', 'assessment', 'services', 'monitoring', 'legal_action', 'nfa', 'other', null]

/** Now and then an enquiry; its conference, if any, about 15 working days on. */
export function addEnquiry({ authority, child, dice }: Making, work: WorkTime): void {
  if (!dice.happens(35)) return
  const { section_47_enquiries: rows } = authority.records
  const day = work.around()
  const conference = workingDaysAfter(day, dice.of([0, 5, 14, 15, 15, 16]))
  rows.push({
    section_47_id: newId('e', rows, dice),
    referral_id: work.named(),
    child_id: child.child_id,
    start_date: day,
    end_date: dice.happens(40) ? null : stepFrom(day, dice),
    conference_date: dice.happens(50) ? conference : null,
    is_conference_not_required: dice.of([true, false, null]),
    outcome_code: dice.of(outcomes),
  })
}
