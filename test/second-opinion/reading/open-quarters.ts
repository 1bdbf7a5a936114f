import { quarterEnd } from '../calendar.ts'
import { openTo } from './cases.ts'
import type { Episode } from './lives.ts'
import type { World } from './world.ts'

/** A calendar quarter of a case, as far as it was open in it: first and last day. */
export interface OpenQuarter {
  from: number
  to: number
}

/** None where nothing that is counted against them was ever supplied. */
export function openQuarters(episode: Episode, world: World): OpenQuarter[] {
  const { recordStart, extractEnd, heldFrom } = world
  if (Math.min(heldFrom('escalations'), heldFrom('worker_changes')) === Infinity) return []
  const quarters: OpenQuarter[] = []
  const end = Math.min(openTo(episode) - 1, extractEnd)
  for (let from = Math.max(episode.date, recordStart); from <= end;) {
    const to = Math.min(quarterEnd(from), end)
    quarters.push({ from, to })
    from = to + 1
  }
  return quarters
}
