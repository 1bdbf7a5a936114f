import type { TableName } from '../authority/records.ts'
import type { Level } from './decisions.ts'
import { earliestOf } from './closures.ts'
import type { Life } from './lives.ts'
import type { World } from './world.ts'

const steps: Record<Level, string> = {
  1: 'nfa',
  2: 'assessed',
  3: 'in_need',
  4: 'section_47',
  5: 'section_47',
  6: 'protection_plan',
  7: 'care',
}

/** The highest step of an episode, in the words of the pathways. */
export const stepOf = (level: Level | null): string | null => (level === null ? null : steps[level])

/** The first child protection plan or care of a child, within an episode or outside any. */
export const firstCpPlan = ({ own }: Life): number | null =>
  earliestOf(...[...own.cp_plans, ...own.care_episodes].map(({ start_date }) => start_date))

/** The first enquiry, conference, child protection plan or care. */
export const firstEnquiry = (life: Life): number | null =>
  earliestOf(
    firstCpPlan(life),
    ...life.own.section_47_enquiries.map(({ start_date }) => start_date),
    ...life.own.initial_conferences.map(({ conference_date }) => conference_date),
  )

/** The tables of the steps above a child in need, beside care. */
export const higherSteps: TableName[] = ['section_47_enquiries', 'initial_conferences', 'cp_plans']

/** Until when the tables, and `care` where it is supplied, are all held. */
export const heldUntil = ({ heldTo }: World, tables: readonly TableName[]): number => {
  const care = heldTo('care_episodes')
  return Math.min(...tables.map(heldTo), care === -Infinity ? Infinity : care)
}

/** Whether they were held by a day. */
export const areHeldFrom = (world: World, tables: readonly TableName[], day: number): boolean =>
  areHeld({ ...world, heldTo: () => Infinity }, tables, day, day)

/** Whether each of the tables is held from one day to another; `care`, where it is supplied at all. */
export function areHeld(
  { heldFrom, heldTo }: World,
  tables: readonly TableName[],
  from: number,
  to: number,
): boolean {
  const isHeld = (table: TableName) => heldFrom(table) <= from && heldTo(table) >= to
  const isCareHeld = heldFrom('care_episodes') === Infinity || isHeld('care_episodes')
  return tables.every(isHeld) && isCareHeld
}
