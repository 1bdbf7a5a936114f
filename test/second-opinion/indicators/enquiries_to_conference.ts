import { workingDaysAfter } from '../calendar.ts'
import { unitOfRecord } from '../reading/belonging.ts'
import { enquiriesOf } from '../reading/enquiries.ts'
import { isHeld, isWithin } from '../reading/held.ts'
import type { Reference } from '../reference.ts'

export const rows: Reference<'follow_up_working_days'> = (world, parameters) => {
  const { follow_up_working_days: days } = parameters
  return enquiriesOf(world)
    .filter(({ start }) => isWithin(world, start))
    .map(({ life, episode, enquiry, start, conference }) => {
      const last = workingDaysAfter(start, days)
      const isUnknown =
        last > world.extractEnd ||
        !isHeld(world, 'section_47_enquiries', start) ||
        !isHeld(world, 'initial_conferences', start, last)
      const unit = unitOfRecord(life, enquiry.section_47_id, episode, start)
      return { ...unit, is_met: isUnknown ? null : conference !== null }
    })
}
