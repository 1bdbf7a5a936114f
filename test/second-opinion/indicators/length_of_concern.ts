import { dateOf, monthsAfter } from '../calendar.ts'
import { concernDays, concernsHeldFrom } from '../reading/concerns.ts'
import { isBlindFrom } from '../reading/look-back.ts'
import type { Reference } from '../reference.ts'

export const rows: Reference<'quiet_months'> = (world, { quiet_months: months }) =>
  world.lives.flatMap((life) => {
    const { childId, exit, exitReason, episodes } = life
    const spans: number[][] = []
    for (const day of concernDays(life)) {
      const last = spans.at(-1)?.at(-1)
      if (last !== undefined && monthsAfter(last, months) >= day) spans.at(-1)!.push(day)
      else spans.push([day])
    }
    return spans.map((days) => {
      const [first, last] = [days[0]!, days.at(-1)!]
      const isUnknown =
        isBlindFrom(concernsHeldFrom(life, world), first, months) ||
        monthsAfter(first, months) > exit
      const isOver = monthsAfter(last, months) <= exit
      const ended = exitReason === 'end of records' ? 'censored' : `competing: ${exitReason}`
      return {
        unit_id: `${childId} ${dateOf(first)}`,
        child_id: childId,
        episode_id: episodes.find(({ date }) => date === first)?.id ?? null,
        counted_on: first,
        entry_days: 0,
        exit_days: (isOver ? last : monthsAfter(exit, -months)) - first,
        outcome: isUnknown ? null : isOver ? 'event' : ended,
      }
    })
  })
