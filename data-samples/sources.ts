import { dayOf, monthOf, type Day } from './calendar.ts'
import { choices, type Chance } from './random.ts'

type Group = keyof typeof groupShares

/** Referrals by source, per cent, 2024 [DfE C3]. */
export const groupShares = {
  individual: 8.0,
  school: 20.3,
  education_services: 1.7,
  health: 14.7,
  housing: 1.2,
  la_services: 14.1,
  police: 28.5,
  other_legal: 4.4,
  other: 4.2,
  anonymous: 1.6,
  unknown: 1.2,
} as const

/** How a group is split into codes; DfE publishes no finer mix for one year, so this is plausible only. */
const codesOfGroup: Record<Group, readonly (readonly [string, number])[]> = {
  individual: [
    ['1A', 55],
    ['1B', 12],
    ['1C', 13],
    ['1D', 20],
  ],
  school: [['2A', 1]],
  education_services: [['2B', 1]],
  health: [
    ['3A', 14],
    ['3B', 22],
    ['3C', 6],
    ['3D', 18],
    ['3E', 30],
    ['3F', 10],
  ],
  housing: [['4', 1]],
  la_services: [
    ['5A', 9],
    ['5B', 50],
    ['5C', 18],
    ['5D', 23],
  ],
  police: [['6', 1]],
  other_legal: [['7', 1]],
  other: [['8', 1]],
  anonymous: [['9', 1]],
  unknown: [['10', 1]],
}

/** Schools report school-age children in term time; health services see the youngest [fitted to keep the mix]. */
const seasons = { term: 1.04, august: 0.15 }
const bands = [
  { toAge: 5, school: 0.28, health: 1.8 },
  { toAge: 16, school: 1.34, health: 0.78 },
  { toAge: 99, school: 0.85, health: 0.78 },
]

const codes = Object.fromEntries(
  Object.entries(codesOfGroup).map(([group, weighted]) => [group, choices(weighted)]),
) as Record<Group, ReturnType<typeof choices<string>>>

const mixes = bands.map((band) => ({
  term: mix(band.school * seasons.term, band.health),
  august: mix(band.school * seasons.august, band.health),
}))

function mix(school: number, health: number) {
  const weight = {
    ...groupShares,
    school: groupShares.school * school,
    health: groupShares.health * health,
  }
  return choices(Object.entries(weight).map(([group, share]) => [group as Group, share] as const))
}

const earlyHelpCodeFrom = dayOf(2022, 4, 1)

/** The code of the source of one event. `police` is the share of events that the police send to this team. */
export function drawSource(chance: Chance, day: Day, age: number, police: number): string {
  if (chance.happens(police)) return '6'
  const band = bands.findIndex((each) => age < each.toAge)
  const season = monthOf(day) === 8 ? 'august' : 'term'
  let group: Group = 'police'
  while (group === 'police') group = chance.pick(mixes[band]![season])
  const code = chance.pick(codes[group])
  return code === '5D' && day < earlyHelpCodeFrom ? '5B' : code
}
