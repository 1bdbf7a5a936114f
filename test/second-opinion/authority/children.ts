import type { Dice } from '../dice.ts'
import { monthEnd, monthsAfter } from '../calendar.ts'
import { arrivalDay, birthDay } from './boundaries.ts'
import type { Family } from './families.ts'
import type { Authority } from './records.ts'

export interface Child {
  child_id: string
  family_id: string | null
  birth_date: number | null
  is_expected: boolean | null
  ethnicity_code: string | null
  arrived_date: number | null
  death_date: number | null
  authority_code: string | null
}

const ethnicities = [
  'WBRI',
  'WBRI',
  'WBRI',
  'WIRT',
  'MWBC',
  'AIND',
  'BAFR',
  'OOTH',
  'REFU',
  'NOBT',
  null,
]

/** A child born on or about the given day. Of a tidy one everything is known, and it was born here. */
export function childOf(
  child_id: string,
  { id: family_id, isTidy, code: authority_code }: Family,
  born: number,
  { recordStart, extractEnd }: Authority,
  dice: Dice,
): Child {
  const birth_date = birthDay(born)
  const ethnicity_code = dice.of(ethnicities)
  const death_date = dice.happens(6) ? dice.between(recordStart, extractEnd) : null
  const tidy = { child_id, family_id, birth_date, ethnicity_code, death_date, authority_code }
  if (isTidy) return { ...tidy, is_expected: false, arrived_date: null }
  return {
    ...tidy,
    family_id: dice.happens(15) ? null : family_id,
    birth_date: dice.happens(8) ? null : birth_date,
    is_expected: dice.happens(8) ? true : dice.of([false, null]),
    arrived_date: dice.happens(25) ? arrivalDay(recordStart, extractEnd, dice) : null,
  }
}

const birthdays = [1, 3, 3, 5, 6, 10, 12, 16, 18, 18].map((years) => years * 12)

/** Days on which something about the child's records or age changes. */
export function daysOf({
  birth_date: birth,
  arrived_date: arrived,
  death_date: died,
}: Child): number[] {
  const days = [birth, birth && monthEnd(birth), arrived, died]
  for (const months of [18, ...birthdays]) days.push(birth && monthsAfter(birth, months))
  for (const months of [12, 12, 24, 60]) days.push(arrived && monthsAfter(arrived, months))
  return days.filter((day) => day !== null)
}
