import type { Dice } from '../dice.ts'
import { monthsAfter } from '../calendar.ts'
import { factorCodes } from './assessments.ts'
import { addChronology } from './chronology.ts'
import { childOf, daysOf, type Child } from './children.ts'
import { factorDays, heldDays } from './coverage.ts'
import type { Authority } from './records.ts'
import { sourceCodes } from './referrals.ts'

/** What repeats in a family: who refers it, what is found at assessments, where it lives. */
export interface Family {
  id: string
  /** Little of what is recorded of it is missing, so that answers are known. */
  isTidy: boolean
  source: string | null
  factors: string[]
  area: string | null
  /** The authority of the build that knows it; null in a build of one. */
  code: string | null
}

/** One child whose records are being made, and the days that matter in its life. */
export interface Making {
  authority: Authority
  family: Family
  child: Child
  days: number[]
  dice: Dice
}

/** Brothers and sisters of one age or of several generations, some of them older than the records. */
export function addFamily(authority: Authority, id: string, code: string | null, dice: Dice): void {
  const isTidy = dice.happens(60)
  const family: Family = {
    id,
    isTidy,
    source: isTidy ? dice.of(sourceCodes.slice(0, -4)) : dice.of(sourceCodes),
    factors: Array.from({ length: dice.of([0, 1, 2, 2, 3, 4]) }, () => dice.of(factorCodes)),
    area: dice.happens(20) ? null : dice.of(['North', 'South', 'East']),
    code,
  }
  let born = firstBirth(authority, dice)
  const size = dice.of([1, 1, 2, 2, 3, 5])
  for (let number = 1; number <= size && born <= authority.extractEnd + 250; number += 1) {
    const child = childOf(`${id}-${number}`, family, born, authority, dice)
    if (isTidy || !dice.happens(5)) authority.records.children.push(child)
    const days = [...daysOf(child), ...factorDays(authority.coverage), ...heldDays(authority, dice)]
    addChronology({ authority, family, child, days, dice })
    born = monthsAfter(born, dice.of([0, 10, 24, 36, 60, 120, 216, 228]))
  }
}

function firstBirth({ recordStart, extractEnd }: Authority, dice: Dice): number {
  const days = extractEnd - recordStart
  const births = [
    () => recordStart - dice.between(0, 6600),
    () => recordStart - dice.between(0, 4000),
    () => monthsAfter(recordStart, -18 * 12) + dice.between(0, days),
    () => recordStart + dice.between(-40, days),
    () => recordStart + dice.between(0, 270),
    () => extractEnd + dice.between(0, 200),
  ]
  return dice.of(births)()
}
