import type { OfficialNote } from '../release/contract-comparators.ts'

const england = 'E92000001'
const southEast = 'E12000008'
const london = 'E12000007'
const innerLondon = 'E13000001'
const hackney = 'E09000012'
const hampshire = 'E10000014'

/**
 * What is known of the official figures of some years. From the methodology of the Department's "Children in
 * need" and "A focus on re-referrals"; what stands in the totals, and England without Hampshire, were worked
 * out from its table C1 of 2025.
 */
export const knownBreaks: readonly OfficialNote[] = [
  {
    from: 2021,
    to: 2022,
    areas: [],
    measures: [],
    text: 'Covid-19: the Department asks for caution with figures of March 2020 to March 2022.',
  },
  {
    from: 2021,
    to: 2022,
    areas: [england, london, innerLondon, hackney],
    measures: [],
    text: 'Hackney sent no return after a cyber attack; its figures of 2020 stand in the totals.',
  },
  {
    from: 2024,
    to: 2024,
    areas: [england, southEast, hampshire],
    measures: [],
    text: 'Hampshire’s return was not reliable enough to use after it changed its case system; its figures of 2023 stand in the totals.',
  },
  {
    from: 2025,
    to: 2025,
    areas: [england, southEast, hampshire],
    measures: ['re_referrals'],
    text: 'Hampshire’s figure is unusually high: England is 22.6% with it and 21.3% without it.',
  },
]
