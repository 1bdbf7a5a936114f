import type { TableName } from '../authority/records.ts'
import type { World } from './world.ts'

/** Whether the records of a table are complete from one day to another, or on one day; both ends included. */
export const isHeld = (
  { heldFrom, heldTo }: World,
  table: TableName,
  first: number,
  last = first,
): boolean => heldFrom(table) <= first && last <= heldTo(table)

export const isWithin = ({ recordStart, extractEnd }: World, day: number): boolean =>
  recordStart <= day && day <= extractEnd
