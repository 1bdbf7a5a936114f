import { factorShares } from './factors.ts'
import { monthIndex } from './rates.ts'
import { dfe2024, dfe2025, mix, target } from './target.ts'
import type { Target } from './target.ts'

const months =
  'April May June July August September October November December January February March'.split(' ')

/** How referrals, cases, plans and children divide, as the Department publishes it. */
export const publishedMixes: Target[] = [
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
  ...mix('ethnicity', dfe2024, 2.5, {
    White: 68.5,
    Mixed: 9.5,
    Asian: 8.3,
    Black: 9.3,
    Other: 4.4,
  }),
  ...mix('factor', dfe2025, 1.5, factorShares),
]
