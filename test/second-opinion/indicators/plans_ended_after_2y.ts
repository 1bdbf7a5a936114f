import { monthsAfter } from '../calendar.ts'
import { isHeld, isWithin } from '../reading/held.ts'
import { hasNoEnd, protectionPlans, unitOfPlan } from '../reading/protection-plans.ts'
import type { Reference } from '../reference.ts'

export const rows: Reference<'window_months'> = (world, { window_months: months }) =>
  protectionPlans(world).flatMap((each) => {
    const { ended, start } = each
    if (ended === null || !isWithin(world, ended)) return []
    const isUnknown = !isHeld(world, 'cp_plans', ended) || hasNoEnd(each)
    return {
      ...unitOfPlan(each, ended),
      is_met: isUnknown ? null : ended >= monthsAfter(start, months),
    }
  })
