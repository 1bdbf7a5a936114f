import { workingDays } from '../calendar.ts'
import { followedEnquiries } from '../reading/enquiries.ts'
import type { Reference } from '../reference.ts'

export const rows: Reference<'follow_up_working_days'> = (world, parameters) =>
  world.lives.flatMap((life) =>
    followedEnquiries(life).map(({ enquiry, episode, conference }) => {
      const day = enquiry.start_date
      const enough = parameters.follow_up_working_days
      const isUnknown =
        workingDays(day, world.extractEnd, enough) < enough ||
        workingDays(day, world.heldTo('initial_conferences'), enough) < enough ||
        world.heldFrom('initial_conferences') > day ||
        !world.isHeldOn('section_47_enquiries', day)
      return {
        unit_id: enquiry.section_47_id,
        child_id: life.childId,
        episode_id: episode?.id ?? null,
        counted_on: day,
        is_met: isUnknown ? null : conference !== null,
      }
    }),
  )
