import { yearEnd } from '../calendar.ts'
import { fromNamedSources, groupOf, isOneSource, lastOfYear, type Run } from '../reading/runs.ts'
import type { World } from '../reading/world.ts'
import { unitOf, type Reference } from '../reference.ts'

export const rows: Reference<'window_months' | 'referrals'> = (world, parameters) =>
  world.lives.flatMap((life) => {
    const { window_months, referrals } = parameters
    return lastOfYear(fromNamedSources(life), window_months, referrals).map((run) => ({
      ...unitOf(run.last),
      unit_id: life.childId,
      is_met: run.isBlind ? null : isOneSource(run),
      expected: run.isBlind ? null : shareOf(run, world) ** (run.referrals.length - 1),
    }))
  })

/** Of all referrals of that year that name who sent them, the share of the last one's source. */
function shareOf({ last }: Run, { referrals }: World): number {
  const year = fromNamedSources({ episodes: referrals }).filter(
    ({ date }) => yearEnd(date) === yearEnd(last.date),
  )
  return year.filter((each) => groupOf(each) === groupOf(last)).length / year.length
}
