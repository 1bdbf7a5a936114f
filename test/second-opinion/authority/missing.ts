import { monthsAfter } from '../calendar.ts'
import type { Making } from './families.ts'
import { newId, type WorkTime } from './work.ts'

export interface Missing {
  missing_id: string
  child_id: string
  start_date: number
  end_date: number | null
}

/** Now and then the child goes missing, while the case is open or up to two years after. */
export function addMissing({ authority, child, dice }: Making, { start, end }: WorkTime): void {
  if (!dice.happens(15)) return
  const { missing_episodes: rows } = authority.records
  const later = [
    end,
    end + 1,
    ...[12, 24].flatMap((months) => [0, 1].map((day) => monthsAfter(end, months) + day)),
  ]
  const start_date = dice.of([start, start + dice.between(0, 60), dice.of(later)])
  rows.push({
    missing_id: newId('g', rows, dice),
    child_id: child.child_id,
    start_date,
    end_date: dice.happens(20) ? null : start_date + dice.of([0, 1, 9]),
  })
}
