import type { Figure } from '../figures/figure.ts'
import type { Trend } from '../figures/trend.ts'
import type { Selection } from '../selection.ts'
import { comparisonWords } from './comparison.ts'
import { compositionWords } from './composition.ts'
import { curveWords } from './curve.ts'
import { periodLabel } from './periods.ts'
import { trendWords } from './trend.ts'
import type { Words } from './trend.ts'

/** The headline and the summary of a figure. */
export function wordsOf(figure: Figure, selection: Selection): Words {
  switch (figure.kind) {
    case 'trend':
      return trendWords(figure)
    case 'comparison':
      return comparisonWords(figure, selection.definition)
    case 'composition':
      return compositionWords(
        figure,
        selection.definition,
        !selection.breakdown || selection.value !== null,
      )
    case 'curve':
      return curveWords(figure, selection.definition)
  }
}

/** Which children and which time a figure is about: 'Source of referral: Police, by month'. */
export function selectionWords(selection: Selection): string {
  const { breakdown, value, kind, period } = selection
  const who = !breakdown
    ? 'Whole authority'
    : value
      ? `${breakdown.title}: ${value.label}`
      : `By ${breakdown.title.charAt(0).toLowerCase()}${breakdown.title.slice(1)}`
  return `${who}, ${period ? periodLabel(kind, period.period) : `by ${kind}`}`
}

/** How the limits or intervals of a figure are made and read. */
export function limitWords(figure: Figure): string[] {
  switch (figure.kind) {
    case 'trend':
      return trendLimitWords(figure)
    case 'comparison':
      return figure.dispersion
        ? [
            'Limits widen as the number counted falls. They allow for the ordinary differences between groups as well as for chance (Spiegelhalter’s over-dispersed funnel). Almost every group is expected inside the outer (99.8%) limits.',
            'Outside the limits means different, not better or worse, and nothing here is a ranking.',
          ]
        : [
            'Each whisker is a 95% interval: with this many counted, the underlying share is likely to lie within it. Fewer than ten groups are shown, too few to work out funnel limits.',
            'Groups are in the order of the catalogue. Overlapping whiskers are no proof of a difference or of none.',
          ]
    case 'composition':
      return [
        'No limits are drawn on parts of a whole: each part can only grow if another shrinks. The table gives the 95% interval where one is published.',
      ]
    case 'curve':
      return [
        'The shaded band is the likely range (95%). It allows for brothers and sisters being referred together. It widens to the right, where fewer are still being followed, and the curve ends where they are fewer than ten.',
        'The curve allows for children who can no longer come back, such as those who turn 18 (Aalen–Johansen estimate with competing events).',
      ]
  }
}

function trendLimitWords({ limits, isGappy }: Trend): string[] {
  if (isGappy) {
    return [
      'No limits are drawn: more than one in five periods is not shown. A period is shown only when enough children are counted, so the ones that are left would give a wrong average. Longer periods may show more.',
    ]
  }
  if (!limits) return ['No limits are drawn: they need at least two complete periods side by side.']
  const trial = limits.isTrial
    ? ['These are trial limits: they come from fewer than 12 points and will move as more arrive.']
    : []
  return [
    'The limits show how far a figure of this kind usually varies from one period to the next (XmR chart). A point is called unusual by the four rules of NHS England’s Making Data Count: outside the limits; seven in a row on one side of the average; seven in a row rising or falling; two of three close to a limit.',
    'They come from the latest 36 complete months (20 quarters, or every year). Earlier points are drawn in grey without limits. Limits are never moved because of the figures themselves.',
    ...trial,
    'Unusual is a reason to ask, not a finding. In published data for England about one month in four is marked in this way.',
  ]
}
