import { workingDaysAfter } from '../calendar.ts'
import type { Making } from './families.ts'
import { newId, type WorkTime } from './work.ts'

export interface Conference {
  conference_id: string
  referral_id: string | null
  child_id: string
  conference_date: number
  led_to_plan: boolean | null
  is_transfer_in: boolean | null
}

/** Now and then a conference: on the day that an enquiry of the child foresaw, after one, or any other. */
export function addConference({ authority, child, dice }: Making, work: WorkTime): void {
  const { initial_conferences: rows, section_47_enquiries: enquiries } = authority.records
  const own = enquiries.filter(({ child_id }) => child_id === child.child_id)
  if (!dice.happens(own.length > 0 ? 45 : 10)) return
  const foreseen = own.flatMap(({ conference_date: day, start_date: start }) =>
    day === null ? [start, workingDaysAfter(start, dice.of([10, 11, 15, 16, 20, 21]))] : [day],
  )
  rows.push({
    conference_id: newId('m', rows, dice),
    referral_id: work.named(),
    child_id: child.child_id,
    conference_date: foreseen.length > 0 && dice.happens(70) ? dice.of(foreseen) : work.around(),
    led_to_plan: dice.of([true, true, false, null]),
    is_transfer_in: dice.of([true, false, false, false, null, null]),
  })
}
