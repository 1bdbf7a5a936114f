import { dateOf, monthsAfter } from '../calendar.ts'
import { groupedBy } from '../grouped.ts'
import type { Row } from '../reference.ts'
import type { Episode, Life } from './lives.ts'
import type { World } from './world.ts'

/** A completed assessment: authorised by the end of the records. */
export interface Completed {
  id: string
  life: Life
  started: number
  day: number
  episode: Episode | null
  /** The codes recorded; none of them where "no factors identified" (21) was; null where nothing was. */
  factors: ReadonlySet<string> | null
  /** Completed on a day for which factors are held. */
  isHeld: boolean
}

/** A child's completed assessments, one after another; of one day the one that started first, then the lower id. */
export function completedOf(life: Life, world: World): Completed[] {
  const { assessments, assessment_factors } = life.own
  const recorded = groupedBy(assessment_factors, ({ assessment_id }) => assessment_id)
  return assessments
    .flatMap((each) => {
      const { assessment_id: id, authorised_date: day } = each
      if (day === null || day > world.extractEnd) return []
      const codes = recorded.get(id)?.map(({ factor_code }) => factor_code)
      return {
        id,
        life,
        started: each.start_date,
        day,
        episode: life.episodes.find(({ work }) => work.assessments.includes(each)) ?? null,
        factors: codes ? new Set(codes.filter((code) => code !== '21')) : null,
        isHeld: areFactorsHeld(world, day),
      }
    })
    .sort(inOrder)
}

const inOrder = (one: Completed, other: Completed): number =>
  one.day - other.day || one.started - other.started || (one.id < other.id ? -1 : 1)

export const areFactorsHeld = ({ heldFrom, heldTo }: World, day: number): boolean =>
  heldFrom('assessment_factors') <= day && day <= heldTo('assessment_factors')

/** Nothing but that no factors were identified. */
export const isNone = ({ factors }: Completed): boolean => factors?.size === 0

export const hasAny = ({ factors }: Completed, codes: readonly string[]): boolean =>
  codes.some((code) => factors?.has(code))

/** The row of a completed assessment, counted on the day it was completed. */
export const rowOf = ({ id, life, day, episode }: Completed): Row => ({
  unit_id: id,
  child_id: life.childId,
  episode_id: episode?.id ?? null,
  counted_on: day,
})

/** A child's last assessment in a year to 31 March, and all until then, those of that day among them. */
export interface YearsLast {
  last: Completed
  soFar: Completed[]
  /** Factors are held on that day, and every assessment so far recorded some or that there were none. */
  isKnown: boolean
}

export function lastOfYears(world: World): YearsLast[] {
  return world.lives.flatMap((life) => {
    const every = completedOf(life, world)
    const years = groupedBy(every, ({ day }) => dateOf(monthsAfter(day, -3)).slice(0, 4))
    return [...years.values()].map((own) => {
      const last = own.at(-1)!
      const soFar = every.filter(({ day }) => day <= last.day)
      const isKnown = last.isHeld && soFar.every(({ factors }) => factors !== null)
      return { last, soFar, isKnown }
    })
  })
}

/** The row of a child in a year. */
export const yearRowOf = (last: Completed): Row => ({ ...rowOf(last), unit_id: last.life.childId })
