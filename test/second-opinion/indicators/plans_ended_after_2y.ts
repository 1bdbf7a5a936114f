import { monthsAfter } from '../calendar.ts'
import { isHeld, isWithin } from '../reading/held.ts'
import { protectionPlans, unitOfPlan } from '../reading/protection-plans.ts'
import type { Reference } from '../reference.ts'

export const rows: Reference<'window_months'> = (world, { window_months: months }) =>
  protectionPlans(world).flatMap((each) => {
    const { ended, plan, start } = each
    if (ended === null || !isWithin(world, ended)) return []
    const isUnknown = !isHeld(world, 'cp_plans', ended) || plan.end_date === null
    return {
      ...unitOfPlan(each, ended),
      is_met: isUnknown ? null : ended >= monthsAfter(start, months),
    }
  })
