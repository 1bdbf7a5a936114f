import { monthsAfter } from '../calendar.ts'
import type { Life } from './lives.ts'
import type { World } from './world.ts'

/**
 * How many children of some ages live in a child's authority, each age by the latest number for a day of the year
 * that begins on the given one, or of the year before. Null where one is not held, or where there are none.
 */
export function residentsOf(
  world: World,
  authority: Life['authority'],
  yearStart: number,
  ages: readonly number[],
): number | null {
  const numbers = ages.map((age) => latest(world, authority, yearStart, age))
  if (numbers.some((number) => number === null)) return null
  return numbers.reduce<number>((sum, number) => sum + number!, 0) || null
}

function latest(
  { populations }: World,
  authority: Life['authority'],
  yearStart: number,
  age: number,
): number | null {
  const [from, until] = [monthsAfter(yearStart, -12), monthsAfter(yearStart, 12)]
  const own = populations.filter(
    (each) =>
      each.authority_code === authority &&
      each.age === age &&
      each.population_date >= from &&
      each.population_date < until,
  )
  if (own.length === 0) return null
  const day = Math.max(...own.map(({ population_date }) => population_date))
  return own
    .filter(({ population_date }) => population_date === day)
    .reduce((sum, { children }) => sum + children, 0)
}
