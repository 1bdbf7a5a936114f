import type { Recount } from '../recount.ts'
import { count, countHeld } from '../units.ts'

/** Every combination, each exactly; then none of the sets; then every set, whatever comes with it. */
export const combination: Recount = (slot, { categories }) => {
  const { units, ...figures } = countHeld(slot, ({ part }) => part != null)
  const sets = categories.map(({ value }) => value)
  const exactly = (named: string[]) =>
    units.filter(({ part }) => part === (named.length > 0 ? named.join('+') : 'none'))
  const holding = (set: string) => units.filter(({ part }) => part!.split('+').includes(set))
  const combinations: string[][] = []
  for (let number = 1; number < 2 ** sets.length; number += 1)
    combinations.push(sets.filter((_, place) => Math.floor(number / 2 ** place) % 2 === 1))
  return {
    ...figures,
    categories: [...[...combinations, []].map(exactly), ...sets.map(holding)].map((rows) =>
      count(rows, slot),
    ),
  }
}
