import { birthdayAt, type Day } from './calendar.ts'
import type { Child } from './life.ts'
import type { Chance } from './random.ts'
import { boys, ethnicities, familyFrailtyShape, familySizes, firstAges } from './rates.ts'
import { returnPace, type Team } from './teams.ts'

export interface Family {
  team: Team
  /** How readily this family comes to notice, as a multiple of the mean. */
  pace: number
  children: Child[]
  /** The child whose referral brings the family to notice first. */
  first: Child
  /** Factors last recorded for the family, so that some are recorded again. */
  factors: string[]
  hadPlan: boolean
}

/** A family whose first referral is on `firstReferral`; siblings may be born later. */
export function drawFamily(chance: Chance, teams: readonly Team[], firstReferral: Day): Family {
  const team = teams[chance.whole(0, teams.length - 1)]!
  const [fromAge, toAge] = chance.pick(firstAges)
  const age = fromAge + chance.share() * (toAge - fromAge)
  const size = chance.pick(familySizes)
  const position = chance.whole(0, size - 1)
  const firstBirth = Math.floor(firstReferral - age * 365.25)
  const births = [firstBirth]
  for (let older = position; older > 0; older -= 1) births.unshift(births[0]! - spacing(chance))
  while (births.length < size) births.push(births[births.length - 1]! + spacing(chance))
  const ethnicity = chance.pick(ethnicities)
  const arrived = arrivalBefore(chance, firstReferral)
  const children = births.map((birth) => drawChild(chance, birth, ethnicity, arrived))
  return {
    team,
    pace: chance.gamma(familyFrailtyShape) * returnPace(team),
    children,
    first: children[position]!,
    factors: [],
    hadPlan: false,
  }
}

/** A twentieth of families came from another area in the four years before. */
function arrivalBefore(chance: Chance, day: Day): Day | null {
  return chance.happens(0.05) ? day - chance.whole(10, 1460) : null
}

function spacing(chance: Chance): number {
  return chance.happens(0.015) ? 0 : chance.whole(400, 1700)
}

function drawChild(chance: Chance, birth: Day, ethnicity: string, arrived: Day | null): Child {
  return {
    id: 0,
    familyId: 0,
    birth,
    sex: chance.happens(boys) ? 'M' : 'F',
    ethnicity,
    disabilities: chance.happens(0.12) ? [chance.happens(0.4) ? 'LD' : 'AUT'] : [],
    arrived: arrived !== null && arrived > birth ? arrived : null,
    death: null,
    left: null,
    episodes: [],
    contacts: [],
    earlyHelp: [],
  }
}

export function ageOn(child: Child, day: Day): number {
  return (day - child.birth) / 365.25
}

export function eighteenth(child: Child): Day {
  return birthdayAt(child.birth, 18)
}
