import type { Pseudonym } from '../pseudonyms.ts'
import { newChild, newEpisode, type Child, type Episode } from './census-child.ts'
import { dayOf, idFaultOf, monthOf, opposite } from './written.ts'

/** How a return's ids leave this program. */
export interface Pseudonyms {
  child: Pseudonym
  pupil: Pseudonym
}

/** What has been opened and not yet closed. */
export interface Place {
  child: Child
  episode: Episode | undefined
  assessment: Episode['assessments'][number] | undefined
  enquiry: Episode['enquiries'][number] | undefined
  cinPlan: Episode['cinPlans'][number] | undefined
  cpPlan: Episode['cpPlans'][number] | undefined
  preProceedings: Episode['preProceedings'][number] | undefined
}

export const newPlace = (): Place => ({
  child: newChild(),
  episode: undefined,
  assessment: undefined,
  enquiry: undefined,
  cinPlan: undefined,
  cpPlan: undefined,
  preProceedings: undefined,
})

/** Where an activity belongs: its referral, or the child alone where it stands outside any. */
const holderOf = ({ episode, child }: Place): Episode => episode ?? (child.loose ??= newEpisode())

/** What opening an element begins. */
export const begin: Record<string, (place: Place) => void> = {
  cindetails(place) {
    place.episode = newEpisode()
    place.child.episodes.push(place.episode)
  },
  assessments(place) {
    place.assessment = { start: null, authorised: null, factors: [] }
    holderOf(place).assessments.push(place.assessment)
  },
  section47(place) {
    place.enquiry = { start: null, conference: null, notRequired: null }
    holderOf(place).enquiries.push(place.enquiry)
  },
  cinplandates(place) {
    place.cinPlan = { start: null, end: null }
    holderOf(place).cinPlans.push(place.cinPlan)
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
    holderOf(place).cpPlans.push(place.cpPlan)
  },
  preproceedings(place) {
    place.preProceedings = { start: null, decision: null, application: null }
    holderOf(place).preProceedings.push(place.preProceedings)
  },
}

/** What closing an element ends. */
export const end: Record<string, (place: Place) => void> = {
  cindetails: (place) => void (place.episode = undefined),
  assessments: (place) => void (place.assessment = undefined),
  section47: (place) => void (place.enquiry = undefined),
  cinplandates: (place) => void (place.cinPlan = undefined),
  childprotectionplans: (place) => void (place.cpPlan = undefined),
  preproceedings: (place) => void (place.preProceedings = undefined),
}

/**
 * Where each element's text goes; '' arrives as null. Identifiers stop here: the child's id and UPN leave as
 * pseudonyms, a date of birth as its month.
 */
export const take: Record<
  string,
  (place: Place, text: string | null, pseudonyms: Pseudonyms) => void
> = {
  lachildid({ child }, text, { child: pseudonym }) {
    child.id = text && pseudonym(text)
    child.idFault = text && idFaultOf(text)
  },
  upn: ({ child }, text, { pupil }) => void (child.pupilKey = text && pupil(text)),
  personbirthdate({ child }, text) {
    if (text === null) return
    child.hasBirth = true
    child.birthMonth = monthOf(text)
    child.isExpected = 'false'
  },
  expectedpersonbirthdate({ child }, text) {
    if (text === null) return
    child.hasExpectedBirth = true
    if (child.hasBirth) return
    child.birthMonth = monthOf(text)
    child.isExpected = 'true'
  },
  sex: ({ child }, text) => void (child.sex = text),
  gendercurrent: ({ child }, text) => void (child.sex = text),
  persondeathdate: ({ child }, text) => void (child.death = dayOf(text)),
  ethnicity: ({ child }, text) => void (child.ethnicity = text),
  disability: ({ child }, text) => void (text !== null && child.disabilities.push(text)),
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
  ppstartdate: ({ preProceedings }, text) =>
    void (preProceedings && (preProceedings.start = dayOf(text))),
  stepdecisiondate: ({ preProceedings }, text) =>
    void (preProceedings && (preProceedings.decision = dayOf(text))),
  courtappdate: ({ preProceedings }, text) =>
    void (preProceedings && (preProceedings.application = dayOf(text))),
}
