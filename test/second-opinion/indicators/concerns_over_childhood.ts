import { isNone, lastOfYears, yearRowOf, type Completed } from '../reading/completed.ts'
import { numberOf } from '../reading/factors.ts'
import type { Reference } from '../reference.ts'

export const rows: Reference = (world) =>
  lastOfYears(world)
    .filter(({ soFar }) => !soFar.every(isNone))
    .map(({ last, soFar, isKnown }) => ({
      ...yearRowOf(last),
      value: isKnown ? kindsOf(soFar) : null,
    }))

function kindsOf(soFar: Completed[]): number {
  return new Set(soFar.flatMap(({ factors }) => [...factors!].map(numberOf))).size
}
