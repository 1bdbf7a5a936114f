import { coveredPeriods } from '../../../pipeline/cube/calendar.ts'
import type { BreakdownName, Definition } from '../../../pipeline/release/contract.ts'
import type { Authority } from '../authority/records.ts'
import { dateOf } from '../calendar.ts'
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

/** The lines of `cubeLines` of one indicator, counted plainly from the reference's rows. */
export function plainLines(
  world: World,
  authority: Authority,
  definition: Definition,
  rows: readonly Row[],
  lines: readonly CubeLine[],
): string[] {
  const pooled = smallAreas(authority)
  const values = new Map(world.episodes.map((each) => [each.id, breakdownsOf(each, pooled)]))
  const families = new Map(world.lives.map(({ childId, familyId }) => [childId, familyId]))
  const isIn = ({ by, value }: CubeLine, { episode_id }: Row): boolean =>
    by === null ||
    (episode_id !== null &&
      (values.get(episode_id)?.[by as keyof Breakdowns] ?? 'unknown') === value)
  const periods = coveredPeriods(dateOf(world.recordStart), dateOf(world.extractEnd))
  const held = rows.filter(
    ({ counted_on: day }) => day >= world.recordStart && day <= world.extractEnd,
  )
  return lines.flatMap((line) =>
    periods
      .filter(({ kind }) => definition.periods.includes(kind))
      .flatMap(({ period, starts, ends }) => {
        const inPeriod = (day: string) => day >= starts && day <= ends
        const own = held.filter((row) => isIn(line, row) && inPeriod(dateOf(row.counted_on)))
        const slot = { rows: own, familyOf: (child: string) => families.get(child)! }
        return figureLines(slotName(line, period), recounts[definition.form](slot, definition))
      }),
  )
}
