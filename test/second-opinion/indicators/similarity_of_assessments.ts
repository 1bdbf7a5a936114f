import { rowOf } from '../reading/completed.ts'
import { pairsOf, sharedBy } from '../reading/pairs.ts'
import type { Reference } from '../reference.ts'

export const rows: Reference<'gap_months'> = (world, { gap_months: months }) =>
  pairsOf(world, months).map((pair) => {
    const shared = sharedBy(pair)
    return {
      ...rowOf(pair.later),
      value: shared && Math.floor((100 * shared.both) / shared.either),
    }
  })
