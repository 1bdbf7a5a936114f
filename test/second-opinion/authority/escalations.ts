import { stepFrom } from './boundaries.ts'
import type { Making } from './families.ts'
import { newId, type WorkTime } from './work.ts'

export interface Escalation {
  escalation_id: string
  referral_id: string | null
  child_id: string
  raised_date: number
  agency_code: string | null
  resolved_date: number | null
}

export const agencies = ['school', 'health', 'police', 'la_services', 'housing', 'unknown', null]

export function addEscalations({ authority, child, dice }: Making, work: WorkTime): void {
  if (!dice.happens(20)) return
  const { escalations: rows } = authority.records
  const raised_date = work.around()
  rows.push({
    escalation_id: newId('x', rows, dice),
    referral_id: work.named(),
    child_id: child.child_id,
    raised_date,
    agency_code: dice.of(agencies),
    resolved_date: dice.happens(50) ? null : stepFrom(raised_date, dice),
  })
}
