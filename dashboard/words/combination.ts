import type { Combination, Lift } from '../figures/combination.ts'
import type { Definition } from '../../pipeline/release/contract.ts'
import { inWords, listed, plural, sentence } from './numbers.ts'
import type { Words } from './trend.ts'

/** So many pairs are told in words. */
const mostPairs = 5

/** Which sets stand together, in words, and the pairs that do so more or less often than by chance. */
export function combinationWords(combination: Combination, { unit }: Definition): Words {
  const { combinations, lifts, sets } = combination
  const shown = combinations.filter((each) => each.reading !== null && each.reading > 0)
  if (shown.length === 0) {
    const headline = 'These figures are not shown [c].'
    return { headline, summary: '' }
  }
  const none = shown.find((each) => each.sets.length === 0)
  const joint = shown
    .filter((each) => each.sets.length > 1)
    .toSorted((one, other) => other.reading! - one.reading!)[0]
  const parts = [
    none && `about ${Math.round(none.reading!)} have none of these ${inWords(sets.length)}`,
    joint
      ? `the most common combination is ${joint.label} (about ${Math.round(joint.reading!)})`
      : 'no combination of two or more is shown',
  ].filter(Boolean)
  const hidden = combinations.filter(({ withheld }) => withheld).length
  const note =
    hidden > 0
      ? `${sentence(inWords(hidden))} of ${combinations.length} combinations are not shown [c].`
      : ''
  return {
    headline: `Of every 100 ${plural(unit)}: ${parts.join('; ')}.`,
    summary: [liftWords(lifts, sets.length), note].filter(Boolean).join(' '),
  }
}

function liftWords(lifts: readonly Lift[], sets: number): string {
  const pairs = (sets * (sets - 1)) / 2
  if (lifts.length === 0)
    return pairs === 0
      ? ''
      : 'How often pairs stand together beyond chance cannot be worked out, as some of the figures needed are not shown.'
  const told = lifts
    .toSorted((one, other) => Math.abs(Math.log(other.lift)) - Math.abs(Math.log(one.lift)))
    .slice(0, mostPairs)
  const each = lifts
    .filter((lift) => told.includes(lift))
    .map(({ first, second, lift }) => `${lift.toFixed(1)} times for ${first} with ${second}`)
  return `How often two stand together, against what it would be if neither had to do with the other (lift): ${listed(each)}.`
}
