import { earliestOf, kindOf, nextCpPlan, nextEnquiry, startsClock } from '../reading/closures.ts'
import { followed } from '../reading/follow-up.ts'
import { unitOf, type Reference } from '../reference.ts'

export const rows: Reference = (world) =>
  world.episodes.filter(startsClock(world)).flatMap((closed) => {
    const { closure, isNfa, life } = closed
    const kind = kindOf(closed, world)
    if (isNfa === true || kind === 'other') return []
    const isHeld =
      world.isHeldOn('section_47_enquiries', closure) && world.isHeldOn('cp_plans', closure)
    const event = earliestOf(nextEnquiry(closed), nextCpPlan(closed))
    const heldTo = Math.min(world.heldTo('section_47_enquiries'), world.heldTo('cp_plans'))
    const answer = followed(life, closure, event, heldTo)
    const outcome = kind === null || !isHeld ? null : answer.outcome!
    return [{ ...unitOf(closed), counted_on: closure, ...answer, outcome, part: kind }]
  })
