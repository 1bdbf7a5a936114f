import { workingDays } from '../calendar.ts'
import { episodeIdOf } from '../reading/cases.ts'
import { enquiryBefore, ownConferences } from '../reading/enquiries.ts'
import { isBlindFrom } from '../reading/look-back.ts'
import type { Reference } from '../reference.ts'

export const rows: Reference<'look_back_months'> = (world, { look_back_months }) =>
  world.lives.flatMap((life) =>
    ownConferences(life).map((conference) => {
      const day = conference.conference_date
      const start = enquiryBefore(life, conference)?.start_date
      const isUnknown =
        start === undefined ||
        start > day ||
        !world.isHeldOn('initial_conferences', day) ||
        !world.isHeldOn('section_47_enquiries', day) ||
        isBlindFrom(world.heldFrom('section_47_enquiries'), day, look_back_months)
      return {
        unit_id: conference.conference_id,
        child_id: life.childId,
        episode_id: episodeIdOf(life, 'initial_conferences', conference),
        counted_on: day,
        value: isUnknown ? null : workingDays(start, day, Infinity),
      }
    }),
  )
