import { groupedBy } from '../../grouped.ts'
import type { Figures } from '../figures.ts'
import type { Recount } from '../recount.ts'
import { count, groupsOf, unitsOf, type Slot } from '../units.ts'

/**
 * Events and days of exposure, all rows of a unit added up; events of one family are not independent. No events of
 * all groups together where there is no such whole.
 */
export const rate: Recount = (slot, { categories, whole }) => {
  const figuresOf = (of: Slot): Figures => {
    const known = of.rows.filter(({ events }) => events != null)
    const unknown = of.rows.filter(({ events }) => events == null)
    const families = groupedBy(known, ({ child_id }) => of.familyOf(child_id))
    const eventsOf = (rows: typeof known) => rows.reduce((sum, { events }) => sum + events!, 0)
    return {
      counted: count(
        unitsOf(known, () => true),
        of,
      ),
      unknown: count(
        unitsOf(unknown, () => true),
        of,
      ),
      met: count(
        known.filter(({ events }) => events! > 0),
        of,
        ({ events }) => events!,
      ),
      sum: known.reduce((sum, { exposure_days }) => sum + exposure_days!, 0),
      eventSquares: [...families.values()].reduce((sum, own) => sum + eventsOf(own) ** 2, 0),
    }
  }
  const every = figuresOf(slot)
  return {
    ...every,
    met: whole === 'none' ? null : every.met!,
    groups: groupsOf(slot, categories, figuresOf),
  }
}
