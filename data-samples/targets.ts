import { publishedMixes } from './published-mixes.ts'
import { bilson, dfe2024, dfe2025, goldacre, target } from './target.ts'
import type { Target } from './target.ts'

const clocks = [
  target(
    'referrals a year that follow another within 12 months, %',
    22.6,
    dfe2025,
    'reReferrals',
    1,
  ),
  target(
    'children referred in a year who were re-referred, %',
    21.0,
    dfe2025,
    'childrenReReferred',
    1,
  ),
  target('referrals a referred child a year', 1.134, dfe2025, 'referralsPerChild', 0.03),
  target('re-referrals a re-referred child a year', 1.22, dfe2025, 'reReferralsPerChild', 0.06),
  target(
    'closures followed by a referral within 12 months, %',
    32,
    goldacre,
    'returnedIn12Months',
    1,
  ),
  target(
    'closures followed by a referral within 6 years, %',
    58,
    goldacre,
    'returnedIn72Months',
    1.5,
  ),
  target('the same by Kaplan-Meier at 12 months, %', 32, goldacre, 'kaplanMeier12Months', null),
  target('the same by Kaplan-Meier at 6 years, %', 58, goldacre, 'kaplanMeier72Months', null),
  target(
    're-referrals within 27 months from 8.5 % of families, %',
    52,
    'Forrester 2007',
    'fromFewFamilies',
    null,
  ),
]

/** Measured in other ways or places than this authority's returns: shown, and not held to. */
const studies = [
  target(
    'closures followed by a referral within 27 months, %',
    36.5,
    'Forrester 2007',
    'returnedIn27Months',
    null,
  ),
  target(
    'children referred in a year, still under 18, referred again in 5 years, %',
    54.5,
    'Troncoso 2017',
    'referredAgainIn5Years',
    null,
  ),
  target('resident children referred before 5, %', 22.5, bilson, 'referredBy5', null),
  target('of them assessed before 5, %', 75, bilson, 'assessedOfReferredBy5', null),
  target('of them found in need before 5, %', 65, bilson, 'inNeedOfReferredBy5', null),
  target(
    'of them with a section 47 enquiry before 5, %',
    23.4,
    bilson,
    'enquiredOfReferredBy5',
    null,
  ),
]

const work = [
  target('assessments within 45 working days, %', 85.7, dfe2025, 'assessedIn45Days', 1),
  target('working days of an assessment, lower quartile', 17, dfe2025, 'assessmentDays25', 1),
  target('working days of an assessment, median', 33, dfe2025, 'assessmentDays50', 2),
  target('working days of an assessment, upper quartile', 43, dfe2025, 'assessmentDays75', 1),
  target(
    'conferences within 15 working days of the enquiry, %',
    79.7,
    dfe2024,
    'conferencesIn15Days',
    2,
  ),
  target('open protection plans of two years or more, %', 2.3, dfe2025, 'openTwoYears', null),
]

const decisions = [
  target('NFA at referral, %', 6.5, dfe2025, 'nfa', 1),
  target('assessed and not in need, % of referrals', 30.8, dfe2025, 'notInNeed', 1.5),
  target('factor codes an episode with any', 2.75, dfe2025, 'factorCodes', 0.12),
  target(
    'any alcohol factor, re-referrals over others',
    1.36,
    'DfE ad hoc 2017',
    'alcoholRatio',
    0.12,
  ),
  target('section 47 enquiries a referral, %', 36.1, dfe2024, 'enquiries', 2),
  target('section 47 enquiries a child a year', 1.17, dfe2024, 'enquiriesPerChild', 0.05),
  target('initial conferences a section 47 enquiry, %', 32.2, dfe2024, 'conferences', 2),
  target('protection plans a conference, %', 86, dfe2024, 'plansOfConferences', 2),
  target('protection plans that are not the first, %', 24.5, dfe2025, 'repeatPlans', 2),
  target('child in need plans started, % of referrals', 29.9, dfe2024, 'cinPlans', 2),
]

const spreads = [
  target('variance between teams: re-referral', 0.0017, dfe2024, 'spreadReReferral', 0.0017),
  target('variance between teams: NFA', 0.0078, dfe2024, 'spreadNfa', 0.004),
  target('variance between teams: not in need', 0.0118, dfe2024, 'spreadNotInNeed', 0.005),
  target('variance between teams: police', 0.0012, dfe2024, 'spreadPolice', 0.001),
  target('variance between teams: repeat plans', 0.0013, dfe2024, 'spreadRepeatPlans', null),
  target(
    'variance between teams: conferences of enquiries',
    0.0047,
    dfe2024,
    'spreadConferences',
    null,
  ),
  target(
    'variance between teams: ended within 3 months',
    0.0092,
    dfe2024,
    'spreadEndedEarly',
    null,
  ),
]

export const targets: Target[] = [
  ...clocks,
  ...studies,
  ...decisions,
  ...work,
  ...spreads,
  ...publishedMixes,
]
