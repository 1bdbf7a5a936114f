import { isPlanned, startsClock } from '../reading/closures.ts'
import { unitOf, type Reference } from '../reference.ts'

export const rows: Reference = (world) =>
  world.episodes.filter(startsClock(world)).flatMap((closed) => {
    const { date, closure, isNfa, life } = closed
    const planned = isPlanned(closed, world)
    if (isNfa === true || planned === false) return []
    const isHeld = world.heldFrom('strengths') <= date && world.heldTo('strengths') >= closure
    const isRecorded = life.own.strengths.some(
      ({ recorded_date: day }) => day >= date && day <= closure,
    )
    const is_met = planned === null || !isHeld ? null : isRecorded
    return [{ ...unitOf(closed), counted_on: closure, is_met }]
  })
