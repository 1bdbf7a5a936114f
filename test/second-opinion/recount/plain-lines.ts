import { coveredPeriods } from '../../../pipeline/cube/calendar.ts'
import type { BreakdownName, Definition } from '../../../pipeline/release/contract.ts'
import type { Authority } from '../authority/records.ts'
import { dateOf, dayOf } from '../calendar.ts'
import { breakdownsOf, smallAreas, type Breakdowns } from '../reading/chronology.ts'
import type { World } from '../reading/world.ts'
import type { Row } from '../reference.ts'
import { figureLines } from './figures.ts'
import { recounts } from './recount.ts'

/** A line of the cube: the authority as a whole, or one value of a breakdown. */
export interface CubeLine {
  by: BreakdownName | null
  value: string | null
}

export const slotName = ({ by, value }: CubeLine, period: string): string =>
  by === null ? `authority ${period}` : `${by} ${value} ${period}`

/** Counts the lines of the cube plainly, from the rows of a reference. */
export type PlainCount = (
  definition: Definition,
  rows: readonly Row[],
  lines: readonly CubeLine[],
) => string[]

export function plainCountOf(world: World, authority: Authority): PlainCount {
  const { recordStart, extractEnd } = world
  const values = valuesOf(world, authority)
  const families = new Map(world.lives.map(({ childId, familyId }) => [childId, familyId]))
  const familyOf = (child: string): string => families.get(child)!
  const every = coveredPeriods(dateOf(recordStart), dateOf(extractEnd)).map((each) => ({
    ...each,
    from: Math.max(dayOf(each.starts), recordStart),
    to: Math.min(dayOf(each.ends), extractEnd),
  }))
  return (definition, rows, lines) => {
    const periods = every.filter(({ kind }) => definition.periods.includes(kind))
    return lines.flatMap((line) => {
      const inLine = rows.filter((row) => line.by === null || values(row, line.by) === line.value)
      return periods.flatMap(({ period, from, to }) => {
        const own = inLine.filter(({ counted_on: day }) => day >= from && day <= to)
        const figures = recounts[definition.form]({ rows: own, familyOf }, definition)
        return figureLines(slotName(line, period), figures)
      })
    })
  }
}

/** The value of a row in a breakdown: that of its episode. A row without an episode stands in none. */
function valuesOf(
  world: World,
  authority: Authority,
): (row: Row, by: BreakdownName) => string | undefined {
  const pooled = smallAreas(authority)
  const values = new Map(world.episodes.map((each) => [each.id, breakdownsOf(each, pooled)]))
  return ({ episode_id }, by) => {
    if (episode_id === null) return undefined
    return values.get(episode_id)?.[by as keyof Breakdowns] ?? 'unknown'
  }
}
