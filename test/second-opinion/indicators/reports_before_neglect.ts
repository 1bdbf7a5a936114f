import { monthsAfter } from '../calendar.ts'
import { isUnder18 } from '../reading/follow-up.ts'
import { responsesOf, type Response } from '../reading/harm-responses.ts'
import { isWithin } from '../reading/held.ts'
import { isBlindFrom } from '../reading/look-back.ts'
import type { World } from '../reading/world.ts'
import { birthOf } from '../reading/yearly.ts'
import type { Reference, Row } from '../reference.ts'

const months = [60, 48, 36, 24, 12, 6, 0]

export const rows: Reference = (world) =>
  responsesOf(world.lives)
    .filter(({ life, day }) => isWithin(world, day) && isUnder18(life, day))
    .flatMap((response) => {
      const days = isUnknown(response, world) ? null : reportDays(response)
      return months
        .slice(0, -1)
        .flatMap((from, place) => rowOf(response, from, months[place + 1]!, days))
    })

/** One stretch of months before the day; none where the child was not born by its end. */
function rowOf(
  { life, line, day }: Response,
  from: number,
  to: number,
  days: number[] | null,
): Row[] {
  const start = Math.max(monthsAfter(day, -from), life.birth ?? -Infinity)
  const end = monthsAfter(day, -to)
  if (end <= start) return []
  return [
    {
      unit_id: life.childId,
      child_id: life.childId,
      episode_id: null,
      counted_on: day,
      events: days && days.filter((each) => each >= start && each < end).length,
      exposure_days: days && end - start,
      part: `${line}/${to}-${from}`,
    },
  ]
}

function isUnknown({ life, day }: Response, world: World): boolean {
  const contactsFrom = world.heldFrom('contacts')
  return (
    birthOf(life) === null ||
    isBlindFrom(life.historyFrom, day, 60) ||
    (contactsFrom !== Infinity && isBlindFrom(contactsFrom, day, 60)) ||
    life.episodes.some(({ date, isMet }) => isMet === null && isInWindow(date, day))
  )
}

/** Days of contacts and of referrals not met; a contact of the day of one that was met is that referral. */
function reportDays({ life, day }: Response): number[] {
  const met = life.episodes.filter(({ isMet }) => isMet).map(({ date }) => date)
  const contacts = life.own.contacts
    .map(({ contact_date }) => contact_date)
    .filter((each) => each <= life.exit && isUnder18(life, each))
  const notMet = life.episodes.filter(({ isMet }) => isMet === false).map(({ date }) => date)
  const days = [...contacts, ...notMet].filter((each) => isInWindow(each, day))
  return [...new Set(days)].filter((each) => !met.includes(each))
}

const isInWindow = (each: number, day: number): boolean =>
  each >= monthsAfter(day, -60) && each < day
