import { dateOf, monthsAfter, yearEnds } from '../calendar.ts'
import { plansOf } from '../reading/protection-plans.ts'
import type { Reference } from '../reference.ts'

export const rows: Reference<'window_months'> = (world, { window_months }) =>
  plansOf(world).flatMap(({ row, life, episode, start, openUntil }) =>
    yearEnds(world.recordStart, world.extractEnd)
      .filter((day) => start <= day && day < openUntil)
      .map((day) => ({
        unit_id: `${row.cp_plan_id}@${dateOf(day).slice(0, 4)}`,
        child_id: life.childId,
        episode_id: episode?.id ?? null,
        counted_on: day,
        is_met: world.isHeldOn('cp_plans', day) ? monthsAfter(start, window_months) <= day : null,
      })),
  )
