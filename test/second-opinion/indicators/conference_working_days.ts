import { workingDays } from '../calendar.ts'
import { unitOfRecord } from '../reading/belonging.ts'
import { conferencesOf } from '../reading/enquiries.ts'
import { isHeld, isWithin } from '../reading/held.ts'
import { isBlindFrom } from '../reading/look-back.ts'
import type { Reference } from '../reference.ts'

export const rows: Reference<'look_back_months'> = (world, { look_back_months: months }) =>
  conferencesOf(world)
    .filter(({ day }) => isWithin(world, day))
    .map(({ life, episode, conference, day, enquiry }) => {
      const isUnknown =
        !enquiry ||
        !isHeld(world, 'initial_conferences', day) ||
        isBlindFrom(world.heldFrom('section_47_enquiries'), day, months) ||
        !isHeld(world, 'section_47_enquiries', day)
      const unit = unitOfRecord(life, conference.conference_id, episode, day)
      return { ...unit, value: isUnknown ? null : workingDays(enquiry.start, day, Infinity) }
    })
