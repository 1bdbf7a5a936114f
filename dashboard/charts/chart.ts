import type { Figure } from '../figures/figure.ts'
import { heatOfParts } from '../figures/composition.ts'
import { heatOf } from '../figures/grid.ts'
import { curveChart } from './curve.ts'
import { dotsChart } from './dots.ts'
import { funnelChart } from './funnel.ts'
import { heatChart } from './heat.ts'
import { lorenzChart } from './lorenz.ts'
import { pathwayChart } from './pathway.ts'
import { profileChart } from './profile.ts'
import { seriesChart } from './series.ts'
import { mostShades, stackedBarChart } from './stacked-bar.ts'
import { trendChart } from './trend.ts'
import { upsetChart } from './upset.ts'

/** SVG markup of a figure. `labelledBy`: ids of the heading and the summary that name the picture. */
export function chartOf(figure: Figure, labelledBy: string): string {
  switch (figure.kind) {
    case 'trend':
      return trendChart(figure, labelledBy)
    case 'series':
      return seriesChart(figure, labelledBy)
    case 'composition':
      return figure.categories.length > mostShades
        ? heatChart(heatOfParts(figure), labelledBy)
        : stackedBarChart(figure, labelledBy)
    case 'curve':
      return curveChart(figure, labelledBy)
    case 'comparison':
      return figure.funnel
        ? funnelChart(figure, figure.funnel, labelledBy)
        : dotsChart(figure, labelledBy)
    case 'grid':
      return figure.isProfile
        ? profileChart(figure, labelledBy)
        : heatChart(heatOf(figure), labelledBy)
    case 'combination':
      return upsetChart(figure, labelledBy)
    case 'pathway':
      return pathwayChart(figure, labelledBy)
    case 'concentration':
      return lorenzChart(figure, labelledBy)
  }
}
