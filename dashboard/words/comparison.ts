import type { Comparison } from '../figures/comparison.ts'
import type { Definition } from '../../pipeline/release/contract.ts'
import { inWords, listed, percent, plural, sentence } from './numbers.ts'
import type { Words } from './trend.ts'

/** Fewer than this are no comparison. */
const leastCompared = 3

/** Values side by side, in words: how many lie outside the limits, never which is highest. */
export function comparisonWords(comparison: Comparison, definition: Definition): Words {
  const { values, whole, dispersion, at } = comparison
  const shown = values.filter((each) => each.percent !== null)
  const hidden = values.filter((each) => each.percent === null && each.withheld).length
  const note =
    hidden > 0
      ? ` ${sentence(inWords(hidden))} of ${inWords(values.length)} ${hidden === 1 ? 'is' : 'are'} not shown [c].`
      : ''
  if (shown.length === 0) {
    const headline = 'These figures are not shown [c].'
    return { headline, summary: '' }
  }
  const headline =
    shown.length < leastCompared
      ? `Only ${inWords(shown.length)} of ${inWords(values.length)} can be shown: too few to compare.`
      : dispersion
        ? funnelWords(comparison, shown.length)
        : spreadWords(comparison, definition)
  const average =
    whole.percent === null
      ? ''
      : ` For the authority as a whole it is ${percent(whole.percent)}${at === null ? '' : ' within 12 months'}.`
  return { headline, summary: `${average}${note}`.trim() }
}

function funnelWords({ values }: Comparison, shown: number): string {
  const outside = values.filter((each) => each.isOutside)
  if (outside.length === 0)
    return `None of ${inWords(shown)} lies outside the limits: the differences are no larger than usual.`
  const names = outside.length <= 3 ? ` (${listed(outside.map((each) => each.label))})` : ''
  return `${sentence(inWords(outside.length))} of ${inWords(shown)} ${outside.length === 1 ? 'lies' : 'lie'} outside the limits${names}: worth asking what is different there.`
}

// Whiskers that miss the whole are the most that can be said without a funnel; it is not a ranking.
function spreadWords({ values, whole }: Comparison, definition: Definition): string {
  const shown = values.filter(
    (each) => each.percent !== null && each.lower !== null && each.upper !== null,
  )
  if (whole.percent === null)
    return `${sentence(inWords(shown.length))} groups of ${plural(definition.unit)} are shown.`
  const apart = shown.filter((each) => each.lower! > whole.percent! || each.upper! < whole.percent!)
  if (apart.length === 0)
    return `None of ${inWords(shown.length)} is clearly different from the authority as a whole.`
  return `For ${inWords(apart.length)} of ${inWords(shown.length)}, the likely range does not include the figure of the authority as a whole.`
}
