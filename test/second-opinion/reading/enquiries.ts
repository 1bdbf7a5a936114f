import type { Conference } from '../authority/conferences.ts'
import type { Enquiry } from '../authority/enquiries.ts'
import { episodeOf } from './belonging.ts'
import type { Episode, Life } from './lives.ts'
import type { World } from './world.ts'

/** A section 47 enquiry of a child, and the day of the initial conference that followed. */
export interface FollowedEnquiry {
  life: Life
  episode: Episode | null
  enquiry: Enquiry
  start: number
  conference: number | null
}

export const enquiriesOf = ({ lives }: World): FollowedEnquiry[] => lives.flatMap(enquiriesOfChild)

const enquiriesOfChild = (life: Life): FollowedEnquiry[] =>
  life.own.section_47_enquiries.map((enquiry) => {
    const episode = episodeOf(life, 'section_47_enquiries', enquiry)
    const conference = enquiry.conference_date ?? heldAfter(enquiry, episode, life)
    return { life, episode, enquiry, start: enquiry.start_date, conference }
  })

/** The first conference of the case before its next enquiry that no enquiry names. */
function heldAfter(enquiry: Enquiry, episode: Episode | null, life: Life): number | null {
  if (episode === null || enquiry.is_conference_not_required === true) return null
  const next = Math.min(
    ...episode.work.section_47_enquiries
      .filter((other) => isAfter(other, enquiry))
      .map(({ start_date }) => start_date),
  )
  const named = life.own.section_47_enquiries.map(({ conference_date }) => conference_date)
  const days = episode.work.initial_conferences
    .filter(isOfThisAuthority)
    .map(({ conference_date }) => conference_date)
    .filter((day) => day >= enquiry.start_date && day < next && !named.includes(day))
  return days.length > 0 ? Math.min(...days) : null
}

/** Of two that began on one day, that with the lower id is the earlier. */
const isAfter = (other: Enquiry, enquiry: Enquiry): boolean =>
  other.start_date > enquiry.start_date ||
  (other.start_date === enquiry.start_date && other.section_47_id > enquiry.section_47_id)

/** A conference for a child who moved in follows no enquiry of this authority. */
const isOfThisAuthority = ({ is_transfer_in }: Conference): boolean => is_transfer_in !== true

/** An initial conference, and the last to begin of the enquiries that led to it. */
export interface FollowingConference {
  life: Life
  episode: Episode | null
  conference: Conference
  day: number
  enquiry: FollowedEnquiry | undefined
}

export const conferencesOf = ({ lives }: World): FollowingConference[] =>
  lives.flatMap((life) => {
    const enquiries = enquiriesOfChild(life).sort(lastFirst)
    return life.own.initial_conferences.filter(isOfThisAuthority).map((conference) => {
      const day = conference.conference_date
      const episode = episodeOf(life, 'initial_conferences', conference)
      const enquiry = enquiries.find((each) => each.conference === day && each.start <= day)
      return { life, episode, conference, day, enquiry }
    })
  })

/** The last to begin first; of one day, one that asked for a conference first, and last what does not say. */
const lastFirst = (one: FollowedEnquiry, other: FollowedEnquiry): number =>
  other.start - one.start || rank(one) - rank(other)

function rank({ enquiry }: FollowedEnquiry): number {
  const isAsked = isConferenceAsked(enquiry)
  return isAsked === null ? 2 : Number(!isAsked)
}

/** Whether the enquiry asked for a conference: by its outcome where that tells, else by "not required". */
export function isConferenceAsked({ outcome_code, is_conference_not_required }: Enquiry) {
  if (outcome_code === 'conference') return true
  if (['assessment', 'services', 'monitoring', 'nfa'].includes(outcome_code ?? '')) return false
  return is_conference_not_required === null ? null : !is_conference_not_required
}
