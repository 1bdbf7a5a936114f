import { isUnder18 } from './follow-up.ts'
import type { Life } from './lives.ts'
import type { World } from './world.ts'

/** The days of a child's concerns in order, up to its leaving: contacts, referrals, news, enquiries. */
export function concernDays(life: Life): number[] {
  const { own, exit } = life
  const days = [
    ...own.contacts.map(({ contact_date }) => contact_date),
    ...own.referrals.map(({ referral_date }) => referral_date),
    ...own.section_47_enquiries.map(({ start_date }) => start_date),
  ]
  return days.filter((day) => isUnder18(life, day) && day <= exit).sort((one, other) => one - other)
}

/** From when the records of every kind of concern are held; a table never supplied is no kind of concern. */
export const concernsHeldFrom = (life: Life, { heldFrom }: World): number =>
  Math.max(
    life.historyFrom,
    ...(['contacts', 'section_47_enquiries'] as const)
      .map(heldFrom)
      .filter((day) => day !== Infinity),
  )
