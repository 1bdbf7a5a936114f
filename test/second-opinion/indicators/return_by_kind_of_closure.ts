import { kindOf, startsClock } from '../reading/closures.ts'
import { followed } from '../reading/follow-up.ts'
import { unitOf, type Reference } from '../reference.ts'

export const rows: Reference = (world) =>
  world.episodes.filter(startsClock(world)).flatMap((closed) => {
    const { closure, isNfa, life, next } = closed
    const kind = kindOf(closed, world)
    if (isNfa === true || kind === 'other') return []
    const answer = followed(life, closure, next?.date ?? null)
    const outcome = kind === null ? null : answer.outcome!
    return [{ ...unitOf(closed), counted_on: closure, ...answer, outcome, part: kind }]
  })
