import type { Conference } from '../authority/conferences.ts'
import { episodeIdOf } from '../reading/cases.ts'
import { enquiryBefore, isConferenceAsked, ownConferences } from '../reading/enquiries.ts'
import type { Life } from '../reading/lives.ts'
import type { World } from '../reading/world.ts'
import type { Reference } from '../reference.ts'

export const rows: Reference = (world) =>
  world.lives.flatMap((life) =>
    ownConferences(life).map((conference) => {
      const enquiry = enquiryBefore(life, conference)
      const isAsked = enquiry ? isConferenceAsked(enquiry) : null
      const madePlan = isPlanMade(life, conference, world)
      const isKnown = isAsked !== null && madePlan !== null
      return {
        unit_id: conference.conference_id,
        child_id: life.childId,
        episode_id: episodeIdOf(life, 'initial_conferences', conference),
        counted_on: conference.conference_date,
        is_met: isKnown ? isAsked !== madePlan : null,
        part: madePlan ? 'plan' : 'no_plan',
      }
    }),
  )

function isPlanMade(life: Life, conference: Conference, { isHeldOn }: World): boolean | null {
  const { led_to_plan, conference_date: day } = conference
  if (led_to_plan !== null) return led_to_plan
  if (!isHeldOn('cp_plans', day)) return null
  return life.own.cp_plans.some(({ start_date }) => start_date === day)
}
