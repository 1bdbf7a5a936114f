import {
  earliestOf,
  isPlanned,
  nextEnquiry,
  nextMissing,
  startsClock,
} from '../reading/closures.ts'
import { followed } from '../reading/follow-up.ts'
import { unitOf, type Reference } from '../reference.ts'

export const rows: Reference = (world) =>
  world.episodes.filter(startsClock(world)).flatMap((closed) => {
    const { closure, isNfa, life, next } = closed
    const planned = isPlanned(closed, world)
    if (isNfa === true || planned === false) return []
    const isHeld =
      world.isHeldOn('section_47_enquiries', closure) && world.isHeldOn('missing_episodes', closure)
    const concern = earliestOf(next?.date, nextEnquiry(closed), nextMissing(closed))
    const heldTo = Math.min(world.heldTo('section_47_enquiries'), world.heldTo('missing_episodes'))
    const answer = followed(life, closure, concern, heldTo)
    const outcome = planned === null || !isHeld ? null : answer.outcome!
    return [{ ...unitOf(closed), counted_on: closure, ...answer, outcome }]
  })
