import { monthsAfter } from '../calendar.ts'
import { completedOf, hasAny, yearRowOf, type Completed } from '../reading/completed.ts'
import { parentalConcerns } from '../reading/factors.ts'
import type { Reference, Row } from '../reference.ts'

type Gaps = 'gap_months' | 'second_gap_months' | 'third_gap_months'

export const rows: Reference<Gaps> = (world, parameters) => {
  const { gap_months: one, second_gap_months: two, third_gap_months: three } = parameters
  const gaps: [name: string, from: number, before: number][] = [
    ['12-23', one, two],
    ['24-35', two, three],
    ['36+', three, Infinity],
  ]
  return world.lives.flatMap((life) => {
    const every = completedOf(life, world)
    return every.flatMap((later) =>
      gaps.flatMap(([name, from, before]) => {
        const earlier = every.filter(({ day }) => {
          const isWithin = before === Infinity || monthsAfter(day, before) > later.day
          return monthsAfter(day, from) <= later.day && isWithin
        })
        return earlier.length > 0 ? rowsOf(later, earlier, name) : []
      }),
    )
  })
}

/** One row a concern, from the assessments that lie one gap before another. */
function rowsOf(later: Completed, earlier: Completed[], gap: string): Row[] {
  const isKnown = later.isHeld && [later, ...earlier].every(({ factors }) => factors !== null)
  return Object.entries(parentalConcerns).map(([concern, code]) => {
    const isRecorded = (each: Completed) => hasAny(each, [code])
    return {
      ...yearRowOf(later),
      is_met: isKnown ? isRecorded(later) && earlier.some(isRecorded) : null,
      part: `${concern}/${gap}`,
    }
  })
}
