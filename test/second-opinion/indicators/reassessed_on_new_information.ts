import { dateOf, workingDays } from '../calendar.ts'
import type { Episode } from '../reading/lives.ts'
import { unitOf, type Reference } from '../reference.ts'

export const rows: Reference<'window_working_days'> = (world, { window_working_days: length }) =>
  world.episodes.flatMap((episode) => {
    const { openUntil, work } = episode
    const isWithin = (from: number, to: number) => workingDays(from, to, length + 1) <= length
    return newsOf(episode)
      .filter((day) => !isWithin(day, openUntil))
      .map((day) => {
        const isUnknown =
          workingDays(day, world.extractEnd, length) < length || !world.isHeldOn('assessments', day)
        const isMet = work.assessments
          .flatMap(({ start_date, authorised_date }) => [start_date, authorised_date])
          .some((each) => each !== null && each >= day && isWithin(day, each))
        const unit = { ...unitOf(episode), unit_id: `${episode.id}@${dateOf(day)}` }
        return { ...unit, counted_on: day, is_met: isUnknown ? null : isMet }
      })
  })

/** Days after that of the referral, while the case was open, on which something new was recorded. */
function newsOf({ rows, date, openUntil, work, life }: Episode): number[] {
  const days = [
    ...rows.map(({ referral_date }) => referral_date),
    ...work.section_47_enquiries.map(({ start_date }) => start_date),
    ...life.own.missing_episodes.map(({ start_date }) => start_date),
  ]
  return [...new Set(days.filter((day) => day > date && day < openUntil))]
}
