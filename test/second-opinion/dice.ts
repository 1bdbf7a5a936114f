import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'

/** Seeded chance: the same seed makes the same authority everywhere. */
export interface Dice {
  between(from: number, to: number): number
  happens(percent: number): boolean
  of<T>(choices: readonly T[]): T
}

export function dice(seed: number): Dice {
  const source = xoroshiro128plus(seed)
  const between = (from: number, to: number) => uniformInt(source, from, to)
  return {
    between,
    happens: (percent) => between(1, 100) <= percent,
    of: (choices) => choices[between(0, choices.length - 1)]!,
  }
}
