import { monthsAfter } from '../calendar.ts'
import { completedOf, isNone, type Completed } from './completed.ts'
import type { World } from './world.ts'

/** An assessment and the child's last one of an earlier day. */
export interface Pair {
  before: Completed
  later: Completed
}

/** Pairs at least so many months apart, of which neither recorded that there were no factors. */
export const pairsOf = (world: World, months: number): Pair[] =>
  world.lives.flatMap((life) => {
    const every = completedOf(life, world)
    return every.flatMap((later) => {
      const before = every.findLast(({ day }) => day < later.day)
      const isApart = before !== undefined && monthsAfter(before.day, months) <= later.day
      return isApart && !isNone(before) && !isNone(later) ? [{ before, later }] : []
    })
  })

/** What both recorded, and what either did, abuse without its letter; null where that is not known. */
export function sharedBy({ before, later }: Pair): { both: number; either: number } | null {
  if (!later.isHeld || before.factors === null || later.factors === null) return null
  const [one, other] = [comparable(before.factors), comparable(later.factors)]
  const either = new Set([...one, ...other])
  return {
    both: [...one].filter((code) => other.has(code)).length,
    either: either.size,
  }
}

const comparable = (factors: ReadonlySet<string>): Set<string> =>
  new Set([...factors].map((code) => code.replace(/^(18|19)[ABC]$/, '$1')))
