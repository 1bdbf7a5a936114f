import { lastOfYears, yearRowOf, type YearsLast } from '../reading/completed.ts'
import { harmDays } from '../reading/harm.ts'
import type { Reference } from '../reference.ts'

export const rows: Reference = (world) =>
  lastOfYears(world).map((year) => ({
    ...yearRowOf(year.last),
    part: year.isKnown ? stepsOf(year) : null,
  }))

/** What the first day added, and what the next one that added a type did. */
function stepsOf(year: YearsLast): string {
  const recorded = harmDays(year)
  const days = [...new Set(recorded.map(({ day }) => day))].sort((one, other) => one - other)
  const steps = days.slice(0, 2).map((day) => {
    const added = recorded.filter((each) => each.day === day)
    return added.length > 1 ? 'several' : added[0]!.type
  })
  return steps.join('>') || 'none'
}
