import type { Dice } from '../dice.ts'
import { stepFrom } from './boundaries.ts'
import type { Making } from './families.ts'

export interface Referral {
  referral_id: string
  child_id: string
  referral_date: number
  source_code: string | null
  primary_need_code: string | null
  is_nfa: boolean | null
  closure_date: number | null
  closure_reason_code: string | null
  outcome_code: string | null
  area: string | null
  last_recorded_date: number | null
  authority_code: string | null
}

/** The commonest first; those that name nobody, or another authority, last. */
// prettier-ignore
export const sourceCodes = [
  '6', '2A', '3A', '1A', '1C', '2B', '3F', '4', '5A', '5D', '6', '7', '8', '5C', '9', '10', null,
]
const needs = ['N1', 'N1', 'N2', 'N3', 'N4', 'N5', 'N6', 'N7', 'N7', 'N8', 'N9', 'N0', null]
// prettier-ignore
const reasons = [
  'RC1', 'RC2', 'RC3', 'RC4', 'RC5', 'RC6', 'RC7', 'RC7', 'RC7', 'RC8', 'RC8', 'RC8', 'RC8', 'RC9', 'RC9',
]
const outcomes = ['nfa', 'advice', 'early_help', 'assessment', 'section_47', 'other', null, null]

export function addReferral(
  { authority, family, child, days, dice }: Making,
  day: number,
): Referral {
  const { extractEnd, records } = authority
  const { isTidy } = family
  const is_nfa = dice.happens(25) ? true : !isTidy && dice.happens(15) ? null : false
  const isClosed = is_nfa === true ? dice.happens(40) : dice.happens(75)
  const ends = [
    () => day,
    () => day - dice.between(1, 9),
    () => dice.of([...days, day]),
    () => stepFrom(day, dice),
    () => stepFrom(day, dice),
    () => stepFrom(day, dice),
  ]
  const end = isClosed ? Math.min(dice.of(ends)(), extractEnd + dice.of([0, 0, 0, 1])) : null
  const hasReason = isClosed ? isTidy || dice.happens(80) : !isTidy && dice.happens(10)
  const referral: Referral = {
    referral_id: `${dice.of(['q', 'r', 's'])}${dice.between(0, 999)}-${records.referrals.length}`,
    child_id: child.child_id,
    referral_date: day,
    source_code: dice.happens(isTidy ? 75 : 55) ? family.source : dice.of(sourceCodes),
    primary_need_code: dice.of(needs),
    is_nfa,
    closure_date: end,
    closure_reason_code: hasReason ? dice.of(reasons) : null,
    outcome_code: dice.of(outcomes),
    area: dice.happens(70) ? family.area : dice.of(['North', 'South', 'East']),
    last_recorded_date:
      isTidy && !isClosed ? extractEnd : lastRecorded(day, isClosed, extractEnd, dice),
    authority_code: family.code,
  }
  records.referrals.push(referral)
  return referral
}

function lastRecorded(
  day: number,
  isClosed: boolean,
  extractEnd: number,
  dice: Dice,
): number | null {
  if (isClosed || dice.happens(25)) return null
  return dice.happens(45) ? extractEnd : Math.min(extractEnd, Math.max(day, stepFrom(day, dice)))
}
