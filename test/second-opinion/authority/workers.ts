import type { Making } from './families.ts'
import { newId, type WorkTime } from './work.ts'

export interface WorkerChange {
  worker_change_id: string
  referral_id: string | null
  child_id: string
  change_date: number
  is_first: boolean | null
}

/** A first worker and some changes: of duty (within ten days), and beside 30 days before the closure; one a day. */
export function addWorkerChanges({ authority, child, dice }: Making, work: WorkTime): void {
  const { worker_changes: rows } = authority.records
  const { start, end } = work
  const own = rows.filter(({ child_id }) => child_id === child.child_id)
  const used = new Set(own.map(({ change_date }) => change_date))
  const size = dice.of([0, 1, 1, 2, 3, 4])
  for (let number = 0; number < size; number += 1) {
    const days = [
      start,
      start + dice.of([1, 9, 10, 11]),
      end - dice.of([0, 1, 29, 30, 31]),
      work.around(),
    ]
    const change_date = number === 0 && dice.happens(70) ? start : dice.of(days)
    if (used.has(change_date)) continue
    used.add(change_date)
    rows.push({
      worker_change_id: newId('y', rows, dice),
      referral_id: work.named(),
      child_id: child.child_id,
      change_date,
      is_first: dice.happens(15) ? null : number === 0,
    })
  }
}
