import { monthsAfter } from '../calendar.ts'
import { concernDays, concernsHeldFrom } from '../reading/concerns.ts'
import { ageOn, birthOf, isBefore18, lastReferrals } from '../reading/yearly.ts'
import { unitOf, type Reference } from '../reference.ts'

export const rows: Reference<'window_years'> = (world, { window_years: years }) =>
  lastReferrals(world)
    .filter(isBefore18)
    .flatMap((referral) => {
      const { life, date } = referral
      const birth = birthOf(life)
      const unit = { ...unitOf(referral), unit_id: life.childId }
      if (birth === null) return [{ ...unit, value: null }]
      const first = ageOn(birth, date) - years + 1
      if (date < birth || first < 0) return []
      const start = monthsAfter(birth, 12 * first)
      if (concernsHeldFrom(life, world) > start) return [{ ...unit, value: null }]
      const days = concernDays(life).filter((day) => day >= start && day <= date)
      const held = new Set(days.map((day) => ageOn(birth, day)))
      return [{ ...unit, value: Math.round((100 * held.size) / years) }]
    })
