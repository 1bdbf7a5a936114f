import type { Pseudonym } from '../pseudonyms.ts'
import { newChild, newEpisode, type Child, type Episode } from './census-child.ts'

/** What has been opened and not yet closed. */
export interface Place {
  child: Child
  episode: Episode | undefined
  assessment: Episode['assessments'][number] | undefined
  enquiry: Episode['enquiries'][number] | undefined
  cinPlan: Episode['cinPlans'][number] | undefined
  cpPlan: Episode['cpPlans'][number] | undefined
}

export const newPlace = (): Place => ({
  child: newChild(),
  episode: undefined,
  assessment: undefined,
  enquiry: undefined,
  cinPlan: undefined,
  cpPlan: undefined,
})

/** What opening an element begins. An activity outside any referral has nothing to belong to. */
export const begin: Record<string, (place: Place) => void> = {
  cindetails(place) {
    place.episode = newEpisode()
    place.child.episodes.push(place.episode)
  },
  assessments(place) {
    place.assessment = { start: null, authorised: null, factors: [] }
    place.episode?.assessments.push(place.assessment)
  },
  section47(place) {
    place.enquiry = { start: null, conference: null, notRequired: null }
    place.episode?.enquiries.push(place.enquiry)
  },
  cinplandates(place) {
    place.cinPlan = { start: null, end: null }
    place.episode?.cinPlans.push(place.cinPlan)
  },
  childprotectionplans(place) {
    place.cpPlan = {
      start: null,
      end: null,
      initial: null,
      latest: null,
      previous: null,
      reviews: [],
    }
    place.episode?.cpPlans.push(place.cpPlan)
  },
}

/** What closing an element ends. */
export const end: Record<string, (place: Place) => void> = {
  cindetails: (place) => void (place.episode = undefined),
  assessments: (place) => void (place.assessment = undefined),
  section47: (place) => void (place.enquiry = undefined),
  cinplandates: (place) => void (place.cinPlan = undefined),
  childprotectionplans: (place) => void (place.cpPlan = undefined),
}

/**
 * Where each element's text goes; '' arrives as null. Identifiers stop here: the child's id leaves as
 * its pseudonym, a date of birth as its month, and a UPN has no entry at all.
 */
export const take: Record<
  string,
  (place: Place, text: string | null, pseudonym: Pseudonym) => void
> = {
  lachildid: ({ child }, text, pseudonym) => void (child.id = text && pseudonym(text)),
  personbirthdate({ child }, text) {
    if (text === null) return
    child.birthMonth = monthOf(text)
    child.isExpected = 'false'
  },
  expectedpersonbirthdate({ child }, text) {
    if (text === null || child.isExpected === 'false') return
    child.birthMonth = monthOf(text)
    child.isExpected = 'true'
  },
  sex: ({ child }, text) => void (child.sex = text),
  gendercurrent: ({ child }, text) => void (child.sex = text),
  persondeathdate: ({ child }, text) => void (child.death = dayOf(text)),
  ethnicity: ({ child }, text) => void (child.ethnicity = text),
  cinreferraldate: ({ episode }, text) => void (episode && (episode.referral = dayOf(text))),
  referralsource: ({ episode }, text) => void (episode && (episode.source = text)),
  primaryneedcode: ({ episode }, text) => void (episode && (episode.need = text)),
  cinclosuredate: ({ episode }, text) => void (episode && (episode.closure = dayOf(text))),
  reasonforclosure: ({ episode }, text) => void (episode && (episode.reason = text)),
  referralnfa: ({ episode }, text) => void (episode && (episode.nfa = text)),
  dateofinitialcpc({ episode, enquiry }, text) {
    const holder = enquiry ?? episode
    if (holder) holder.conference = dayOf(text)
  },
  assessmentactualstartdate: ({ assessment }, text) =>
    void (assessment && (assessment.start = dayOf(text))),
  assessmentauthorisationdate: ({ assessment }, text) =>
    void (assessment && (assessment.authorised = dayOf(text))),
  assessmentfactors: ({ assessment }, text) =>
    void (text !== null && assessment?.factors.push(text)),
  s47actualstartdate: ({ enquiry }, text) => void (enquiry && (enquiry.start = dayOf(text))),
  icpcnotrequired: ({ enquiry }, text) => void (enquiry && (enquiry.notRequired = text)),
  icpcrequired: ({ enquiry }, text) => void (enquiry && (enquiry.notRequired = opposite(text))),
  cinplanstartdate: ({ cinPlan }, text) => void (cinPlan && (cinPlan.start = dayOf(text))),
  cinplanenddate: ({ cinPlan }, text) => void (cinPlan && (cinPlan.end = dayOf(text))),
  cppstartdate: ({ cpPlan }, text) => void (cpPlan && (cpPlan.start = dayOf(text))),
  cppenddate: ({ cpPlan }, text) => void (cpPlan && (cpPlan.end = dayOf(text))),
  initialcategoryofabuse: ({ cpPlan }, text) => void (cpPlan && (cpPlan.initial = text)),
  latestcategoryofabuse: ({ cpPlan }, text) => void (cpPlan && (cpPlan.latest = text)),
  numberofpreviouscpp: ({ cpPlan }, text) => void (cpPlan && (cpPlan.previous = text)),
  cppreviewdate: ({ cpPlan }, text) => void (text !== null && cpPlan?.reviews.push(dayOf(text))),
}

// A date of birth that cannot be read must not travel on as it was written.
function monthOf(text: string): string {
  return /^\d{4}-\d{2}-\d{2}(?!\d)/.test(text) ? text.slice(0, 7) : '?'
}

/** xs:date may carry a time zone, and some systems write a time of day. */
function dayOf(text: string | null): string | null {
  return text !== null && /^\d{4}-\d{2}-\d{2}[TZ+-]/.test(text) ? text.slice(0, 10) : text
}

function opposite(text: string | null): string | null {
  if (text === null) return null
  if (/^(1|true|t|y|yes)$/i.test(text)) return 'false'
  return /^(0|false|f|n|no)$/i.test(text) ? 'true' : text
}
