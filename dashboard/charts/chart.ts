import type { Figure } from '../figures/figure.ts'
import { curveChart } from './curve.ts'
import { dotsChart } from './dots.ts'
import { funnelChart } from './funnel.ts'
import { stackedBarChart } from './stacked-bar.ts'
import { trendChart } from './trend.ts'

/** SVG markup of a figure. `labelledBy`: ids of the heading and the summary that name the picture. */
export function chartOf(figure: Figure, labelledBy: string): string {
  switch (figure.kind) {
    case 'trend':
      return trendChart(figure, labelledBy)
    case 'composition':
      return stackedBarChart(figure, labelledBy)
    case 'curve':
      return curveChart(figure, labelledBy)
    case 'comparison':
      return figure.dispersion
        ? funnelChart(figure, figure.dispersion, labelledBy)
        : dotsChart(figure, labelledBy)
  }
}
