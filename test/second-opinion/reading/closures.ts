import { hasLeft } from './follow-up.ts'
import type { Episode } from './lives.ts'
import type { World } from './world.ts'

const leaving = ['RC1', 'RC2', 'RC5', 'RC6']

export type Closed = Episode & { closure: number }

/**
 * Episodes whose closure starts a clock: closed on a recorded day while the records are complete, neither by
 * adoption, death, transfer nor move to adult services, of a child who was then under 18, alive and still here. Who
 * came back on that very day is still here.
 */
export const startsClock =
  ({ recordStart, extractEnd }: Pick<World, 'recordStart' | 'extractEnd'>) =>
  (episode: Episode): episode is Closed => {
    const { closure, reason, life, next } = episode
    if (closure === null || closure < recordStart || closure > extractEnd) return false
    if (leaving.includes(reason ?? '')) return false
    const isOver = ['18th birthday', 'death'].includes(life.exitReason)
    const cameBack = !isOver && next?.date === closure
    return cameBack || !hasLeft(life, closure)
  }

export const isLeaving = ({ reason }: Episode): boolean => leaving.includes(reason ?? '')

/** Plans of the episode that had begun by its closure. */
export const plansBegun = ({ work, closure }: Closed) =>
  [...work.cin_plans, ...work.cp_plans].filter(({ start_date }) => start_date <= closure)

/**
 * Every plan begun had ended, there was one, and two visits and reviews or more followed the first day of the
 * first. A plan that had not ended tells without the visits.
 */
export function isPlanned(closed: Closed, { heldFrom, heldTo }: World): boolean | null {
  const { date, closure, isDecided, contacts } = closed
  const isHeld = heldFrom('cin_plans') <= date && heldTo('cin_plans') >= closure
  if (!isDecided || !isHeld) return null
  const plans = plansBegun(closed)
  if (plans.length === 0) return false
  const first = Math.min(...plans.map(({ start_date }) => start_date))
  if (!plans.every(({ end_date }) => end_date !== null && end_date <= closure)) return false
  if (heldFrom('visits') > first || heldTo('visits') < closure) return null
  return contacts >= 2
}

/** How a case closed: planned, early (EC2, EC3), otherwise; null where it cannot be told. */
export function kindOf(closed: Closed, world: World): 'planned' | 'EC2' | 'EC3' | 'other' | null {
  const planned = isPlanned(closed, world)
  if (planned) return 'planned'
  const { earlyClosure } = closed
  if (earlyClosure === 'EC3') return earlyClosure
  if (planned === null || earlyClosure === null) return null
  return earlyClosure === 'EC2' ? earlyClosure : 'other'
}

/** The first of some days after a closure; `others` are days that count on the very day of closure too. */
export const firstAfter = (
  { closure }: Closed,
  days: readonly number[],
  others: readonly number[] = [],
): number | null => {
  const later = [...days.filter((day) => day > closure), ...others.filter((day) => day >= closure)]
  return later.length > 0 ? Math.min(...later) : null
}

/** First enquiry after a closure, or on its day in another episode; one in none is not known to be of another. */
export const nextEnquiry = (closed: Closed): number | null => nextOf('section_47_enquiries', closed)

/** First child protection plan after a closure, or on its day in another episode. */
export const nextCpPlan = (closed: Closed): number | null => nextOf('cp_plans', closed)

function nextOf(table: 'section_47_enquiries' | 'cp_plans', closed: Closed): number | null {
  const { life } = closed
  const others = life.episodes.filter((episode) => episode.id !== closed.id)
  const starts = (rows: { start_date: number }[]) => rows.map(({ start_date }) => start_date)
  return firstAfter(
    closed,
    starts(life.own[table]),
    others.flatMap(({ work }) => starts(work[table])),
  )
}

export const nextMissing = (closed: Closed): number | null =>
  firstAfter(
    closed,
    closed.life.own.missing_episodes.map(({ start_date }) => start_date),
  )

/** The earliest of some days; null where there is none. */
export function earliestOf(...days: (number | null | undefined)[]): number | null {
  const dated = days.filter((day) => day != null)
  return dated.length > 0 ? Math.min(...dated) : null
}
