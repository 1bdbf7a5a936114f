import { monthsAfter, yearEnd } from '../calendar.ts'
import type { Dice } from '../dice.ts'
import { tableNames, type Authority, type Records, type TableName } from './records.ts'

/** First and last day on which the records of a table are complete. */
export interface Stretch {
  from: number
  to: number
}

export type Coverage = Authority['coverage']

/** Children and referrals are complete throughout, assessments mostly, the others all together or as it happens. */
export function coverageOf(recordStart: number, extractEnd: number, dice: Dice): Coverage {
  const whole: Stretch = { from: recordStart, to: extractEnd }
  const isTidy = dice.happens(45)
  const drawn = (isMostlyWhole: boolean): Stretch | null => {
    if (isTidy || dice.happens(isMostlyWhole ? 75 : 45)) return whole
    if (dice.happens(25)) return null
    const from = dice.of([
      recordStart,
      recordStart - 400,
      Math.min(extractEnd, yearEnd(dice.between(recordStart, extractEnd)) + dice.of([1, 2, 2, 3])),
      dice.between(recordStart, extractEnd),
      dice.between(recordStart, extractEnd),
    ])
    const late = dice.of([0, 0, 0, 3, -dice.between(1, 400)])
    return { from, to: Math.max(from, extractEnd + late) }
  }
  const held = tableNames.map((table): [TableName, Stretch | null] => {
    if (table === 'children' || table === 'referrals') return [table, whole]
    const isPart =
      (table === 'assessment_factors' && dice.happens(25)) ||
      (table === 'section_47_enquiries' && dice.happens(12))
    if (isPart) return [table, partOf(whole, dice)]
    return [table, drawn(table === 'assessments' || table === 'assessment_factors')]
  })
  return Object.fromEntries(held) as Coverage
}

/** Held late, or no longer held at the end, or both; to the turn of a year or any other day. */
function partOf({ from, to }: Stretch, dice: Dice): Stretch {
  const start = dice.of([from, dice.between(from, to)])
  const late = dice.between(start, to)
  return {
    from: start,
    to: dice.of([to, late, late, Math.max(start, Math.min(to, yearEnd(late) + dice.of([0, 1])))]),
  }
}

/** Days on and beside the first and the last on which factors are held, and two years after the first. */
export const factorDays = ({ assessment_factors: held }: Coverage): number[] =>
  held
    ? [held.from, monthsAfter(held.from, 24), held.to].flatMap((day) => [day - 1, day, day + 1])
    : []

const lookBacks = [1, 2, 3, 6, 12, 24, 36, 60, 120, 216]

/** Days on which a table begins or ceases to be held, or lies on the edge of a look-back that reaches there. */
export function heldDays({ coverage, recordStart }: Authority, dice: Dice): number[] {
  const late = tableNames.flatMap((table) => {
    const held = coverage[table]
    return held && held.from > recordStart ? [held] : []
  })
  if (late.length === 0) return []
  const { from, to } = dice.of(late)
  const edges = dice.of([[14, 30, 60], lookBacks.map((months) => monthsAfter(from, months) - from)])
  return [from, from, from - 1, to, dice.of(edges) + from, dice.of(edges) + from - 1]
}

/** The rows of every table that is supplied; where assessments are not, neither are their factors. */
export function supplied(records: Records, coverage: Coverage): Records {
  const isSupplied = (table: TableName): boolean =>
    coverage[table] !== null && (table !== 'assessment_factors' || coverage.assessments !== null)
  const rows = tableNames.map((table) => [table, isSupplied(table) ? records[table] : []])
  return Object.fromEntries(rows) as Records
}
