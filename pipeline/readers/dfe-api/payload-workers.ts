import { dayOf } from '../cin-census/written.ts'
import type { Payload } from './check-payload.ts'
import type { Hands, Owner } from './payload-rows.ts'
import { textOf } from './payload-text.ts'

/**
 * Gives a row for an episode's first worker and for each change of worker after it. Workers are compared here
 * and go no further; an entry that names none cannot be compared, and is counted.
 */
export function giveWorkers(entries: Payload[], owner: Owner, hands: Hands): void {
  const { childId, episodeId, record } = owner
  const held = entries
    .map((entry) => ({ worker: textOf(entry.worker_id), day: dayOf(textOf(entry.start_date)) }))
    .filter(({ worker }) => worker !== null)
  hands.namelessWorkers += entries.length - held.length
  // Feeds write the latest first. An entry without a day comes last, where nothing is compared with it.
  held.sort((one, other) => ((one.day ?? '~') < (other.day ?? '~') ? -1 : 1))
  const sameDay = new Map<string | null, number>()
  let before: string | null = null
  for (const { worker, day } of held) {
    if (worker === before) continue
    const place = (sameDay.get(day) ?? 0) + 1
    sameDay.set(day, place)
    const id = episodeId && `${episodeId}-w-${day ?? ''}${place > 1 ? `-${place}` : ''}`
    const isFirst = before === null ? 'true' : 'false'
    hands.take('workers', record, [childId, episodeId, id, day, isFirst])
    before = worker
  }
}
