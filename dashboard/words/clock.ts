import type { Definition } from '../../pipeline/release/contract.ts'
import { ageLabel, daysLabel } from './periods.ts'

type Timed = Pick<Definition, 'grid' | 'clock' | 'reads' | 'shows' | 'number_title'>

const isAge = ({ grid }: Timed): boolean => grid === 'childhood'

/** A day of a curve's grid: '12 months', 'age 5'; the first is 'at the closure' or 'birth'. */
export function dayLabel(definition: Timed, at: number): string {
  if (isAge(definition)) return ageLabel(at)
  return at === 0 ? `at ${definition.clock ?? 'the start'}` : daysLabel(at)
}

/** A day of a curve's grid inside a sentence: 'within 12 months', 'by age 16'. */
export function byThen(definition: Timed, at: number): string {
  if (isAge(definition)) return at === 0 ? 'at birth' : `by ${ageLabel(at)}`
  return at === 0 ? dayLabel(definition, at) : `within ${daysLabel(at)}`
}

/** What a curve runs over: 'Time since the closure', 'Age in years'. */
export function clockTitle(definition: Timed): string {
  return isAge(definition) ? 'Age in years' : `Time since ${definition.clock ?? 'the start'}`
}

/** What a curve shows of its units, as in 'about 32 of every 100 …': 'are followed by another referral'. */
export function outcomeWords(definition: Timed): string {
  const reads = definition.reads ?? 'have had the event'
  return definition.shows === 'complement' ? negated(reads) : reads
}

const isNegated = /^(\w+ ){0,2}(no|not|none|never|without|remain|remains|stay|stays)\b/

/** 'are referred again' → 'are not referred again'; what already says that something is absent stays. */
export function negated(words: string): string {
  if (isNegated.test(words)) return words
  const have = /^have (?:an?|any|some|another|one) (.*)$/.exec(words)
  if (have) return `have no ${words.includes('another') ? 'other ' : ''}${have[1]}`
  const verb = /^(are|were|have|had|do|did|can|will) (.*)$/.exec(words)
  return verb ? `${verb[1]} not ${verb[2]}` : `do not ${words}`
}
