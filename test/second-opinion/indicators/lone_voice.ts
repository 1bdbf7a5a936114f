import { fromNamedSources, isNoneMet, isOneSource, isUndecided, runsOf } from '../reading/runs.ts'
import { unitOf, type Reference } from '../reference.ts'

export const rows: Reference<'window_months' | 'referrals'> = ({ lives }, parameters) =>
  lives.flatMap((life) =>
    runsOf(fromNamedSources(life), parameters.window_months, parameters.referrals).map((run) => ({
      ...unitOf(run.last),
      unit_id: life.childId,
      is_met: isUndecided(run) ? null : isOneSource(run) && isNoneMet(run),
    })),
  )
