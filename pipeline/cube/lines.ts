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
  /** Per breakdown: the number of its first line, and each episode's place among its values. */
  readonly groups: readonly { readonly first: number; readonly codes: Int16Array }[]
}

/** The lines that a definition asks for and the extract can give. */
export function planSlots(definition: Definition, population: Population, periods: PeriodIndex): SlotPlan {
  const lines: Line[] = [{ by: null, value: null }]
  const groups: { first: number; codes: Int16Array }[] = []
  population.breakdowns.forEach(({ name, values }, held) => {
    if (!definition.breakdowns.includes(name)) return
    groups.push({ first: lines.length, codes: population.codes[held]! })
    for (const { value } of values) lines.push({ by: name, value })
  })
  return { lines, periods, groups }
}

/** Number of slots a row is counted in; the same for every row. */
export function slotsPerRow(plan: SlotPlan): number {
  return (1 + plan.groups.length) * plan.periods.slots.length
}

/** Writes the slots of a row (its episode, its day) to the front of `into`. */
export function slotsOf(plan: SlotPlan, episode: number, day: number, into: Int32Array): void {
  const { periods, groups } = plan
  const width = periods.periods.length
  const at = day - periods.firstDay
  let filled = 0
  for (let kind = 0; kind < periods.slots.length; kind++) {
    const period = periods.slots[kind]![at]!
    into[filled++] = period
    for (let group = 0; group < groups.length; group++) {
      const { first, codes } = groups[group]!
      into[filled++] = (first + codes[episode]!) * width + period
    }
  }
}
