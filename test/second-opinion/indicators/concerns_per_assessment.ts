import { completedOf, isNone, rowOf, type Completed } from '../reading/completed.ts'
import { numberOf } from '../reading/factors.ts'
import type { Reference } from '../reference.ts'

export const rows: Reference = (world) =>
  world.lives
    .flatMap((life) => completedOf(life, world))
    .filter((each) => !isNone(each))
    .map((each) => ({ ...rowOf(each), value: each.isHeld ? kindsOf(each) : null }))

function kindsOf({ factors }: Completed): number | null {
  return factors && new Set([...factors].map(numberOf)).size
}
