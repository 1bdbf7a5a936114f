import { monthsAfter } from '../calendar.ts'
import { isHeld } from '../reading/held.ts'
import { homesOf } from '../reading/homes.ts'
import { isBlind, within } from '../reading/look-back.ts'
import { unitOf, type Reference } from '../reference.ts'

type Parameter = 'window_months' | 'least_addresses' | 'correction_days'

export const rows: Reference<Parameter> = (world, parameters) => {
  const { window_months: months, least_addresses, correction_days } = parameters
  return world.referrals
    .filter(({ earlier, date }) => earlier.length > 0 && within(earlier.at(-1)!.date, date, months))
    .map((referral) => {
      const { life, date } = referral
      const start = monthsAfter(date, -months)
      const lived = homesOf(life).filter(
        ({ row, from, until }) =>
          from <= date &&
          until > start &&
          until - from >= correction_days &&
          row.address_type !== 'refuge' &&
          row.address_type !== 'placement',
      )
      const isUnknown =
        isBlind(referral, months) || !isHeld(world, 'addresses', start, date) || lived.length === 0
      return {
        ...unitOf(referral),
        unit_id: life.childId,
        is_met: isUnknown ? null : lived.length >= least_addresses,
      }
    })
}
