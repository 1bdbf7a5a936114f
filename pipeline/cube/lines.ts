import type { BreakdownName, Definition } from '../release/contract.ts'
import type { PeriodIndex } from './calendar.ts'
import type { Population } from './population.ts'

/** A line of the cube: the authority as a whole, or one value of one breakdown. */
export interface Line {
  by: BreakdownName | null
  value: string | null
}

/** Where each row of an indicator is counted: line × period, numbered line by line. */
export interface SlotPlan {
  readonly lines: readonly Line[]
  readonly periods: PeriodIndex
  /** The whole, then one a breakdown. Every row is counted in one line of each. */
  readonly groups: readonly LineGroup[]
}

/** Lines of one breakdown: the number of the first, and each episode's place among the values. */
export interface LineGroup {
  readonly first: number
  /** By place of the episode; null for the authority as a whole, which is one line. */
  readonly codes: Int16Array | null
}

/** The lines that a definition asks for and the extract can give. */
export function planSlots(
  definition: Definition,
  population: Population,
  periods: PeriodIndex,
): SlotPlan {
  const lines: Line[] = [{ by: null, value: null }]
  const groups: LineGroup[] = [{ first: 0, codes: null }]
  population.breakdowns.forEach(({ name, values }, held) => {
    if (!definition.breakdowns.includes(name)) return
    groups.push({ first: lines.length, codes: population.codes[held]! })
    for (const { value } of values) lines.push({ by: name, value })
  })
  return { lines, periods, groups }
}

/**
 * Writes the slots of a row (its episode, its day) in one group into `into`: one a kind of period. False when
 * the row belongs to no line of the breakdown: it is about a child without an episode.
 */
export function slotsOf(
  plan: SlotPlan,
  group: LineGroup,
  episode: number,
  day: number,
  into: Int32Array,
): boolean {
  const { periods } = plan
  const code = group.codes === null ? 0 : group.codes[episode]!
  if (code < 0) return false
  const from = (group.first + code) * periods.periods.length
  const at = (day - periods.firstDay) * periods.kinds
  for (let kind = 0; kind < into.length; kind++) into[kind] = from + periods.slots[at + kind]!
  return true
}
