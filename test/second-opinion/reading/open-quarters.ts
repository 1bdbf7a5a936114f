import { quarterEnd } from '../calendar.ts'
import type { Episode } from './lives.ts'
import type { World } from './world.ts'

/** The days of a calendar quarter on which a case was open, both ends included. */
export interface OpenQuarter {
  first: number
  last: number
}

/**
 * From the referral to the day before the closure, within the records and before the child is 18 or gone. None at
 * all where nothing is held that is counted by the days of open cases.
 */
export function openQuarters(
  { date, openUntil, life }: Episode,
  { recordStart, extractEnd, heldFrom }: World,
): OpenQuarter[] {
  if (Math.min(heldFrom('escalations'), heldFrom('worker_changes')) === Infinity) return []
  const gone = life.exitReason === 'end of records' ? Infinity : life.exit
  const end = Math.min(openUntil, gone, extractEnd + 1) - 1
  const quarters: OpenQuarter[] = []
  for (let first = Math.max(date, recordStart); first <= end; first = quarterEnd(first) + 1)
    quarters.push({ first, last: Math.min(end, quarterEnd(first)) })
  return quarters
}
