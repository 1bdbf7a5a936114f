import { concernDays, concernsHeldFrom } from '../reading/concerns.ts'
import { birthOf, lastOfChildhood } from '../reading/yearly.ts'
import { unitOf, type Reference } from '../reference.ts'

export const rows: Reference = (world) =>
  lastOfChildhood(world)
    .filter((referral) => (referral.life.birth ?? 0) < referral.date)
    .map((referral) => {
      const { life, date } = referral
      const birth = birthOf(life)
      const unit = { ...unitOf(referral), unit_id: life.childId }
      if (birth === null || concernsHeldFrom(life, world) > birth) return { ...unit, value: null }
      const first = Math.max(birth, Math.min(...concernDays(life)))
      return { ...unit, value: percentOf(date - first, date - birth) }
    })

export const percentOf = (part: number, whole: number): number =>
  part <= 0 ? 0 : Math.max(1, Math.round((100 * part) / whole))
