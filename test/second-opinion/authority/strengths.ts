import type { Making } from './families.ts'
import { newId, type WorkTime } from './work.ts'

export interface Strength {
  strength_id: string
  referral_id: string | null
  child_id: string
  recorded_date: number
  strength_code: string | null
}

// prettier-ignore
const codes = ['safe_adult', 'family_support', 'own_skills', 'school', 'community', 'services_engaged', 'other', null]

export function addStrengths({ authority, child, dice }: Making, work: WorkTime): void {
  const { strengths: rows } = authority.records
  for (let left = dice.of([0, 0, 0, 1, 2]); left > 0; left -= 1) {
    rows.push({
      strength_id: newId('t', rows, dice),
      referral_id: work.named(),
      child_id: child.child_id,
      recorded_date: work.around(),
      strength_code: dice.of(codes),
    })
  }
}
