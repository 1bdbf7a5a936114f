import type { CpPlan } from '../authority/plans.ts'
import type { Row } from '../reference.ts'
import { episodeOf, unitOfRecord } from './belonging.ts'
import type { Episode, Life } from './lives.ts'
import type { World } from './world.ts'

/** A child protection plan of this authority, and those of the child that began before it. */
export interface ProtectionPlan {
  life: Life
  episode: Episode | null
  plan: CpPlan
  start: number
  /** Its end or, where none is recorded, the day its case closed. */
  ended: number | null
  /** The first day on which it no longer counts as open, its first day or later; Infinity while it goes on. */
  openUntil: number
  earlier: ProtectionPlan[]
}

/** A plan that another authority made and this one only looks after is none of this authority. */
export const isOfThisAuthority = ({ is_other_authority }: CpPlan): boolean =>
  is_other_authority !== true

export const protectionPlans = ({ lives }: World): ProtectionPlan[] =>
  lives.flatMap((life) => {
    const own = life.own.cp_plans.filter(isOfThisAuthority).sort(inOrder)
    const plans = own.map((plan) => protectionPlan(life, plan))
    for (const [place, plan] of plans.entries()) plan.earlier = plans.slice(0, place)
    return plans
  })

const inOrder = (one: CpPlan, other: CpPlan): number =>
  one.start_date - other.start_date || (one.cp_plan_id < other.cp_plan_id ? -1 : 1)

function protectionPlan(life: Life, plan: CpPlan): ProtectionPlan {
  const episode = episodeOf(life, 'cp_plans', plan)
  const ended = plan.end_date ?? episode?.closure ?? null
  const left = life.exitReason === 'end of records' ? Infinity : life.exit
  const start = plan.start_date
  const openUntil = Math.max(start, ended ?? Math.min(episode?.openUntil ?? Infinity, left))
  return { life, episode, plan, start, ended, openUntil, earlier: [] }
}

export const unitOfPlan = ({ life, plan, episode }: ProtectionPlan, day: number): Row =>
  unitOfRecord(life, plan.cp_plan_id, episode, day)

/** Whether no end is recorded, or one before the start. */
export const hasNoEnd = ({ plan }: ProtectionPlan): boolean =>
  plan.end_date === null || plan.end_date < plan.start_date

/** Whether an earlier plan of the child was still running when it began: no new plan. */
export const beganWhileRunning = ({ earlier, start }: ProtectionPlan): boolean =>
  earlier.some(({ openUntil }) => openUntil > start)
