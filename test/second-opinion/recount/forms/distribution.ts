import type { Recount } from '../recount.ts'
import { count, countHeld } from '../units.ts'

export const distribution: Recount = (slot, { categories }) => {
  const { units, ...figures } = countHeld(slot, ({ value }) => value != null)
  const within = (category: string) => units.filter(({ value }) => fits(value!, category))
  const total = count(units, slot, ({ value }) => value!)
  return {
    ...figures,
    total,
    categories: categories.map(({ value }) => count(within(value), slot)),
  }
}

/** '3' is 3, '3-5' is 3 to 5, '6+' is 6 and more. */
function fits(value: number, category: string): boolean {
  if (category.endsWith('+')) return value >= Number(category.slice(0, -1))
  const [least, most] = category.split('-').map(Number)
  return value >= least! && value <= (most ?? least!)
}
