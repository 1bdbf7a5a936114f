import type { Completed, YearsLast } from './completed.ts'
import { hasAny } from './completed.ts'
import { harmTypes } from './factors.ts'

const categories: Record<string, string> = {
  NEG: 'neglect',
  EMO: 'emotional_abuse',
  PHY: 'physical_abuse',
  SAB: 'sexual_abuse',
}

/** The day from which each type of harm stands recorded, by the last assessment of a year; in the order of the types. */
export function harmDays({ last, soFar }: YearsLast): { type: string; day: number }[] {
  return Object.entries(harmTypes).flatMap(([type, codes]) => {
    const assessed = soFar.filter((each) => hasAny(each, codes)).map(({ day }) => day)
    const days = [...assessed, ...planDays(last, type)].filter((day) => day <= last.day)
    return days.length > 0 ? [{ type, day: Math.min(...days) }] : []
  })
}

const planDays = ({ life }: Completed, type: string): number[] =>
  life.own.cp_plans
    .filter(({ initial_category: category }) => category !== null && categories[category] === type)
    .map(({ start_date }) => start_date)
