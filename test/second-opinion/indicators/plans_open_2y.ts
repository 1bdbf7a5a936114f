import { dateOf, monthsAfter, yearEnds } from '../calendar.ts'
import { isHeld } from '../reading/held.ts'
import { protectionPlans, unitOfPlan } from '../reading/protection-plans.ts'
import type { Reference } from '../reference.ts'

export const rows: Reference<'window_months'> = (world, { window_months: months }) => {
  const days = yearEnds(world.recordStart, world.extractEnd)
  return protectionPlans(world).flatMap((each) =>
    days
      .filter((day) => each.start <= day && day < each.openUntil)
      .map((day) => ({
        ...unitOfPlan(each, day),
        unit_id: `${each.plan.cp_plan_id}@${dateOf(day).slice(0, 4)}`,
        is_met: isHeld(world, 'cp_plans', day) ? day >= monthsAfter(each.start, months) : null,
      })),
  )
}
