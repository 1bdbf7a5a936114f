import { quarterEnd, quarterStart } from '../calendar.ts'
import { openQuarters } from '../reading/open-quarters.ts'
import { asTheSql } from '../reading/readings.ts'
import { workerChanges } from '../reading/worker-changes.ts'
import { unitOf, type Reference } from '../reference.ts'

export const rows: Reference<'stage_days'> = (world, { stage_days }) =>
  world.episodes.flatMap((episode) => {
    const changes = workerChanges(episode)
    return openQuarters(episode, world).map(({ from, to }) => {
      const first = asTheSql.firstQuarterIsWhole ? quarterStart(from) : from
      const own = changes.filter(({ day }) => day >= first && day <= quarterEnd(to))
      const isKnown =
        own.every(({ isFirst }) => isFirst !== null) &&
        world.isHeldOn('worker_changes', from) &&
        world.isHeldOn('worker_changes', to)
      const events = own.filter(
        ({ isFirst, heldDays }) => isFirst === false && heldDays >= stage_days,
      )
      return {
        ...unitOf(episode),
        counted_on: from,
        events: isKnown ? events.length : null,
        exposure_days: isKnown ? to - from + 1 : null,
      }
    })
  })
