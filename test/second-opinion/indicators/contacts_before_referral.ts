import { contactDays } from '../reading/contacts.ts'
import { isBlind, isBlindFrom, within } from '../reading/look-back.ts'
import { unitOf, type Reference } from '../reference.ts'

export const rows: Reference<'window_months'> = (world, { window_months: months }) =>
  world.referrals.map((referral) => {
    const { date, life } = referral
    const isUnknown =
      isBlind(referral, months) ||
      isBlindFrom(world.heldFrom('contacts'), date, months) ||
      world.heldTo('contacts') < date - 1
    const before = contactDays(life).filter((day) => day < date && within(day, date, months))
    return { ...unitOf(referral), value: isUnknown ? null : before.length }
  })
