import type { Reference } from '../reference.ts'
import { rows as returns } from './return_after_closure.ts'

/** As "return after closure", apart for children known to have arrived since the records began. */
export const rows: Reference = (world) => {
  const arrived = new Set(
    world.lives
      .filter(({ arrival }) => (arrival ?? 0) > world.recordStart)
      .map(({ childId }) => childId),
  )
  return returns(world, {}).map((row) => ({
    ...row,
    part: arrived.has(row.child_id) ? 'arrived' : 'other',
  }))
}
