import { monthsAfter } from '../calendar.ts'
import { isHeld, isWithin } from '../reading/held.ts'
import {
  hasNoEnd,
  protectionPlans,
  unitOfPlan,
  type ProtectionPlan,
} from '../reading/protection-plans.ts'
import type { Reference } from '../reference.ts'

export const rows: Reference<'window_months' | 'transfer_days'> = (world, parameters) => {
  const { window_months: months, transfer_days: days } = parameters
  return protectionPlans(world).flatMap((each) => {
    const { ended, episode, start } = each
    if (ended === null || !isWithin(world, ended)) return []
    if (episode?.state === 'closed' && episode.reason === 'RC5' && isClosedBy(each, days)) return []
    const isUnknown =
      !isHeld(world, 'cp_plans', ended) ||
      world.extractEnd - ended < days ||
      episode === null ||
      hasNoEnd(each) ||
      (isClosedBy(each, days) && (episode.closure === null || episode.reason === null))
    return {
      ...unitOfPlan(each, ended),
      is_met: isUnknown ? null : ended <= monthsAfter(start, months),
    }
  })
}

/** Whether the case closed before the end of the plan, or at most so many days after it. */
const isClosedBy = ({ ended, episode }: ProtectionPlan, days: number): boolean =>
  episode!.openUntil - ended! <= days
