import { isHeld, isWithin } from '../reading/held.ts'
import { isBlindFrom, within } from '../reading/look-back.ts'
import { beganWhileRunning, protectionPlans, unitOfPlan } from '../reading/protection-plans.ts'
import type { Reference } from '../reference.ts'

export const rows: Reference<'window_months'> = (world, { window_months: months }) =>
  protectionPlans(world)
    .filter((each) => isWithin(world, each.start) && !beganWhileRunning(each))
    .map((each) => {
      const { life, start, earlier } = each
      const known = Math.max(life.historyFrom, world.heldFrom('cp_plans'))
      const isUnknown = !isHeld(world, 'cp_plans', start) || isBlindFrom(known, start, months)
      const isRepeat = earlier.some(({ openUntil }) => within(openUntil, start, months))
      return { ...unitOfPlan(each, start), is_met: isUnknown ? null : isRepeat }
    })
