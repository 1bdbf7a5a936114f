import { dateOf, dayOf } from '../calendar.ts'
import type { Dice } from '../dice.ts'
import type { Authority } from './records.ts'

export interface Population {
  population_date: number
  age: number
  children: number
  authority_code: string | null
}

const publishedOn = [['06-30'], ['03-31'], ['04-01'], ['03-31', '04-01'], ['04-01', '06-30'], []]

/** How many children of each age live in an authority, for some day of most years, 18 among the ages. */
export function addPopulations(
  { recordStart, extractEnd, records }: Authority,
  code: string | null,
  dice: Dice,
): void {
  const last = Number(dateOf(extractEnd).slice(0, 4))
  for (let year = Number(dateOf(recordStart).slice(0, 4)) - 1; year <= last; year += 1) {
    for (const day of dice.of(publishedOn)) {
      const population_date = dayOf(`${year}-${day}`)
      for (let age = 0; age <= 18; age += 1) {
        if (dice.happens(4)) continue
        const children = dice.happens(8) ? 0 : dice.between(1, 3000)
        records.populations.push({ population_date, age, children, authority_code: code })
      }
    }
  }
}
