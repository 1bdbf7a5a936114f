import type { Figure } from '../figures/figure.ts'
import type { Selection } from '../selection.ts'
import { combinationWords } from './combination.ts'
import { comparisonWords } from './comparison.ts'
import { compositionWords } from './composition.ts'
import { concentrationWords } from './concentration.ts'
import { curveWords } from './curve.ts'
import { gridWords } from './grid.ts'
import { uncapitalised } from './numbers.ts'
import { pathwayWords } from './pathway.ts'
import { periodLabel } from './periods.ts'
import { seriesWords } from './series.ts'
import { trendWords } from './trend.ts'
import type { Words } from './trend.ts'

/** The headline and the summary of a figure. */
export function wordsOf(figure: Figure, selection: Selection): Words {
  const { definition, breakdown, value } = selection
  switch (figure.kind) {
    case 'trend':
      return trendWords(figure)
    case 'series':
      return seriesWords(figure, definition)
    case 'comparison':
      return comparisonWords(figure, definition)
    case 'composition':
      return compositionWords(figure, definition, !breakdown || value !== null)
    case 'grid':
      return gridWords(figure)
    case 'curve':
      return curveWords(figure, definition)
    case 'combination':
      return combinationWords(figure, definition)
    case 'pathway':
      return pathwayWords(figure, definition)
    case 'concentration':
      return concentrationWords(figure, definition)
  }
}

/** Which children and which time a figure is about: 'Source of referral: Police, by month'. */
export function selectionWords(selection: Selection): string {
  const { breakdown, value, kind, period } = selection
  const who = !breakdown
    ? 'Whole authority'
    : value
      ? `${breakdown.title}: ${value.label}`
      : `By ${uncapitalised(breakdown.title)}`
  return `${who}, ${period ? periodLabel(kind, period.period) : `by ${kind}`}`
}
