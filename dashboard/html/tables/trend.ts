import type { Trend, TrendPoint } from '../../figures/trend.ts'
import { percent, sentence } from '../../words/numbers.ts'
import { ruleWords } from '../../words/trend.ts'
import { figureText } from '../data-table.ts'
import { range } from './content.ts'
import type { Content } from './content.ts'

/** Every period of a share over time, and how each is read against the limits. */
export function trendContent(trend: Trend, units: string): Content {
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
  const numbers = ['Per cent', 'Likely between (95%)', 'Met', `${units} counted`, 'Cannot tell']
  return {
    columns: [
      { title: sentence(trend.every) },
      ...numbers.map((title) => ({ title, isNumber: true })),
      { title: 'Reading' },
    ],
    rows,
  }
}

function remark(point: TrendPoint, trend: Trend): string {
  if (point.state === 'withheld') return 'not shown'
  if (point.state === 'early') return 'not complete'
  if (point.signal) return ruleWords[point.signal.rule]
  const isJudged =
    trend.limits && point.starts >= trend.limits.first.starts && point.state === 'shown'
  return isJudged ? 'ordinary variation' : 'no limits'
}
