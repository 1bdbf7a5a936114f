import { unitOfRecord } from '../reading/belonging.ts'
import { conferencesOf, isConferenceAsked, type FollowingConference } from '../reading/enquiries.ts'
import { isHeld, isWithin } from '../reading/held.ts'
import { isOfThisAuthority } from '../reading/protection-plans.ts'
import type { World } from '../reading/world.ts'
import type { Reference } from '../reference.ts'

export const rows: Reference = (world) =>
  conferencesOf(world)
    .filter(({ day }) => isWithin(world, day))
    .map((each) => {
      const { life, episode, conference, day, enquiry } = each
      const unit = unitOfRecord(life, conference.conference_id, episode, day)
      const isAsked = enquiry ? isConferenceAsked(enquiry.enquiry) : null
      const isMade = madePlan(each, world)
      if (isAsked === null || isMade === null) return { ...unit, is_met: null, part: null }
      if (isAsked === isMade) return { ...unit, is_met: false, part: null }
      return { ...unit, is_met: true, part: isMade ? 'plan' : 'no_plan' }
    })

/** Where the conference does not say, a plan that began on its day does. */
function madePlan({ life, conference, day }: FollowingConference, world: World): boolean | null {
  if (conference.led_to_plan !== null) return conference.led_to_plan
  if (!isHeld(world, 'cp_plans', day)) return null
  return life.own.cp_plans.some((plan) => isOfThisAuthority(plan) && plan.start_date === day)
}
