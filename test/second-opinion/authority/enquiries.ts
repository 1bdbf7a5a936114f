import type { Dice } from '../dice.ts'
import { monthsAfter, workingDaysAfter } from '../calendar.ts'
import { stepFrom } from './boundaries.ts'
import type { Making } from './families.ts'
import type { Authority } from './records.ts'
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
  const edge = dice.happens(12) ? edgeOf(authority, dice) : null
  const day = edge?.start ?? work.around()
  const conference = edge?.conference ?? workingDaysAfter(day, dice.of([0, 5, 14, 15, 15, 16]))
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

/** On the last day for which enquiries are held; or with a conference some months after the first of them. */
function edgeOf(
  { coverage, recordStart, extractEnd }: Authority,
  dice: Dice,
): { start: number; conference?: number } {
  const { from, to } = coverage.section_47_enquiries ?? { from: recordStart, to: extractEnd }
  const nearby = dice.of([-1, 0, 0, 1])
  if (to < extractEnd && dice.happens(50)) return { start: to + nearby }
  const conference = monthsAfter(from, dice.of([3, 3, 6, 12])) + nearby
  return { start: conference - dice.of([0, 7, 20]), conference }
}
