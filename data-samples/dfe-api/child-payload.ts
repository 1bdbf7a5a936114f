import { isoDay, type Day } from '../calendar.ts'
import type { Child, Enquiry, Episode } from '../life.ts'

/** Numbers the objects of a payload, each kind for itself. */
export type Numbers = Record<'R' | 'A' | 'P' | 'S' | 'B' | 'L', number>

/**
 * One made-up child as DfE's API has it. Only the feed has names, so every child has the same; the postcode is
 * of a place that does not exist, and pupil numbers are of an authority `000`, which no school has.
 */
export function childPayload(child: Child, to: Day, numbers: Numbers): object {
  const isExpected = child.birth > to
  return {
    la_child_id: `C${padded(child.id, 7)}`,
    mis_child_id: `Supplier-${child.id}`,
    child_details: {
      ...(child.id % 3 === 0
        ? { unique_pupil_number_unknown_reason: 'UN1' }
        : { unique_pupil_number: `A00000${padded(child.id, 7)}` }),
      first_name: 'Sample',
      surname: 'Child',
      [isExpected ? 'expected_date_of_birth' : 'date_of_birth']: isoDay(child.birth),
      sex: isExpected ? 'U' : child.sex,
      ethnicity: child.ethnicity,
      disabilities: child.disabilities,
      postcode: 'ZZ99 9ZZ',
      uasc_flag: false,
      purge: false,
    },
    health_and_wellbeing: { sdq_assessments: [], purge: false },
    social_care_episodes: child.episodes.map((episode) => episodePayload(episode, to, numbers)),
    purge: false,
  }
}

function episodePayload(episode: Episode, to: Day, numbers: Numbers): object {
  const id = next(numbers, 'R')
  return {
    social_care_episode_id: id,
    referral_date: isoDay(episode.referred),
    referral_source: episode.source,
    referral_no_further_action_flag: episode.isNfa,
    care_worker_details: workers(episode, to, numbers.R),
    child_and_family_assessments: episode.assessments.map((each) => ({
      child_and_family_assessment_id: next(numbers, 'A'),
      start_date: isoDay(each.start),
      authorisation_date: day(each.authorised),
      factors: each.factors,
      purge: false,
    })),
    child_in_need_plans: episode.cinPlans.map((each) => ({
      child_in_need_plan_id: next(numbers, 'P'),
      ...span(each.start, each.end),
    })),
    section_47_assessments: episode.enquiries.map((each) => enquiry(each, numbers)),
    child_protection_plans: episode.cpPlans.map((each) => ({
      child_protection_plan_id: next(numbers, 'B'),
      ...span(each.start, each.end),
    })),
    child_looked_after_placements: episode.care.map((each) => ({
      child_looked_after_placement_id: next(numbers, 'L'),
      ...span(each.start, each.end),
      start_reason: 'S',
      placement_type: 'U1',
      postcode: 'ZZ99 9ZZ',
    })),
    closure_date: day(episode.closed),
    closure_reason: episode.reason,
    purge: false,
  }
}

/** The front door first, then a worker of the team; long cases change worker once a year. */
function workers({ referred, closed, assessments }: Episode, to: Day, number: number): object[] {
  const held = [{ worker_id: 'FRONTDOOR', start_date: isoDay(referred) }]
  const first = assessments[0]?.start
  const last = closed ?? to
  for (let from = first; from !== undefined && from <= last; from += 365)
    held.push({ worker_id: `W${(number + from) % 97}`, start_date: isoDay(from) })
  return held.reverse()
}

function enquiry({ start, end, conference, isNotRequired }: Enquiry, numbers: Numbers): object {
  return {
    section_47_assessment_id: next(numbers, 'S'),
    ...span(start, end),
    icpc_required_flag: isNotRequired === null ? null : !isNotRequired,
    icpc_date: day(conference),
  }
}

const span = (start: Day, end: Day | null): object => ({
  start_date: isoDay(start),
  end_date: day(end),
  purge: false,
})

function next(numbers: Numbers, letter: keyof Numbers): string {
  return `${letter}${padded(++numbers[letter], 7)}`
}

const padded = (count: number, width: number): string => String(count).padStart(width, '0')
const day = (date: Day | null): string | null => (date === null ? null : isoDay(date))
