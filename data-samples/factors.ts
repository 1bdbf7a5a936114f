import { dayOf, type Day } from './calendar.ts'
import type { Chance } from './random.ts'

/** Factors at the end of assessment, per cent of episodes with any factor, year to March 2025 [DfE C-tables]. */
export const factorShares = {
  '4B': 33.5,
  '3B': 31.7,
  '17A': 19.0,
  '4A': 17.6,
  '16A': 17.6,
  '20': 16.3,
  '1B': 14.3,
  '2B': 14.1,
  '5A': 12.3,
  '18C': 12.0,
  '3A': 11.3,
  '14A': 7.0,
  '6B': 5.4,
  '15A': 5.0,
  '3C': 5.0,
  '2A': 4.8,
  '6A': 4.7,
  '4C': 4.6,
  '7A': 3.7,
  '19C': 3.7,
  '10A': 3.3,
  '24A': 3.2,
  '2C': 3.1,
  '18B': 3.0,
  '5B': 3.0,
  '19B': 2.5,
  '11A': 2.4,
  '1C': 2.3,
  '1A': 2.1,
  '13A': 1.7,
  // Not in the list that the reference quotes; together they bring the mean to 2.75 codes.
  '5C': 1.3,
  '6C': 1.3,
  '9A': 1.0,
  '12A': 0.5,
  '23A': 0.3,
  '22A': 0.2,
  '8F': 0.2,
} as const

type Code = keyof typeof factorShares

const codes = Object.keys(factorShares) as Code[]

/** The child's own behaviour and distress: seldom recorded before ten. */
const teenage = new Set<Code>(['4A', '14A', '15A', '2A', '10A', '24A', '11A', '1A', '13A', '9A'])
const teenagePace = { under10: 0.33, from10: 1.66 }

const alcohol = new Set<Code>(['1A', '1B', '1C'])

/** How much likelier alcohol is at a re-referral, and otherwise, than on average [fitted to 1.36]. */
const alcoholPace = { reReferral: 1.36, initial: 0.9 }

/** A factor recorded for the family before is recorded again this often, whatever is drawn now [plausible]. */
const carriedOver = 0.3

/** Makes up for assessments without any drawn factor, which are drawn again [fitted]. */
const drawnAgain = 0.94

const splitFrom = dayOf(2020, 4, 1)
const exploitationFrom = dayOf(2021, 4, 1)

/** The codes of one assessment of one child, in the codes that its return year knew. */
export function drawFactors(
  chance: Chance,
  about: {
    authorised: Day
    age: number
    isReReferral: boolean
    neglect: number
    earlier: readonly string[]
  },
): string[] {
  let drawn: string[] = []
  while (drawn.length === 0) drawn = codes.filter((code) => isPresent(chance, code, about))
  return inCodesOf(about.authorised, drawn)
}

function isPresent(chance: Chance, code: Code, about: Parameters<typeof drawFactors>[1]): boolean {
  if (about.earlier.length > 0 && chance.happens(carriedOver)) return about.earlier.includes(code)
  let share = code === '16A' ? about.neglect : factorShares[code] / 100
  if (teenage.has(code)) share *= about.age < 10 ? teenagePace.under10 : teenagePace.from10
  if (alcohol.has(code)) share *= about.isReReferral ? alcoholPace.reReferral : alcoholPace.initial
  return chance.happens(share * drawnAgain)
}

function inCodesOf(day: Day, drawn: readonly string[]): string[] {
  const renamed = drawn.map((code) => {
    if (day >= splitFrom) return code
    if (code === '18B' || code === '18C') return '18A'
    return code === '19B' || code === '19C' ? '19A' : code
  })
  const known = day >= exploitationFrom ? renamed : renamed.filter((code) => code !== '24A')
  return known.length === 0 ? ['20'] : [...new Set(known)]
}

export const neglectShare = factorShares['16A'] / 100
