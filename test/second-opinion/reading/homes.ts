import type { Address } from '../authority/addresses.ts'
import type { Life } from './lives.ts'

/** An address from its first day to the day before `until`. */
export interface Home {
  row: Address
  from: number
  until: number
}

/** One home a day: an address lasts to the day it ended, or to the day before the next began. */
export function homesOf({ own }: Life): Home[] {
  const rows = [...own.addresses].sort(
    (one, other) =>
      one.start_date - other.start_date ||
      (one.end_date ?? Infinity) - (other.end_date ?? Infinity) ||
      (one.imd_decile ?? Infinity) - (other.imd_decile ?? Infinity) ||
      ((one.address_type ?? '~') < (other.address_type ?? '~') ? -1 : 1),
  )
  return rows.map((row, place) => {
    const next = rows[place + 1]?.start_date ?? Infinity
    const ended = row.end_date === null ? Infinity : row.end_date + 1
    return { row, from: row.start_date, until: Math.min(next, ended) }
  })
}

export const homeOn = (life: Life, day: number): Home | undefined =>
  homesOf(life).find(({ from, until }) => from <= day && day < until)
