import type { Cell, Definition } from '../../pipeline/release/contract.ts'
import { sentence } from '../words/numbers.ts'
import { readAmong } from './read.ts'
import { anyOf } from '../../pipeline/release/contract-parts.ts'
import type { Read } from './read.ts'

export interface SetTotal extends Read {
  value: string
  label: string
}

export interface Combined extends Read {
  /** The sets that stand together, and no others; empty = none of them. */
  sets: string[]
  label: string
}

/** How much more often two sets stand together than if they had nothing to do with each other. */
export interface Lift {
  first: string
  second: string
  lift: number
}

export interface Combination {
  kind: 'combination'
  /** In the order of the definition; each whatever else stands with it. */
  sets: SetTotal[]
  /** Every exact combination, in the order of the catalogue. */
  combinations: Combined[]
  lifts: Lift[]
}

/** Which sets stand together, in one period. */
export function combinationOf(
  definition: Definition,
  cells: readonly Cell[],
  period: string,
): Combination {
  const read = (category: string): Read =>
    readAmong(definition, { category, at: null }, cells, period)
  const sets = definition.categories.map(({ value, label }) => ({
    value,
    label: sentence(label),
    ...read(anyOf(value)),
  }))
  const labels = new Map(sets.map(({ value, label }) => [value, label]))
  const combinations = subsets(sets.map(({ value }) => value)).map((held) => ({
    sets: held,
    label: held.map((set) => labels.get(set)!).join(' + ') || 'None of these',
    ...read(held.join('+') || 'none'),
  }))
  return { kind: 'combination', sets, combinations, lifts: liftsOf(sets, combinations) }
}

/** Every subset in order: none, each alone, the pairs, and so on. */
function subsets(values: readonly string[]): string[][] {
  const all = Array.from({ length: 2 ** values.length }, (_, mask) =>
    values.filter((_, place) => mask & (1 << place)),
  )
  const places = (held: string[]): number[] => held.map((value) => values.indexOf(value))
  return all.sort(
    (one, other) =>
      one.length - other.length ||
      (places(one).find((place, index) => place !== places(other)[index]) ?? 0) -
        (places(other).find((place, index) => place !== places(one)[index]) ?? 0),
  )
}

/** P(A and B) ÷ (P(A) × P(B)), only from figures that are all shown. */
function liftsOf(sets: readonly SetTotal[], combinations: readonly Combined[]): Lift[] {
  return sets.flatMap((first, place) =>
    sets.slice(place + 1).flatMap((second) => {
      const together = sumOf(
        combinations.filter(
          ({ sets: held }) => held.includes(first.value) && held.includes(second.value),
        ),
      )
      const { counted } = first
      if (together === null || !counted || !first.met || !second.met) return []
      const lift = (together * counted) / (first.met * second.met)
      return [{ first: first.label, second: second.label, lift }]
    }),
  )
}

function sumOf(parts: readonly Combined[]): number | null {
  if (parts.some(({ met }) => met === null)) return null
  return parts.reduce((sum, { met }) => sum + met!, 0)
}

/** Most combinations that are drawn. */
const mostDrawn = 12

/** The combinations that are drawn: of those shown the largest, and how many shown ones are left out. */
export function drawnCombinations({ combinations }: Combination): {
  drawn: Combined[]
  others: number
} {
  const shown = combinations
    .filter(({ reading }) => reading !== null && reading > 0)
    .toSorted((one, other) => other.reading! - one.reading!)
  return { drawn: shown.slice(0, mostDrawn), others: Math.max(0, shown.length - mostDrawn) }
}
