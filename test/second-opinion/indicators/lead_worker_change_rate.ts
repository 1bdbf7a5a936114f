import { isHeld } from '../reading/held.ts'
import type { Episode } from '../reading/lives.ts'
import { openQuarters } from '../reading/open-quarters.ts'
import { isChange, leadWorkerChanges } from '../reading/worker-changes.ts'
import type { World } from '../reading/world.ts'
import { unitOf, type Reference, type Row } from '../reference.ts'

export const rows: Reference<'stage_days'> = (world, { stage_days }) =>
  world.episodes.flatMap((episode) => quartersOf(episode, world, stage_days))

function quartersOf(episode: Episode, world: World, days: number): Row[] {
  const changes = leadWorkerChanges(episode)
  return openQuarters(episode, world).map(({ first, last }) => {
    const own = changes
      .filter(({ day }) => first <= day && day <= last)
      .map((change) => isChange(change, days))
    const isUnknown = !isHeld(world, 'worker_changes', first, last) || own.includes(null)
    return {
      ...unitOf(episode),
      counted_on: first,
      events: isUnknown ? null : own.filter((is) => is === true).length,
      exposure_days: last - first + 1,
    }
  })
}
