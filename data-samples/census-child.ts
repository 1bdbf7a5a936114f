import { isoDay, workingDaysAfter, yearOf, type Day } from './calendar.ts'
import { ageOn } from './families.ts'
import type { Child, Conference, Enquiry, Episode, ProtectionPlan } from './life.ts'
import type { Return } from './write-census.ts'

/** One child in the shape of one year's return: identifiers, characteristics, and the episodes it covers. */
export function childElement(child: Child, { year, from, to }: Return): string {
  return [
    '<Child>',
    element('ChildIdentifiers', identifiers(child, year, to)),
    element('ChildCharacteristics', text('Ethnicity', child.ethnicity) + disabilities(child)),
    ...child.episodes.map((episode) => element('CINdetails', details(episode, year, from))),
    '</Child>\n',
  ].join('')
}

function identifiers(child: Child, year: number, to: Day): string {
  const isExpected = child.birth > to
  return [
    text('LAchildID', `C${String(child.id).padStart(7, '0')}`),
    ageOn(child, to) >= 5 ? text('UPN', uniquePupilNumber(child)) : text('UPNunknown', 'UN1'),
    text(isExpected ? 'ExpectedPersonBirthDate' : 'PersonBirthDate', isoDay(child.birth)),
    year < 2025
      ? text('GenderCurrent', isExpected ? '0' : child.sex === 'M' ? '1' : '2')
      : text('Sex', isExpected ? 'U' : child.sex),
    date('PersonDeathDate', child.death),
  ].join('')
}

/**
 * A number of the right shape with a right check letter, for an authority `000`, which no school has:
 * it can belong to nobody.
 */
export function uniquePupilNumber(child: Child): string {
  const entered = String((yearOf(child.birth) + 5) % 100).padStart(2, '0')
  const digits = `000${entered}${String(child.id).padStart(7, '0')}`
  const sum = [...digits].reduce((total, digit, index) => total + Number(digit) * (index + 2), 0)
  return `${'ABCDEFGHJKLMNPQRTUVWXYZ'[sum % 23]!}${digits}`
}

function disabilities(child: Child): string {
  const codes = child.disabilities.length > 0 ? child.disabilities : ['NONE']
  return element('Disabilities', codes.map((code) => text('Disability', code)).join(''))
}

/** The episode with the activities of the year, and those of earlier years that were still going on. */
function details(episode: Episode, year: number, from: Day): string {
  const assessments = episode.assessments.filter((each) =>
    inYear(each.start, each.authorised, from),
  )
  const plans = episode.cinPlans.filter((span) => inYear(span.start, span.end, from))
  const enquiries = episode.enquiries.filter((each) =>
    inYear(each.start, each.conference ?? each.end, from),
  )
  const conference = episode.conferences.find(({ date: held }) => held >= from)
  const protection = episode.cpPlans.filter((plan) => inYear(plan.start, plan.end, from))
  return [
    date('CINreferralDate', episode.referred),
    text('ReferralSource', episode.source),
    optional('PrimaryNeedCode', episode.need),
    date('CINclosureDate', episode.closed),
    optional('ReasonForClosure', episode.reason),
    date('DateOfInitialCPC', conferenceOfCase(conference, enquiries)),
    ...assessments.map((each) => element('Assessments', assessment(each))),
    ...(year >= 2022
      ? plans.map((span) => element('CINPlanDates', cinPlan(span.start, span.end)))
      : []),
    ...enquiries.map((each) => element('Section47', enquiry(each))),
    // The schema has no blank here: a return system sends 0 where nobody entered anything.
    text('ReferralNFA', episode.isNfa ? '1' : '0'),
    ...protection.map((plan) => element('ChildProtectionPlans', protectionPlan(plan))),
  ].join('')
}

function inYear(start: Day, end: Day | null, from: Day): boolean {
  return start >= from || end === null || end >= from
}

/** The date stands with its enquiry; on the case itself only when no enquiry of this return carries it. */
function conferenceOfCase(
  conference: Conference | undefined,
  enquiries: readonly Enquiry[],
): Day | null {
  if (conference === undefined) return null
  return enquiries.some((each) => each.conference === conference.date) ? null : conference.date
}

function assessment({ start, authorised, factors }: Episode['assessments'][number]): string {
  const codes = factors.map((factor) => text('AssessmentFactors', factor)).join('')
  return [
    date('AssessmentActualStartDate', start),
    date('AssessmentInternalReviewDate', workingDaysAfter(start, 10)),
    date('AssessmentAuthorisationDate', authorised),
    codes === '' ? '' : element('FactorsIdentifiedAtAssessment', codes),
  ].join('')
}

function cinPlan(start: Day, end: Day | null): string {
  return date('CINPlanStartDate', start) + date('CINPlanEndDate', end)
}

function enquiry({ start, conference, isNotRequired }: Enquiry): string {
  return [
    date('S47ActualStartDate', start),
    isNotRequired ? '' : date('InitialCPCtarget', workingDaysAfter(start, 15)),
    date('DateOfInitialCPC', conference),
    text('ICPCnotRequired', isNotRequired ? '1' : '0'),
  ].join('')
}

function protectionPlan(plan: ProtectionPlan): string {
  const reviews = plan.reviews.map((review) => date('CPPreviewDate', review)).join('')
  return [
    date('CPPstartDate', plan.start),
    date('CPPendDate', plan.end),
    text('InitialCategoryOfAbuse', plan.initial),
    text('LatestCategoryOfAbuse', plan.latest),
    text('NumberOfPreviousCPP', String(plan.previous)),
    reviews === '' ? '' : element('Reviews', reviews),
  ].join('')
}

function element(name: string, inside: string): string {
  return `<${name}>${inside}</${name}>`
}

// Only codes, numbers and dates are written, so nothing needs escaping.
function text(name: string, value: string): string {
  return `<${name}>${value}</${name}>`
}

function optional(name: string, value: string | null): string {
  return value === null ? '' : text(name, value)
}

function date(name: string, day: Day | null): string {
  return day === null ? '' : text(name, isoDay(day))
}
