import { choices, ranges } from './random.ts'

/**
 * Every constant of the made-up authority. [DfE] = published figure of "Children in need" (England; year
 * in brackets), typed as published. [fitted] = found by `calibrate.ts`, so that the sample meets the
 * targets of `targets.ts` and `published-mixes.ts`; changing one means running that command again.
 */

/** Return to the front door after a family's case closes: yearly rate from that day on [fitted]. */
export const returnRates = [
  { untilDay: 91, perYear: 0.575 },
  { untilDay: 365, perYear: 0.285 },
  { untilDay: 1095, perYear: 0.183 },
  { untilDay: 20000, perYear: 0.16 },
] as const

/** Shape of the gamma frailty of families (variance 1 / shape) [fitted]. */
export const familyFrailtyShape = 0.9

/** How much sooner or later a family returns after each kind of decision [fitted, direction: Troncoso 2017]. */
export const returnAfter = { nfa: 1.15, notInNeed: 1.05, need: 0.97 } as const

/** The chance that a brother or sister is referred in the same event [fitted]. */
export const siblingIsReferred = 0.72

/** The chance that one child of a group gets a decision of its own. */
export const childDecidedAlone = 0.1

/** Children of a family over time: number, weight. */
export const familySizes = choices([
  [1, 38],
  [2, 34],
  [3, 17],
  [4, 7],
  [5, 3],
  [6, 1],
])

/** Age in years of the first child at the family's first referral: [from, to), weight [fitted]. */
export const firstAges = ranges([
  [[-0.48, -0.05], 13],
  [[0, 1], 14],
  [[1, 5], 23],
  [[5, 10], 19],
  [[10, 16], 18],
  [[16, 17.9], 14],
])

/** Decisions at an event, before team effects: shares of referrals [DfE 2025, fitted for what follows]. */
export const decisionShares = { nfa: 0.065, notInNeed: 0.305 }

/**
 * The change of practice at the front door. Until then more requests are recorded as referrals and end
 * there; from then on most of these stay contacts. `nfaFactor` multiplies the NFA share before it.
 */
export const frontDoorChange = { yearOfWindow: 0.8, nfaFactor: 1.03, staysContact: 0.62 }

/** Team variances on the arcsine-root scale: spread between authorities, DfE 2024 [DfE, computed]. */
export const teamVariances = {
  reReferral: 0.0017,
  nfa: 0.0078,
  notInNeed: 0.0118,
  police: 0.0012,
  repeatPlan: 0.0013,
  conference: 0.0047,
  endedEarly: 0.0092,
  neglect: 0.0042,
} as const

/** Referrals in a month as a multiple of the mean month, April first [DfE 2013-2024 without 2020, 2021]. */
export const monthIndex = [
  0.908, 1.067, 1.074, 1.049, 0.842, 0.999, 1.064, 1.073, 0.879, 1.032, 0.954, 1.058,
] as const

/** The share of referrals that keeps a date at a weekend or on a bank holiday. */
export const keepsClosedDay = 0.06

/** Working days from start to authorisation: [from, to], weight in thousands [DfE C2, 2025]. */
export const assessmentDays = ranges([
  [[0, 0], 11.68],
  [[1, 10], 75.59],
  [[11, 20], 112.18],
  [[21, 30], 102.26],
  [[31, 40], 131.38],
  [[41, 45], 122.73],
  [[46, 50], 37.64],
  [[51, 60], 27.86],
  [[61, 95], 27.5],
])

/** The share of episodes of need without a protection plan that end within three months [fitted to DfE B5]. */
export const earlyEndShare = 0.615

/** Length of the others, in days; the last has no upper end but a mean beyond it [fitted to DfE B5, 2025]. */
export const needDays = ranges([
  [[92, 182], 13],
  [[183, 365], 13.5],
  [[366, 730], 7],
  [[731, 0], 10],
])

export const longNeedDays = 2100

/** From fourteen on, the share of cases of need that last into adulthood: late care, asylum [fitted to age at 31 March]. */
export const lateCareShare = 0.14

/** Length of protection plans, in days [fitted to DfE 2024; birthdays cut some short]. */
export const planDays = ranges([
  [[20, 91], 15],
  [[92, 182], 10],
  [[183, 365], 45],
  [[366, 730], 26],
  [[731, 1400], 3.8],
])

/** Why episodes of need close [DfE B6, 2024]; 1.1 % unknown is left to RC7, RC6 to the 18th birthday. */
export const needReasons = {
  RC1: 0.007,
  RC2: 0.003,
  RC3: 0.002,
  RC4: 0.008,
  RC5: 0.038,
}

/** Of those assessed and not in need, the share sent to early help [plausible; no published split]. */
export const sentToEarlyHelp = 0.42

/** Plans, enquiries and conferences in an episode of need [fitted to DfE 2024]. */
export const protection = {
  enquiry: 0.455,
  secondEnquiry: 0.23,
  conference: 0.338,
  ledToPlan: 0.86,
  afterEarlierPlan: 1.8,
  cinPlan: 0.71,
  cinPlanAfterProtection: 0.8,
  careWhenLong: 0.5,
  transferIn: 0.02,
} as const

/** Of the plans that would last six weeks or less, the share that is written at all [plausible]. */
export const shortPlanShare = 0.3

/** Working days from enquiry to conference, weight [DfE 2024]. */
export const conferenceDays = ranges([
  [[3, 10], 6800],
  [[11, 15], 50780],
  [[16, 20], 6300],
  [[21, 40], 8350],
])

export const planCategories = choices([
  ['NEG', 30950],
  ['EMO', 23150],
  ['PHY', 4810],
  ['SAB', 2160],
  ['MUL', 1040],
])

/** Primary need at 31 March 2024, thousands [DfE]. */
export const primaryNeeds = choices([
  ['N1', 231.94],
  ['N2', 32.15],
  ['N3', 8.27],
  ['N4', 34.41],
  ['N5', 47.9],
  ['N6', 7.87],
  ['N7', 1.07],
  ['N8', 21.93],
  ['N9', 3.51],
  ['N0', 10.43],
])

/** Boys at 31 March 2024, of those with a known sex [DfE]. */
export const boys = 218.23 / (218.23 + 173.48)

/** Ethnicity at 31 March 2024 by group [DfE], split inside the group for variety. */
export const ethnicities = choices([
  ['WBRI', 238],
  ['WIRI', 2],
  ['WIRT', 1.5],
  ['WROM', 3],
  ['WOTH', 21],
  ['MWBC', 11],
  ['MWBA', 5],
  ['MWAS', 8],
  ['MOTH', 12.6],
  ['AIND', 5],
  ['APKN', 11],
  ['ABAN', 6],
  ['AOTH', 9],
  ['CHNE', 1],
  ['BCRB', 7],
  ['BAFR', 19],
  ['BOTH', 10],
  ['OOTH', 17],
  ['REFU', 1.5],
  ['NOBT', 10.4],
])
