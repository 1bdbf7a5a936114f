import type { Recount } from '../recount.ts'
import { count, countHeld } from '../units.ts'

/** A branch holds every unit that reached it, wherever it went from there. */
export const pathway: Recount = (slot, { categories }) => {
  const { units, ...figures } = countHeld(slot, ({ part }) => part != null)
  const along = (branch: string) =>
    units.filter(({ part }) => part === branch || part!.startsWith(`${branch}>`))
  return { ...figures, categories: categories.map(({ value }) => count(along(value), slot)) }
}
