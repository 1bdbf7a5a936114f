import type { Comparison } from '../figures/comparison.ts'
import type { Composition } from '../figures/composition.ts'
import type { Curve } from '../figures/curve.ts'
import type { Figure } from '../figures/figure.ts'
import type { Trend, TrendPoint } from '../figures/trend.ts'
import type { Selection } from '../selection.ts'
import { mean, notShown, percent, plural, sentence } from '../words/numbers.ts'
import { ruleWords } from '../words/trend.ts'
import { dataTable, figureText } from './data-table.ts'
import type { Column } from './data-table.ts'
import type { Html } from './page.ts'

interface Content {
  columns: Column[]
  rows: string[][]
}

/** The figures of a chart as a table: every point, in the same order. */
export function figureTable(
  id: string,
  caption: string,
  figure: Figure,
  selection: Selection,
): Html {
  const { columns, rows } = contentOf(figure, selection)
  return dataTable(id, caption, columns, rows)
}

function contentOf(figure: Figure, selection: Selection): Content {
  const units = sentence(plural(selection.definition.unit))
  switch (figure.kind) {
    case 'trend':
      return trendContent(figure, units)
    case 'comparison':
      return comparisonContent(figure, units)
    case 'composition':
      return compositionContent(figure, units, selection)
    case 'curve':
      return curveContent(figure)
  }
}

function shareColumns(first: string, units: string): Column[] {
  return [
    { title: first },
    { title: 'Per cent', isNumber: true },
    { title: 'Likely between (95%)', isNumber: true },
    { title: 'Met', isNumber: true },
    { title: `${units} counted`, isNumber: true },
    { title: 'Cannot tell', isNumber: true },
  ]
}

function trendContent(trend: Trend, units: string): Content {
  const rows = trend.points.map((point) => {
    const isWithheld = point.state === 'withheld'
    return [
      sentence(point.label),
      figureText(point.percent, isWithheld, percent),
      range(point.lower, point.upper, isWithheld),
      figureText(point.met, isWithheld),
      figureText(point.counted, isWithheld),
      figureText(point.unknown, true),
      remark(point, trend),
    ]
  })
  return { columns: [...shareColumns(sentence(trend.every), units), { title: 'Reading' }], rows }
}

function remark(point: TrendPoint, trend: Trend): string {
  if (point.state === 'withheld') return 'not shown'
  if (point.state === 'early') return 'not complete'
  if (point.signal) return ruleWords[point.signal.rule]
  const isJudged =
    trend.limits && point.starts >= trend.limits.first.starts && point.state === 'shown'
  return isJudged ? 'ordinary variation' : 'no limits'
}

function comparisonContent(comparison: Comparison, units: string): Content {
  const isFunnel = comparison.dispersion !== null
  const rows = [...comparison.values, comparison.whole].map((each) => [
    each.label,
    figureText(each.percent, each.withheld, percent),
    range(each.lower, each.upper, each.withheld),
    figureText(each.met, each.withheld),
    figureText(each.counted, each.withheld),
    figureText(each.unknown, true),
    ...(isFunnel
      ? [each.isOutside === null ? 'no limits' : each.isOutside ? 'outside' : 'inside']
      : []),
  ])
  const limits = isFunnel ? [{ title: '99.8% limits' }] : []
  return { columns: [...shareColumns(comparison.byTitle, units), ...limits], rows }
}

function compositionContent(
  composition: Composition,
  units: string,
  selection: Selection,
): Content {
  const isOverTime = !selection.breakdown || selection.value !== null
  const first = isOverTime ? sentence(selection.kind) : selection.breakdown!.title
  const columns = [
    { title: first },
    ...composition.categories.flatMap((category) => [
      { title: `${category.label}, per cent`, isNumber: true },
      { title: `${category.label}, number`, isNumber: true },
    ]),
    ...(composition.meanTitle ? [{ title: composition.meanTitle, isNumber: true }] : []),
    { title: `${units} counted`, isNumber: true },
    { title: 'Cannot tell', isNumber: true },
  ]
  const rows = composition.bars.map((bar) => [
    bar.isPartial ? `${bar.label} (part)` : bar.label,
    ...bar.segments.flatMap((segment) => [
      figureText(segment.percent, segment.withheld, percent),
      figureText(segment.met, segment.withheld),
    ]),
    ...(composition.meanTitle ? [figureText(bar.mean, bar.isWithheld, mean)] : []),
    figureText(bar.counted, bar.isWithheld),
    figureText(bar.unknown, true),
  ])
  return { columns, rows }
}

function curveContent(curve: Curve): Content {
  const rows = curve.points.map((point) => [
    sentence(point.label),
    figureText(point.share, point.withheld, percent),
    range(point.lower, point.upper, point.withheld),
    figureText(point.atRisk, point.withheld),
  ])
  return {
    columns: [
      { title: 'Time since closure' },
      { title: 'Referred again by then', isNumber: true },
      { title: 'Likely between (95%)', isNumber: true },
      { title: 'Still being followed', isNumber: true },
    ],
    rows,
  }
}

function range(lower: number | null, upper: number | null, isWithheld: boolean): string {
  if (lower === null || upper === null) return isWithheld ? notShown : figureText(null, false)
  return `${percent(lower)} to ${percent(upper)}`
}
