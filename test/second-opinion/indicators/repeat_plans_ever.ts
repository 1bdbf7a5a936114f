import { isHeld, isWithin } from '../reading/held.ts'
import { isBlindFrom } from '../reading/look-back.ts'
import { beganWhileRunning, protectionPlans, unitOfPlan } from '../reading/protection-plans.ts'
import type { Reference } from '../reference.ts'

export const rows: Reference<'childhood_months'> = (world, { childhood_months: months }) =>
  protectionPlans(world)
    .filter((each) => isWithin(world, each.start) && !beganWhileRunning(each))
    .map((each) => {
      const { plan, start, earlier } = each
      const isUnknown =
        !isHeld(world, 'cp_plans', start) ||
        (plan.previous_plans === null && isBlindFrom(world.heldFrom('cp_plans'), start, months))
      const isRepeat = (plan.previous_plans ?? 0) > 0 || earlier.length > 0
      return { ...unitOfPlan(each, start), is_met: isUnknown ? null : isRepeat }
    })
