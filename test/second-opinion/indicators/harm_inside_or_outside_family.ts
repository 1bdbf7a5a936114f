import { hasAny, lastOfYears, yearRowOf, type Completed } from '../reading/completed.ts'
import type { Reference } from '../reference.ts'

const inside = ['16A', '17A', '18C', '19C', '3A', '3B']
const outside = ['18B', '19B', '11A', '24A', '12A', '13A']
const notSaid = ['18A', '19A']

export const rows: Reference = (world) =>
  lastOfYears(world).map(({ last, soFar, isKnown }) => ({
    ...yearRowOf(last),
    value: isKnown ? sidesOf(soFar) : null,
  }))

/** 0 neither, 1 inside, 2 outside, 3 both. */
function sidesOf(soFar: Completed[]): number | null {
  const isRecorded = (codes: string[]) => soFar.some((each) => hasAny(each, codes))
  if (isRecorded(notSaid)) return null
  return (isRecorded(inside) ? 1 : 0) + (isRecorded(outside) ? 2 : 0)
}
