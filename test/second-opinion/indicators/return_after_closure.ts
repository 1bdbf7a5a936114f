import { startsClock } from '../reading/closures.ts'
import { followed } from '../reading/follow-up.ts'
import { unitOf, type Reference } from '../reference.ts'

export const rows: Reference = (world) =>
  world.episodes.filter(startsClock(world)).map((closed) => ({
    ...unitOf(closed),
    counted_on: closed.closure,
    ...followed(closed.life, closed.closure, closed.next?.date ?? null),
  }))
