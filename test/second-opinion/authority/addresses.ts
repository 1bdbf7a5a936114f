import { monthsAfter } from '../calendar.ts'
import { stepFrom } from './boundaries.ts'
import type { Making } from './families.ts'
import { newId } from './work.ts'

export interface Address {
  address_id: string
  child_id: string
  start_date: number
  end_date: number | null
  address_type: string | null
  imd_decile: number | null
}

const types = ['home', 'home', 'home', 'temporary', 'refuge', 'placement', 'other', null]
const deciles = [1, 1, 2, 3, 5, 8, 10, null]

/** One home after another; some for less than a week, some beginning before the last has ended. */
export function addAddresses({ authority, child, dice }: Making, first: number): void {
  const { addresses } = authority.records
  let day = dice.of([first, first - 1, monthsAfter(first, -24), first - dice.between(0, 2000)])
  for (let left = dice.of([0, 0, 1, 2, 3, 3, 4]); left > 0; left -= 1) {
    const next = dice.happens(25) ? day + dice.of([0, 5, 6, 7, 8]) : stepFrom(day, dice)
    const end = dice.of([next, next, next - 1, next + 3])
    addresses.push({
      address_id: newId('d', addresses, dice),
      child_id: child.child_id,
      start_date: day,
      end_date: dice.happens(25) ? null : Math.max(day, end),
      address_type: dice.of(types),
      imd_decile: dice.of(deciles),
    })
    day = next
  }
}
