import { followed, hasLeft, isUnder18 } from '../reading/follow-up.ts'
import { fromNamedSources, groupOf, isOneSource, runsOf, type Run } from '../reading/runs.ts'
import { unitOf, type Reference } from '../reference.ts'

export const rows: Reference<'window_months' | 'referrals'> = ({ lives }, parameters) =>
  lives.flatMap((life) => {
    const named = fromNamedSources(life)
    const run = runsOf(named, parameters.window_months, parameters.referrals).find(
      (each) => isOneSource(each) && isUnder18(life, each.last.date),
    )
    if (!run || hasLeft(life, run.last.date)) return []
    const { last } = run
    const other = named.find((each) => each.date > last.date && groupOf(each) !== groupOf(last))
    const answer = followed(life, last.date, other?.date ?? null)
    return [
      {
        ...unitOf(last),
        unit_id: life.childId,
        ...answer,
        outcome: run.isBlind ? null : answer.outcome!,
        part: thresholdOf(run),
      },
    ]
  })

function thresholdOf({ referrals }: Run): string {
  if (referrals.some(({ isMet }) => isMet === true)) return 'met'
  return referrals.some(({ isMet }) => isMet === null) ? 'not_known' : 'not_met'
}
