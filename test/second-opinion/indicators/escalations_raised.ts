import { latestCase } from '../reading/cases.ts'
import { openQuarters } from '../reading/open-quarters.ts'
import type { Reference } from '../reference.ts'

export const rows: Reference = (world) =>
  world.lives.flatMap((life) => {
    const unit = { unit_id: life.childId, child_id: life.childId }
    const exposure = life.episodes.flatMap((episode) =>
      openQuarters(episode, world).map(({ from, to }) => {
        const isHeld = world.isHeldOn('escalations', from) && world.isHeldOn('escalations', to)
        return {
          ...unit,
          episode_id: episode.id,
          counted_on: from,
          events: isHeld ? 0 : null,
          exposure_days: isHeld ? to - from + 1 : null,
        }
      }),
    )
    const raised = life.own.escalations.map((row) => {
      const isHeld = world.isHeldOn('escalations', row.raised_date)
      return {
        ...unit,
        episode_id: latestCase(life, row.referral_id, row.raised_date)?.id ?? null,
        counted_on: row.raised_date,
        events: isHeld ? 1 : null,
        exposure_days: isHeld ? 0 : null,
      }
    })
    return [...exposure, ...raised]
  })
