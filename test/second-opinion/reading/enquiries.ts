import type { Conference } from '../authority/conferences.ts'
import type { Enquiry } from '../authority/enquiries.ts'
import { groupedBy } from '../grouped.ts'
import { episodeIdOf } from './cases.ts'
import type { Episode, Life } from './lives.ts'

/** An enquiry, the case it belongs to, and the day of the conference that followed. */
export interface Followed {
  enquiry: Enquiry
  episode: Episode | undefined
  conference: number | null
}

/** Conferences of this authority: for children who moved in they follow no enquiry here. */
export const ownConferences = ({ own }: Life): Conference[] =>
  own.initial_conferences.filter((row) => row.is_transfer_in !== true)

/**
 * The conference that the enquiry names; else the first of the case, from its start to the next enquiry, that no
 * enquiry names, unless the enquiry says that none was required.
 */
export function followedEnquiries(life: Life): Followed[] {
  const { own } = life
  const caseOf = (table: 'section_47_enquiries' | 'initial_conferences', row: object) => {
    const id = episodeIdOf(life, table, row)
    return life.episodes.find((each) => each.id === id)
  }
  const named = own.section_47_enquiries.map(({ conference_date }) => conference_date)
  const cases = groupedBy(own.section_47_enquiries, (row) => caseOf('section_47_enquiries', row))
  return own.section_47_enquiries.map((enquiry) => {
    const episode = caseOf('section_47_enquiries', enquiry)
    if (enquiry.conference_date !== null || enquiry.is_conference_not_required === true || !episode)
      return { enquiry, episode, conference: enquiry.conference_date }
    const start = enquiry.start_date
    const later = cases.get(episode)!.filter((other) => isBefore(enquiry, other))
    const next = Math.min(...later.map(({ start_date }) => start_date))
    const days = ownConferences(life)
      .filter((row) => caseOf('initial_conferences', row) === episode)
      .map(({ conference_date }) => conference_date)
      .filter((day) => day >= start && day < next && !named.includes(day))
    return { enquiry, episode, conference: days.length > 0 ? Math.min(...days) : null }
  })
}

/** Of several enquiries that led to a conference, the last to begin. */
export const enquiryBefore = (life: Life, conference: Conference): Enquiry | undefined =>
  followedEnquiries(life)
    .filter((each) => each.conference === conference.conference_date)
    .map(({ enquiry }) => enquiry)
    .sort((one, other) => one.start_date - other.start_date)
    .at(-1)

const without = ['assessment', 'services', 'monitoring', 'nfa']

/** Whether the enquiry's outcome, or else what it says of the need for one, asks for a conference. */
export function isConferenceAsked({
  outcome_code,
  is_conference_not_required,
}: Enquiry): boolean | null {
  if (outcome_code === 'conference') return true
  if (outcome_code !== null && without.includes(outcome_code)) return false
  return is_conference_not_required === null ? null : !is_conference_not_required
}

/** By day; of one day the lower id is the earlier. */
const isBefore = (one: Enquiry, other: Enquiry): boolean =>
  one.start_date < other.start_date ||
  (one.start_date === other.start_date && one.section_47_id < other.section_47_id)
