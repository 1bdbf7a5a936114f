import { stepFrom } from './boundaries.ts'
import type { Making } from './families.ts'
import { newId, type WorkTime } from './work.ts'

export interface Care {
  care_episode_id: string
  referral_id: string | null
  child_id: string
  start_date: number
  end_date: number | null
}

export interface PreProceedings extends Omit<Care, 'care_episode_id'> {
  pre_proceedings_id: string
}

export function addCare(making: Making, work: WorkTime): void {
  const { care_episodes: rows } = making.authority.records
  if (making.dice.happens(6))
    rows.push({ care_episode_id: newId('c', rows, making.dice), ...stretchOf(making, work) })
}

export function addPreProceedings(making: Making, work: WorkTime): void {
  const { pre_proceedings: rows } = making.authority.records
  if (making.dice.happens(4))
    rows.push({ pre_proceedings_id: newId('z', rows, making.dice), ...stretchOf(making, work) })
}

function stretchOf({ child, dice }: Making, work: WorkTime): Omit<Care, 'care_episode_id'> {
  const start_date = work.around()
  return {
    referral_id: work.named(),
    child_id: child.child_id,
    start_date,
    end_date: dice.happens(50) ? null : stepFrom(start_date, dice),
  }
}
