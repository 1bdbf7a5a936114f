import { areFactorsHeld, completedOf, hasAny } from '../reading/completed.ts'
import { followed, hasLeft, unknown } from '../reading/follow-up.ts'
import { isBlind } from '../reading/look-back.ts'
import type { Episode } from '../reading/lives.ts'
import type { World } from '../reading/world.ts'
import { unitOf, type Reference, type Row } from '../reference.ts'

export const rows: Reference<'window_months'> = (world, { window_months: months }) =>
  world.lives.flatMap(({ episodes: [first] }) => {
    if (!first || !first.isWithinRecords || hasLeft(first.life, first.date)) return []
    return [{ ...unitOf(first), unit_id: first.life.childId, ...outcomeOf(first, world, months) }]
  })

function outcomeOf(first: Episode, world: World, months: number): Partial<Row> {
  const { life, date } = first
  const neglect = completedOf(life, world).find((each) => hasAny(each, ['16A']))?.day ?? null
  const isBefore = neglect !== null && neglect < date
  if (isBlind(first, months) || !areFactorsHeld(world, date) || isBefore) return unknown
  return followed(life, date, neglect, world.heldTo('assessment_factors'))
}
