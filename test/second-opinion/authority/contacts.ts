import { monthsAfter } from '../calendar.ts'
import { stepBack, stepFrom } from './boundaries.ts'
import type { Making } from './families.ts'
import { sourceCodes } from './referrals.ts'
import { newId } from './work.ts'

export interface Contact {
  contact_id: string
  child_id: string
  contact_date: number
  source_code: string | null
  outcome: string | null
}

const outcomes = ['nfa', 'nfa', 'advice', 'early_help', 'referral', 'open_case', 'other', null]

/** Contacts on and beside the ends of the months that are counted back from the child's first protection plan. */
export function addReports({ authority, family, child, dice }: Making): void {
  const { contacts, cp_plans } = authority.records
  const [plan] = cp_plans.filter(({ child_id }) => child_id === child.child_id)
  if (!plan) return
  for (let left = dice.of([0, 1, 2, 4]); left > 0; left -= 1)
    contacts.push({
      contact_id: newId('k', contacts, dice),
      child_id: child.child_id,
      contact_date:
        monthsAfter(plan.start_date, -dice.of([0, 6, 12, 24, 36, 48, 60])) + dice.of([-1, 0, 0, 1]),
      source_code: family.source,
      outcome: dice.of(outcomes),
    })
}

/** Contacts before the child's first referral and after it; some of one day, some of one day and source. */
export function addContacts({ authority, family, child, dice }: Making, first: number): void {
  const { contacts } = authority.records
  let day = dice.of([
    first,
    stepBack(first, dice),
    monthsAfter(first, -12),
    monthsAfter(first, -24),
  ])
  for (let left = dice.of([0, 0, 1, 2, 3, 3, 4, 6]); left > 0; left -= 1) {
    contacts.push({
      contact_id: newId('k', contacts, dice),
      child_id: child.child_id,
      contact_date: Math.min(day, authority.extractEnd + 1),
      source_code: dice.happens(60) ? family.source : dice.of(sourceCodes),
      outcome: dice.of(outcomes),
    })
    day = dice.happens(20) ? day : stepFrom(day, dice)
  }
}
