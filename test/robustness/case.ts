import { dice } from '../second-opinion/dice.ts'
import { bombs } from './mutators/bombs.ts'
import { mutators } from './mutators/mutators.ts'

/** One folder to be damaged; all that is needed to do it again. */
export interface Case {
  number: number
  base: string
  /** One, or two of which the second is done to what the first left. */
  mutators: string[]
  /** Where all its chances come from. */
  seed: number
  /** Does the sender say how many records its files hold, and the hash of each? */
  sent: 'nothing' | 'rows' | 'rows and hash'
}

const cutting = new Set(mutators.filter((each) => each.isCut).map((each) => each.name))

/** Done last, since a mutator that must read the file would burst in the program's place. */
const exploding = new Set(bombs.map((each) => each.name))

/** Each base as it is, with its sender's counts: it must be taken in. */
export function cleanCases(bases: Iterable<string>): Case[] {
  return [...bases].map((base, index) => ({
    number: -1 - index,
    base,
    mutators: [],
    seed: 1,
    sent: 'rows and hash',
  }))
}

/**
 * So many cases: every mutator on every base that it fits, over and over, in an order that the seed tells.
 *
 * @param bases names of the files of each base
 */
export function casesOf(
  seed: number,
  count: number,
  bases: ReadonlyMap<string, readonly string[]>,
): Case[] {
  const pairs = [...bases].flatMap(([base, names]) =>
    mutators
      .filter((mutator) => names.some((name) => mutator.fits(name)))
      .map((mutator) => ({ base, mutator: mutator.name })),
  )
  const order = dice(seed)
  const shuffled = pairs
    .map((pair) => ({ pair, place: order.between(0, 1 << 30) }))
    .sort((a, b) => a.place - b.place)
    .map(({ pair }) => pair)
  return Array.from({ length: count }, (_, number) => {
    const roll = dice(seed + number * 7919)
    const { base, mutator } = shuffled[number % shuffled.length]!
    const others = pairs.filter((each) => each.base === base)
    return {
      number,
      base,
      mutators: (roll.happens(15) ? [mutator, roll.of(others).mutator] : [mutator]).toSorted(
        (one, other) => Number(exploding.has(one)) - Number(exploding.has(other)),
      ),
      seed: roll.between(0, 1 << 30),
      sent: cutting.has(mutator)
        ? roll.of(['nothing', 'rows', 'rows and hash'] as const)
        : roll.of(['nothing', 'nothing', 'nothing', 'rows'] as const),
    }
  })
}
