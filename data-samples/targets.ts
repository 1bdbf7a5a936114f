import { factorShares } from './factors.ts'
import { monthIndex } from './rates.ts'

export interface Target {
  name: string
  source: string
  target: number
  /** The figure of `measure.ts` that answers to it. */
  figure: string
  /** How far the sample may be off at 25,000 children; null where the table only shows it. */
  tolerance: number | null
}

const goldacre = 'Goldacre et al. 2025'
const dfe2025 = 'DfE 2025'
const dfe2024 = 'DfE 2024'

function target(
  name: string,
  value: number,
  source: string,
  figure: string,
  tolerance: number | null,
): Target {
  return { name, target: value, source, figure, tolerance }
}

/** A published mix, one target a value, in per cent. */
function mix(
  table: string,
  source: string,
  tolerance: number,
  values: Record<string, number>,
): Target[] {
  return Object.entries(values).map(([value, share]) =>
    target(`${table}: ${value}, %`, share, source, `${table}: ${value}`, tolerance),
  )
}

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
]

const months =
  'April May June July August September October November December January February March'.split(' ')

export const targets: Target[] = [
  ...clocks,
  ...decisions,
  ...spreads,
  ...monthIndex.map((index, at) =>
    target(`month index: ${months[at]!}`, index, 'DfE 2013-24', `month ${at}`, 0.08),
  ),
  ...mix('source', dfe2024, 1, {
    individual: 8.0,
    school: 20.3,
    'education services': 1.7,
    health: 14.7,
    housing: 1.2,
    'LA services': 14.1,
    police: 28.5,
    'other legal': 4.4,
    other: 4.2,
    anonymous: 1.6,
    unknown: 1.2,
  }),
  ...mix('assessment', dfe2025, 1, {
    'same day': 1.8,
    'to 10': 11.7,
    'to 20': 17.3,
    'to 30': 15.8,
    'to 40': 20.2,
    'to 45': 18.9,
    'to 50': 5.8,
    'to 60': 4.3,
    '61 and over': 4.2,
  }),
  ...mix('ended', dfe2025, 1.5, {
    'to 3 months': 47.0,
    '3 to 6 months': 14.8,
    '6 to 12 months': 16.0,
    '1 to 2 years': 12.1,
    '2 years and over': 10.1,
  }),
  ...mix('stock', dfe2025, 4, {
    'to 3 months': 26.7,
    '3 to 6 months': 11.0,
    '6 to 12 months': 13.1,
    '1 to 2 years': 13.7,
    '2 years and over': 35.6,
  }),
  ...mix('plan ended', dfe2024, 2, {
    'to 3 months': 16.3,
    '3 to 6 months': 11.7,
    '6 to 12 months': 43.3,
    '1 to 2 years': 24.9,
    '2 years and over': 3.8,
  }),
  ...mix('reason', dfe2024, 1.5, {
    RC1: 0.7,
    RC2: 0.3,
    RC3: 0.2,
    RC4: 0.8,
    RC5: 3.8,
    RC6: 0.7,
    RC7: 92.5,
    unknown: 1.1,
  }),
  ...mix('need', dfe2024, 2, {
    N1: 58.1,
    N2: 8.0,
    N3: 2.1,
    N4: 8.6,
    N5: 12.0,
    N6: 2.0,
    N7: 0.3,
    N8: 5.5,
    N9: 0.9,
    N0: 2.6,
  }),
  ...mix('category', dfe2024, 2.5, { NEG: 49.8, EMO: 37.3, PHY: 7.7, SAB: 3.5, MUL: 1.7 }),
  ...mix('conference wait', dfe2024, 2, {
    'to 10': 9.4,
    '11 to 15': 70.3,
    '16 to 20': 8.7,
    '21 and over': 11.6,
  }),
  ...mix('age', dfe2024, 4, {
    unborn: 1.7,
    'under 1': 4.0,
    '1 to 4': 14.1,
    '5 to 9': 21.3,
    '10 to 15': 32.2,
    '16 and over': 26.7,
  }),
  ...mix('sex', dfe2024, 2, { F: 44.3, M: 55.7 }),
  ...mix('factor', dfe2025, 1.5, factorShares),
]
