import { dateOf, workingDays, workingDaysAfter } from '../calendar.ts'
import { isHeld, isWithin } from '../reading/held.ts'
import type { Episode } from '../reading/lives.ts'
import { openOn } from '../reading/work.ts'
import { unitOf, type Reference } from '../reference.ts'

export const rows: Reference<'window_working_days'> = (world, { window_working_days: days }) => {
  const { extractEnd } = world
  const isInTime = (day: number, later: number) => workingDays(day, later, days + 1) <= days
  return world.episodes.flatMap((episode) =>
    newsOf(episode)
      .filter((day) => isWithin(world, day) && !isInTime(day, episode.openUntil))
      .map((day) => {
        const last = workingDaysAfter(day, days)
        const isKnown = last <= extractEnd && isHeld(world, 'assessments', day, last)
        const isMet = assessedOn(episode).some((each) => day <= each && isInTime(day, each))
        return {
          ...unitOf(episode),
          unit_id: `${episode.id}@${dateOf(day)}`,
          counted_on: day,
          is_met: isKnown ? isMet : null,
        }
      }),
  )
}

/** Days after the referral and while the case was open on which something new came. */
function newsOf(episode: Episode): number[] {
  const { rows, work, life, date, openUntil } = episode
  const missing = life.own.missing_episodes.map(({ start_date }) => start_date)
  const news = [
    ...rows.map(({ referral_date }) => referral_date),
    ...work.section_47_enquiries.map(({ start_date }) => start_date),
    ...missing.filter((day) => openOn(life.episodes, day) === episode),
  ]
  return [...new Set(news)].filter((day) => date < day && day < openUntil)
}

const assessedOn = ({ work }: Episode): number[] =>
  work.assessments.flatMap(({ start_date, authorised_date }) =>
    authorised_date === null ? [start_date] : [start_date, authorised_date],
  )
