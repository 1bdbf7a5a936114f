import type { WorkerChange } from '../authority/workers.ts'
import type { Episode } from './lives.ts'

/** A recorded change of the lead worker while a case was open, the first allocation included. */
export interface LeadWorkerChange {
  day: number
  /** Null where it is the earliest record of the case and does not say. */
  isFirst: boolean | null
  /** How long the worker before had held the case; for the earliest, since the referral. */
  held: number
}

export function leadWorkerChanges({ work, date, openUntil, closure }: Episode): LeadWorkerChange[] {
  const last = closure ?? openUntil
  const rows = work.worker_changes
    .filter(({ change_date: day }) => date <= day && day <= last)
    .sort(inOrder)
  return rows.map((row, place) => {
    const before = rows[place - 1]
    return {
      day: row.change_date,
      isFirst: before && row.is_first !== true ? false : row.is_first,
      held: row.change_date - (before?.change_date ?? date),
    }
  })
}

/** By day; on one day first allocations come first, and last what does not say. */
const inOrder = (one: WorkerChange, other: WorkerChange): number =>
  one.change_date - other.change_date ||
  rank(one) - rank(other) ||
  (one.worker_change_id < other.worker_change_id ? -1 : 1)

const rank = ({ is_first }: WorkerChange): number => (is_first === null ? 2 : Number(!is_first))

/** Whether another lead worker took over from one who had held the case for so many days; null = cannot tell. */
export const isChange = ({ isFirst, held }: LeadWorkerChange, days: number): boolean | null =>
  held < days ? false : isFirst === null ? null : !isFirst
