import type { Figure } from '../figures/figure.ts'
import type { Selection } from '../selection.ts'
import { plural, sentence } from '../words/numbers.ts'
import { dataTable } from './data-table.ts'
import type { Html } from './page.ts'
import { comparisonContent, gridContent } from './tables/comparison.ts'
import { compositionContent } from './tables/composition.ts'
import type { Content } from './tables/content.ts'
import { curveContent } from './tables/curve.ts'
import { combinationContent, concentrationContent, pathwayContent } from './tables/parts.ts'
import { seriesContent } from './tables/series.ts'
import { trendContent } from './tables/trend.ts'

/** The figures of a chart as a table: every point, in the same order. */
export function figureTable(
  id: string,
  caption: string,
  figure: Figure,
  selection: Selection,
): Html {
  const { columns, rows } = contentOf(figure, selection)
  const cells = figure.kind === 'composition' ? ': per cent, and the number in brackets' : ''
  return dataTable(id, `${caption}${cells}`, columns, rows)
}

function contentOf(figure: Figure, selection: Selection): Content {
  const { definition } = selection
  const units = sentence(plural(definition.unit))
  switch (figure.kind) {
    case 'trend':
      return trendContent(figure, units)
    case 'series':
      return seriesContent(figure, units, definition.form)
    case 'comparison':
      return comparisonContent(figure, units, definition.form)
    case 'composition':
      return compositionContent(figure, units, selection)
    case 'grid':
      return gridContent(figure, units, definition.form)
    case 'curve':
      return curveContent(figure, definition)
    case 'combination':
      return combinationContent(figure, units)
    case 'pathway':
      return pathwayContent(figure, units)
    case 'concentration':
      return concentrationContent(figure, units)
  }
}
