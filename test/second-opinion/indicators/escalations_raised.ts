import { unitOfRecord } from '../reading/belonging.ts'
import { isHeld, isWithin } from '../reading/held.ts'
import type { Episode, Life } from '../reading/lives.ts'
import { openQuarters } from '../reading/open-quarters.ts'
import type { Escalation } from '../authority/escalations.ts'
import type { World } from '../reading/world.ts'
import { unitOf, type Reference, type Row } from '../reference.ts'

export const rows: Reference = (world) =>
  world.lives.flatMap((life) => [
    ...life.episodes.flatMap((episode) => openDays(episode, world)),
    ...life.own.escalations.flatMap((row) => raised(row, life, world)),
  ])

const openDays = (episode: Episode, world: World): Row[] =>
  openQuarters(episode, world).map(({ first, last }) => ({
    ...unitOf(episode),
    unit_id: episode.life.childId,
    counted_on: first,
    events: isHeld(world, 'escalations', first, last) ? 0 : null,
    exposure_days: last - first + 1,
  }))

/** Described by the referral that is named, or else by the latest that had come; that may be closed, or none. */
function raised({ referral_id, raised_date: day }: Escalation, life: Life, world: World): Row[] {
  const episode =
    life.episodes.find(({ rows }) => rows.some((row) => row.referral_id === referral_id)) ??
    life.episodes.findLast(({ date }) => date <= day)
  if (!isWithin(world, day)) return []
  const events = isHeld(world, 'escalations', day) ? 1 : null
  const unit = unitOfRecord(life, life.childId, episode ?? null, day)
  return [{ ...unit, events, exposure_days: 0 }]
}
