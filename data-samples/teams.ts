import { Chance } from './random.ts'
import { decisionShares, teamVariances } from './rates.ts'
import { groupShares } from './sources.ts'

export interface Team {
  name: string
  area: string
  effects: Record<keyof typeof teamVariances, Effect>
}

/** A shift on the arcsine-root scale, kept as its sine and cosine. */
interface Effect {
  sine: number
  cosine: number
}

const areas = ['Coast', 'Fells', 'Harbour', 'Market Towns', 'Moors', 'Riverside', 'Valleys']

const teamNames = [
  'Alder',
  'Ash',
  'Beech',
  'Birch',
  'Cedar',
  'Elm',
  'Hazel',
  'Larch',
  'Maple',
  'Oak',
  'Rowan',
  'Willow',
]

/** Normal scores of twelve ranks, scaled to variance 1: the spread is the same whatever the seed. */
const scores = [-1.73, -1.19, -0.84, -0.57, -0.33, -0.11, 0.11, 0.33, 0.57, 0.84, 1.19, 1.73]

/** Twelve teams in seven areas, each with its own ways, shuffled by the seed. */
export function drawTeams(seed: number): Team[] {
  const chance = new Chance(seed, -1)
  const kinds = Object.keys(teamVariances) as (keyof typeof teamVariances)[]
  const shuffled = kinds.map((kind) => ({ kind, order: shuffle(chance, scores) }))
  return teamNames.map((name, index) => ({
    name: `${name} team`,
    area: areas[index % areas.length]!,
    effects: Object.fromEntries(
      shuffled.map(({ kind, order }) => [
        kind,
        effect(order[index]! * Math.sqrt(teamVariances[kind])),
      ]),
    ) as Team['effects'],
  }))
}

/** A probability as one team has it: sin²(arcsin √p + shift), written without a trigonometric function. */
export function inTeam(probability: number, { sine, cosine }: Effect): number {
  const root = Math.sqrt(probability) * cosine + Math.sqrt(1 - probability) * sine
  return root < 0 ? 0 : root * root
}

/** How much sooner or later families of a team return, from the spread of re-referral at 22.6 %. */
export function returnPace(team: Team): number {
  return inTeam(0.226, team.effects.reReferral) / 0.226
}

export function policeShare(team: Team): number {
  return inTeam((1.02 * groupShares.police) / 99.9, team.effects.police)
}

export function notInNeedShare(team: Team): number {
  return inTeam(decisionShares.notInNeed, team.effects.notInNeed)
}

// Sine and cosine to the seventh power: enough for shifts below 0.3, and the same on every engine.
function effect(shift: number): Effect {
  const square = shift * shift
  const sine = shift * (1 - (square / 6) * (1 - (square / 20) * (1 - square / 42)))
  return { sine, cosine: Math.sqrt(1 - sine * sine) }
}

function shuffle(chance: Chance, values: readonly number[]): number[] {
  const order = [...values]
  for (let index = order.length - 1; index > 0; index -= 1) {
    const other = chance.whole(0, index)
    const kept = order[index]!
    order[index] = order[other]!
    order[other] = kept
  }
  return order
}
