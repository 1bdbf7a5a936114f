import { arrivalDay, birthDay, completeRecords, firstDay, stepFrom } from './boundaries.ts'
import { monthEnd, monthsAfter } from './calendar.ts'
import { dice as diceOf, type Dice } from './dice.ts'
import type { Authority, Child, Records, Referral } from './records.ts'
import { addWork } from './work.ts'

/** A tiny authority in which everything awkward is common. The same seed makes the same authority. */
export function authorityOf(seed: number): Authority {
  const dice = diceOf(seed)
  const { recordStart, extractEnd } = completeRecords(dice)
  const heldFrom = () =>
    dice.happens(20) ? null : dice.happens(60) ? recordStart : dice.between(recordStart, extractEnd)
  const authority: Authority = {
    seed,
    recordStart,
    extractEnd,
    cinPlansFrom: heldFrom(),
    visitsFrom: heldFrom(),
    records: emptyRecords(),
  }
  const size = dice.between(5, 60)
  for (let number = 1; number <= size; number += 1)
    addChild(authority, `C${number}`, `F${dice.between(1, size)}`, dice)
  return authority
}

const emptyRecords = (): Records => ({
  children: [],
  referrals: [],
  assessments: [],
  section_47_enquiries: [],
  initial_conferences: [],
  cin_plans: [],
  cp_plans: [],
  cp_reviews: [],
  visits: [],
  care_episodes: [],
})

function addChild(authority: Authority, childId: string, family: string, dice: Dice): void {
  const child = childOf(childId, family, authority, dice)
  if (!dice.happens(3)) authority.records.children.push(child)
  const { birth_date: birth, arrived_date: arrived, death_date: died } = child
  const own = [birth, birth && monthEnd(birth), birth && monthsAfter(birth, 18 * 12), arrived, died]
  for (const months of [12, 12, 60]) own.push(arrived && monthsAfter(arrived, months))
  const ownDays = own.filter((day) => day !== null)
  const { recordStart, extractEnd } = authority
  let day = firstDay(ownDays, recordStart, extractEnd, dice)
  for (let left = dice.of([0, 1, 1, 2, 3, 4, 5, 7]); left > 0 && day <= extractEnd + 5; left -= 1) {
    const referral = referralOf(authority, childId, day, ownDays, dice)
    authority.records.referrals.push(referral)
    addWork(authority.records, referral, dice)
    const from = dice.happens(60) ? (referral.closure_date ?? day) : day
    day = dice.happens(12) ? day : Math.max(day, stepFrom(from, dice))
  }
}

function childOf(
  child_id: string,
  family: string,
  { recordStart, extractEnd }: Authority,
  dice: Dice,
): Child {
  const days = extractEnd - recordStart
  const births = [
    () => recordStart - dice.between(0, 6600),
    () => monthsAfter(recordStart, -18 * 12) + dice.between(0, days),
    () => recordStart + dice.between(-40, days),
    () => extractEnd + dice.between(0, 200),
  ]
  const birth_date = dice.happens(6) ? null : birthDay(dice.of(births)())
  return {
    child_id,
    family_id: dice.happens(15) ? null : family,
    birth_date,
    is_expected: dice.happens(8) ? true : dice.of([false, null]),
    arrived_date: dice.happens(20) ? arrivalDay(recordStart, extractEnd, dice) : null,
    death_date: dice.happens(8) ? dice.between(recordStart, extractEnd) : null,
  }
}

const sources = [
  '1A',
  '1C',
  '2A',
  '2B',
  '3A',
  '3F',
  '4',
  '5A',
  '5C',
  '5C',
  '5D',
  '6',
  '6',
  '7',
  '8',
  '9',
  '10',
  null,
]
const needs = ['N1', 'N1', 'N2', 'N3', 'N4', 'N5', 'N6', 'N7', 'N8', 'N9', 'N0', null]
const reasons = [
  'RC1',
  'RC2',
  'RC3',
  'RC4',
  'RC5',
  'RC6',
  'RC7',
  'RC7',
  'RC7',
  'RC8',
  'RC8',
  'RC8',
  'RC8',
  'RC9',
  'RC9',
]

function referralOf(
  authority: Authority,
  child_id: string,
  day: number,
  own: number[],
  dice: Dice,
): Referral {
  const { extractEnd, records } = authority
  const is_nfa = dice.happens(25) ? true : dice.happens(12) ? null : false
  const isClosed = is_nfa === true ? dice.happens(40) : dice.happens(75)
  const ends = [
    () => day,
    () => day - dice.between(1, 9),
    () => dice.of([...own, day]),
    () => stepFrom(day, dice),
    () => stepFrom(day, dice),
    () => stepFrom(day, dice),
  ]
  const end = isClosed ? Math.min(dice.of(ends)(), extractEnd + dice.of([0, 0, 0, 1])) : null
  const hasReason = isClosed ? dice.happens(88) : dice.happens(8)
  return {
    referral_id: `${dice.of(['q', 'r', 's'])}${dice.between(0, 999)}-${records.referrals.length}`,
    child_id,
    referral_date: day,
    source_code: dice.of(sources),
    primary_need_code: dice.of(needs),
    is_nfa,
    closure_date: end,
    closure_reason_code: hasReason ? dice.of(reasons) : null,
    area: dice.happens(20) ? null : dice.of(['North', 'South', 'East']),
    last_recorded_date: lastRecorded(day, isClosed, extractEnd, dice),
  }
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
