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

/** Now and then a conference: on the day that an enquiry of the child foresaw, or any other. */
export function addConference({ authority, child, dice }: Making, work: WorkTime): void {
  if (!dice.happens(15)) return
  const { initial_conferences: rows, section_47_enquiries: enquiries } = authority.records
  const foreseen = enquiries
    .filter(({ child_id }) => child_id === child.child_id)
    .flatMap(({ conference_date }) => conference_date ?? [])
  rows.push({
    conference_id: newId('m', rows, dice),
    referral_id: work.named(),
    child_id: child.child_id,
    conference_date: foreseen.length > 0 && dice.happens(70) ? dice.of(foreseen) : work.around(),
    led_to_plan: dice.of([true, true, false, null]),
    is_transfer_in: dice.of([true, false, false, null]),
  })
}
