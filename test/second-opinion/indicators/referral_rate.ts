import type { Life } from '../reading/lives.ts'
import { lastDayHere, quietDays } from '../reading/quiet-days.ts'
import type { Reference, Row } from '../reference.ts'

export const rows: Reference = ({ lives }) =>
  lives.flatMap((life) => {
    const [from, to] = [life.knownFrom, lastDayHere(life)]
    const days = quietDays(life, from, to)
    const quiet = new Map(days.map((each) => [each.day, each]))
    const exposure = days.map(({ day, band, isKnown }) => ratio(life, day, band, isKnown, 0, 1))
    const referrals = life.episodes
      .filter(({ date }) => date >= from && date <= to)
      .map(({ date, earlier }) => {
        const { band, isKnown } =
          quiet.get(date) ?? quietDays({ ...life, episodes: [] }, date, date)[0]!
        return ratio(life, date, band, isKnown && earlier.at(-1)?.state !== 'unknown', 1, 0)
      })
    return [...exposure, ...referrals]
  })

export function ratio(
  { childId }: Life,
  day: number,
  band: string | null,
  isKnown: boolean,
  events: number,
  exposure: number,
): Row {
  return {
    unit_id: childId,
    child_id: childId,
    episode_id: null,
    counted_on: day,
    events: isKnown ? events : null,
    exposure_days: isKnown ? exposure : null,
    part: band,
  }
}
