import type { Enquiry, Episode } from '../life.ts'
import type { WiderEpisode } from '../wider/wider.ts'
import { ending, flag, moment, next } from './ssd-files.ts'
import { conferenceFlags, enquiryFlags, outcome } from './ssd-json.ts'
import type { Writing } from './ssd-referral.ts'
import { category } from './ssd-words.ts'

/** Enquiries, conferences, plans and reviews of one referral. */
export function rowsOfProtection(
  episode: Episode,
  wider: WiderEpisode,
  referral: string,
  writing: Writing,
): void {
  const enquiries = episode.enquiries.map((enquiry, index) =>
    addEnquiry(enquiry, wider.enquiryOutcomes[index]!, referral, writing),
  )
  for (const conference of episode.conferences) {
    const place = episode.enquiries.findIndex((each) => each.conference === conference.date)
    addConference(conference, enquiries[place] ?? '-1', referral, writing)
  }
  for (const index of episode.cpPlans.keys()) rowsOfPlan(episode, index, wider, referral, writing)
}

const flagOfOutcome: Record<string, (typeof enquiryFlags)[number]> = {
  conference: 'CP_CONFERENCE',
  assessment: 'NFA_CONTINUE_SINGLE',
  services: 'PROV_OF_SERVICES',
  monitoring: 'MONITOR',
  legal_action: 'LEGAL_ACTION',
  nfa: 'NFA',
  other: 'OTHER_OUTCOMES_EXIST',
}

function addEnquiry(
  { start, end }: Enquiry,
  code: string | null,
  referral: string,
  { id, chance, add, numbers }: Writing,
): string {
  const key = next(numbers, 'S')
  const set = code === null ? [] : [flagOfOutcome[code]!]
  add('ssd_s47_enquiry', [
    key,
    referral,
    id,
    moment(start),
    ending(end, chance.happens(0.1)),
    code === null ? null : flag(code === 'nfa'),
    code === null ? null : outcome(chance, enquiryFlags, set, 'OUTCOME_COMMENTS'),
    '-1',
    '-1',
  ])
  return key
}

function addConference(
  { date, ledToPlan, isTransferIn }: Episode['conferences'][number],
  enquiry: string,
  referral: string,
  { id, chance, add, numbers }: Writing,
): void {
  const key = next(numbers, 'I')
  const result = outcome(chance, conferenceFlags, [ledToPlan ? 'CP' : 'PROV_OF_SERVICES'])
  add('ssd_initial_cp_conference', [
    key,
    `${key}-m`,
    enquiry,
    id,
    '-1',
    referral,
    flag(isTransferIn),
    null,
    moment(date),
    flag(ledToPlan),
    result,
    '-1',
    '-1',
  ])
}

function rowsOfPlan(
  episode: Episode,
  index: number,
  wider: WiderEpisode,
  referral: string,
  { id, chance, add, numbers }: Writing,
): void {
  const plan = episode.cpPlans[index]!
  const key = next(numbers, 'B')
  const dates = [moment(plan.start), ending(plan.end, chance.happens(0.1))]
  const words = [category(plan.initial), category(plan.latest)]
  const isOther = flag(wider.isOtherAuthority[index]!)
  add('ssd_cp_plans', [key, referral, '-1', id, ...dates, isOther, ...words])
  for (const [place, review] of plan.reviews.entries()) {
    const { isQuorate, isContinued } = wider.reviews[index]![place]!
    const quorate = isQuorate === null ? 'SSD_PH' : isQuorate ? 'Yes' : 'No'
    const held = [moment(review), '-1', flag(isContinued), quorate, 'SSD_PH']
    add('ssd_cp_reviews', [next(numbers, 'W'), id, key, moment(review), ...held])
  }
  for (const visit of episode.visits.filter(({ date }) => planOn(episode, date) === index)) {
    const seen = [flag(visit.isSeen), flag(visit.isSeenAlone), null]
    add('ssd_cp_visits', [next(numbers, 'U'), id, key, moment(visit.date), ...seen])
  }
}

/** Writes the visits that fall into no child protection plan. */
export function rowsOfVisits(episode: Episode, { id, add, numbers }: Writing): void {
  for (const visit of episode.visits) {
    if (planOn(episode, visit.date) >= 0) continue
    const seen = [flag(visit.isSeen), flag(visit.isSeenAlone), null]
    add('ssd_cin_visits', [next(numbers, 'V'), id, moment(visit.date), ...seen])
  }
}

/** The first child protection plan that ran on a day, by its place; -1 for none. */
function planOn(episode: Episode, day: number): number {
  return episode.cpPlans.findIndex(({ start, end }) => day >= start && (end === null || day <= end))
}
