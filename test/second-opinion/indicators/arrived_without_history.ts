import { isChildHere } from '../reading/yearly.ts'
import type { Life } from '../reading/lives.ts'
import { isBlindFrom } from '../reading/look-back.ts'
import { unitOf, type Reference } from '../reference.ts'

export const rows: Reference<'window_months'> = (world, { window_months: months }) =>
  world.referrals.filter(isChildHere).map((referral) => {
    const { life, date } = referral
    const { arrival } = life
    const hasArrived = arrival !== null && arrival > world.recordStart && arrival <= date
    const isMet = hasArrived && !hasHistory(life, arrival)
    return {
      ...unitOf(referral),
      unit_id: life.childId,
      is_met: isBlindFrom(world.recordStart, date, months) ? null : isMet,
    }
  })

/** Whether a contact, referral or section 47 enquiry from before the arrival is held. */
const hasHistory = ({ own }: Life, arrival: number): boolean =>
  [
    ...own.contacts.map(({ contact_date }) => contact_date),
    ...own.referrals.map(({ referral_date }) => referral_date),
    ...own.section_47_enquiries.map(({ start_date }) => start_date),
  ].some((day) => day < arrival)
