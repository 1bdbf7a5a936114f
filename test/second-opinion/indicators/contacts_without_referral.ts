import { monthsAfter } from '../calendar.ts'
import { contactDays } from '../reading/contacts.ts'
import { isUnder18 } from '../reading/follow-up.ts'
import type { Life } from '../reading/lives.ts'
import { isBlindFrom, within } from '../reading/look-back.ts'
import type { World } from '../reading/world.ts'
import type { Reference } from '../reference.ts'

type Parameter = 'window_months' | 'contacts' | 'referral_days'

export const rows: Reference<Parameter> = (world, parameters) =>
  world.lives.flatMap((life) =>
    [...new Set(contactDays(life))]
      .filter((day) => isUnder18(life, day))
      .filter((day) => day >= world.heldFrom('contacts') && day <= world.heldTo('contacts'))
      .map((day) => ({
        unit_id: life.childId,
        child_id: life.childId,
        episode_id: null,
        counted_on: day,
        is_met: isMet(life, day, world, parameters),
      })),
  )

function isMet(
  life: Life,
  day: number,
  { heldFrom, extractEnd }: World,
  { window_months: months, contacts, referral_days }: Record<Parameter, number>,
): boolean | null {
  const known = Math.max(life.historyFrom, heldFrom('contacts'))
  if (isBlindFrom(known, day, months) || extractEnd - day < referral_days) return null
  const made = contactDays(life).filter((each) => within(each, day, months))
  const start = monthsAfter(day, -months)
  const isReferred = life.episodes.some(
    ({ date }) => within(date, day, months) || (date > day && date <= day + referral_days),
  )
  const isOpen = life.episodes.some(({ date, openUntil }) => date <= day && openUntil > start)
  return made.length >= contacts && !isReferred && !isOpen
}
