import { monthsAfter } from '../calendar.ts'
import { concernDays, concernsHeldFrom } from '../reading/concerns.ts'
import { ageOn, birthOf, lastOfChildhood } from '../reading/yearly.ts'
import { unitOf, type Reference, type Row } from '../reference.ts'

export const rows: Reference<'window_years'> = (world, { window_years: years }) =>
  lastOfChildhood(world).flatMap((referral): Row[] => {
    const { life, date } = referral
    const { birth } = life
    const unit = { ...unitOf(referral), unit_id: life.childId }
    if (birth === null) return [{ ...unit, value: null }]
    const first = ageOn(birth, date) - years + 1
    if (date < birth || first < 0) return []
    const start = monthsAfter(birth, 12 * first)
    const isUnknown = birthOf(life) === null || concernsHeldFrom(life, world) > start
    if (isUnknown) return [{ ...unit, value: null }]
    const from = first === 0 ? -Infinity : start
    const days = concernDays(life).filter((day) => day >= from && day <= date)
    const held = new Set(days.map((day) => ageOn(birth, day)))
    return [{ ...unit, value: Math.round((100 * held.size) / years) }]
  })
