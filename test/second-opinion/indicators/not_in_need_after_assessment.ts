import { rows as assessedNotInNeed } from './assessed_not_in_need.ts'
import type { Reference } from '../reference.ts'

/** Of the same referrals, those for which an assessment started and that are not recorded as no further action. */
export const rows: Reference = (world) =>
  assessedNotInNeed(
    {
      ...world,
      referrals: world.referrals.filter(
        ({ assessment, isNfa }) => assessment !== null && isNfa !== true,
      ),
    },
    {},
  )
