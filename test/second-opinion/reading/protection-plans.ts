import type { CpPlan } from '../authority/plans.ts'
import { episodeIdOf } from './cases.ts'
import type { Episode, Life } from './lives.ts'
import type { World } from './world.ts'

/** A child protection plan of this authority. */
export interface Plan {
  row: CpPlan
  life: Life
  episode: Episode | undefined
  start: number
  /** Its end or, where none is recorded, the day its case closed; null while it goes on. */
  endedBy: number | null
  openUntil: number
  /** The latest day on which a plan of the child begun before it was open; null without one. */
  earlierOpenUntil: number | null
}

export const plansOf = (world: World): Plan[] => world.lives.flatMap(plansOfLife)

function plansOfLife(life: Life): Plan[] {
  const own = life.own.cp_plans.filter((row) => row.is_other_authority !== true)
  const plans = own.map((row) => planOf(row, life))
  for (const plan of plans) {
    const before = plans.filter((other) => isBefore(other, plan))
    if (before.length > 0)
      plan.earlierOpenUntil = Math.max(...before.map(({ openUntil }) => openUntil))
  }
  return plans
}

function planOf(row: CpPlan, life: Life): Plan {
  const id = episodeIdOf(life, 'cp_plans', row)
  const episode = life.episodes.find((each) => each.id === id)
  const endedBy = row.end_date ?? episode?.closure ?? null
  const caseUntil = episode?.state === 'unknown' ? episode.openUntil : Infinity
  const leaves = life.exitReason === 'end of records' ? Infinity : life.exit
  const openUntil = Math.max(row.start_date, endedBy ?? Math.min(caseUntil, leaves))
  return { row, life, episode, start: row.start_date, endedBy, openUntil, earlierOpenUntil: null }
}

const isBefore = (one: Plan, other: Plan): boolean =>
  one.start < other.start ||
  (one.start === other.start && one.row.cp_plan_id < other.row.cp_plan_id)
