import type { ComparedValue, Comparison } from '../figures/comparison.ts'
import { overlap } from '../figures/groups.ts'
import { isNotKnown } from '../figures/pairs.ts'
import type { Definition } from '../../pipeline/release/contract.ts'
import {
  inWords,
  listed,
  nothingWords,
  plural,
  sentence,
  uncapitalised,
  written,
} from './numbers.ts'
import type { Words } from './trend.ts'

/** Fewer than this are no comparison. */
const leastCompared = 3
/** More groups than this are read in the table, not out. */
const mostReadOut = 6

/** Values or groups side by side, in words: how many lie outside the limits, never which is highest. */
export function comparisonWords(comparison: Comparison, definition: Definition): Words {
  const { values, funnel, of } = comparison
  const { unit } = comparison.reading
  const shown = values.filter((each) => each.reading !== null)
  if (shown.length === 0) {
    return { headline: nothingWords(values), summary: '' }
  }
  const isFew = shown.length < (of === 'groups' ? 2 : leastCompared)
  const verdict = isFew
    ? `Only ${inWords(shown.length)} of ${inWords(values.length)} can be shown: too few to compare.`
    : funnel
      ? funnelWords(comparison, shown.length)
      : of === 'groups' && unit === 'percent' && overlap(values, comparison.whole)
        ? 'The groups overlap: each is a share of its own.'
        : spreadWords(comparison, definition)
  const isRead = of === 'groups' && !isFew && shown.length <= mostReadOut
  const parts = [
    subject(comparison, definition),
    isRead ? verdict : '',
    wholeWords(comparison),
    hiddenWords(values),
  ]
  return {
    headline: isRead ? readOut(comparison, shown) : verdict,
    summary: parts.filter(Boolean).join(' '),
  }
}

/** What is compared, where it is more than the share that the indicator is about. */
function subject({ reading }: Comparison, { form }: Definition): string {
  const isPlain = form === 'share' || form === 'groups' || form === 'observed_expected'
  return isPlain ? '' : `What is compared: ${uncapitalised(reading.title)}.`
}

function readOut({ reading }: Comparison, shown: readonly ComparedValue[]): string {
  const each = shown.map(
    ({ label, reading: value }) => `${written(value!, reading.unit)} (“${label}”)`,
  )
  return `${listed(each)}.`
}

function wholeWords({ whole, reading }: Comparison): string {
  if (whole.reading === null) return ''
  const name = whole.label === 'Whole authority' ? 'the authority as a whole' : `“${whole.label}”`
  return `For ${name} it is ${written(whole.reading, reading.unit)}.`
}

function hiddenWords(values: readonly ComparedValue[]): string {
  const hidden = values.filter((each) => each.reading === null && each.withheld).length
  if (hidden === 0) return ''
  return `${sentence(inWords(hidden))} of ${inWords(values.length)} ${hidden === 1 ? 'is' : 'are'} not shown [c].`
}

function funnelWords({ values }: Comparison, shown: number): string {
  const outside = values.filter((each) => each.isOutside)
  if (outside.length === 0)
    return `None of ${inWords(shown)} lies outside the limits: the differences are no larger than usual.`
  const names = outside.length <= 3 ? ` (${listed(outside.map((each) => each.label))})` : ''
  return `${sentence(inWords(outside.length))} of ${inWords(shown)} ${outside.length === 1 ? 'lies' : 'lie'} outside the limits${names}: worth asking what is different there.`
}

// Whiskers that miss the whole are the most that can be said without a funnel; it is not a ranking.
function spreadWords({ values, whole, reading }: Comparison, definition: Definition): string {
  const shown = values.filter((each) => each.reading !== null)
  const against = (each: ComparedValue): number | null =>
    reading.isBesideChance ? each.beside : whole.reading
  const judged = shown.filter(
    (each) =>
      !isNotKnown(each.value) &&
      each.lower !== null &&
      each.upper !== null &&
      against(each) !== null,
  )
  if (judged.length === 0)
    return `${sentence(inWords(shown.length))} groups of ${plural(definition.unit)} are shown.`
  const apart = judged.filter(
    (each) => each.lower! > against(each)! || each.upper! < against(each)!,
  )
  const other = reading.isBesideChance
    ? 'what chance alone would give'
    : whole.label === 'Whole authority'
      ? 'the authority as a whole'
      : `“${whole.label}”`
  if (apart.length === 0)
    return `None of ${inWords(judged.length)} is clearly different from ${other}.`
  const figure = reading.isBesideChance ? other : `the figure of ${other}`
  return `For ${inWords(apart.length)} of ${inWords(judged.length)}, the likely range does not include ${figure}.`
}
