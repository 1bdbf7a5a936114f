import { lastOfYear, type Run } from '../reading/runs.ts'
import { unitOf, type Reference } from '../reference.ts'

type Parameter = 'window_months' | 'referrals' | 'shorter_percent'

export const rows: Reference<Parameter> = ({ lives }, parameters) => {
  const isShorter = (last: number, before: number) =>
    100 * last < parameters.shorter_percent * before
  return lives.flatMap((life) => {
    const runs = lastOfYear(life.episodes, parameters.window_months, parameters.referrals)
    return runs.map((run) => {
      const gaps = gapsOf(run)
      const unit = { ...unitOf(run.last), unit_id: life.childId }
      if (run.isBlind || gaps === null) return { ...unit, is_met: null, expected: null }
      return {
        ...unit,
        is_met: isShorter(gaps.at(-1)!, gaps.at(-2)!),
        expected: shareOfOrders(gaps, isShorter),
      }
    })
  })
}

/** From each closure to the next referral; null where one is not known. */
function gapsOf({ referrals }: Run): number[] | null {
  const gaps = referrals.slice(1).map(({ date }, place) => {
    const { closure } = referrals[place]!
    return closure === null ? null : date - closure
  })
  return gaps.includes(null) ? null : (gaps as number[])
}

/** In any order, each gap is as often followed last by each other. */
function shareOfOrders(
  gaps: number[],
  isShorter: (last: number, before: number) => boolean,
): number {
  let [met, pairs] = [0, 0]
  for (const [place, last] of gaps.entries())
    for (const [other, before] of gaps.entries())
      if (place !== other) {
        pairs += 1
        if (isShorter(last, before)) met += 1
      }
  return met / pairs
}
