import type { Reference } from '../reference.ts'
import { rows as returns } from './return_after_closure.ts'

/** As "return after closure", apart for children known to have arrived since the records began. */
export const rows: Reference = (world) => {
  const arrivals = new Map(world.lives.map(({ childId, arrival }) => [childId, arrival ?? 0]))
  return returns(world, {}).map((row) => {
    const arrival = arrivals.get(row.child_id)!
    const isArrived = arrival > world.recordStart && arrival <= row.counted_on
    return { ...row, part: isArrived ? 'arrived' : 'other' }
  })
}
