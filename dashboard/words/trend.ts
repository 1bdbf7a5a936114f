import type { Trend, TrendPoint } from '../figures/trend.ts'
import type { XmrRule } from '../statistics/xmr-rules.ts'
import { inWords, percent, sentence } from './numbers.ts'
import { everyLabel } from './periods.ts'

export interface Words {
  /** One sentence: what changed, or that nothing clearly did. */
  headline: string
  /** What the picture shows beyond that, for someone who does not see it; may be empty. */
  summary: string
}

const recent = { month: 6, quarter: 3, year: 2, all: 1 } as const

/**
 * A trend in words. Says whether something may have changed and when; never why, and never whether
 * that is better or worse.
 */
export function trendWords(trend: Trend): Words {
  const { limits, points, every } = trend
  if (points.every((point) => point.percent === null)) {
    const isHidden = points.some((point) => point.state === 'withheld')
    const headline = isHidden
      ? 'These figures are not shown [c].'
      : 'Too few were counted in this time to give a percentage.'
    return { headline, summary: longerWords(every) }
  }
  if (trend.isGappy) {
    const headline = `Too many ${everyLabel[every]}s are not shown to say whether anything has changed.`
    return {
      headline,
      summary: `${notes(trend)} The others are the ones with enough children, and no fair picture of the whole.`,
    }
  }
  if (!limits) {
    const headline = `Too few complete ${everyLabel[every]}s are published to say whether anything has changed.`
    return { headline, summary: notes(trend) }
  }
  const headline = changeWords(trend, limits.first, limits.last)
  const range = `Most ${everyLabel[every]}s are expected to lie between ${percent(limits.lower)} and ${percent(limits.upper)}, around an average of ${percent(limits.mean)} (${inSentence(limits.first.label)} up to ${inSentence(limits.last.label)}).`
  return { headline, summary: [range, notes(trend)].filter(Boolean).join(' ') }
}

/** What to try where a time is too short to show anything. */
export function longerWords(every: Trend['every']): string {
  return every === 'month' || every === 'quarter' ? 'Longer periods may show more.' : ''
}

function changeWords(trend: Trend, first: TrendPoint, last: TrendPoint): string {
  const { points, every } = trend
  const start = points.indexOf(first)
  const end = points.indexOf(last)
  const latest = points.slice(Math.max(start, end + 1 - recent[every]), end + 1)
  const lead = latest.findLast((point) => point.signal !== null)
  if (lead) return signalWords(trend, lead)
  const earlier = points.slice(start, end).findLast((point) => point.signal !== null)
  if (earlier) {
    return `No clear change in the latest ${inWords(latest.length)} ${everyLabel[every]}s; before that, ${inSentence(earlier.label)} was part of an unusual pattern.`
  }
  return `No clear change since ${inSentence(first.label)}.`
}

function signalWords(trend: Trend, lead: TrendPoint): string {
  const { points, every, limits } = trend
  const run = runTo(points, points.indexOf(lead), limits!.mean)
  const number = sentence(inWords(run.length))
  const side = lead.signal!.direction === 'high' ? 'above' : 'below'
  const mean = percent(limits!.mean)
  const period = everyLabel[every]
  const words: Record<XmrRule, string> = {
    outside_limits: `${sentence(inSentence(lead.label))} (${percent(lead.percent!)}) lies ${side} the limits of ordinary variation`,
    trend: `${number} ${period}s up to ${inSentence(lead.label)} each ${side === 'above' ? 'rose' : 'fell'} from the one before`,
    two_of_three: `Two of three ${period}s around ${inSentence(lead.label)} lie close to the ${side === 'above' ? 'upper' : 'lower'} limit`,
    one_side:
      lead === limits!.last
        ? `The last ${inWords(run.length)} ${period}s, from ${inSentence(run[0]!.label)} on, are all ${side} the average of ${mean}`
        : `${number} ${period}s up to ${inSentence(lead.label)} are all ${side} the average of ${mean}`,
  }
  return `${words[lead.signal!.rule]}: something may have changed.`
}

function inSentence(label: string): string {
  return label.startsWith('year ') ? `the ${label}` : label
}

/**
 * The points that make up the pattern which ends at one of them. They are found by their values: a point
 * of the run may carry the mark of another rule that comes before this one.
 */
function runTo(points: readonly TrendPoint[], end: number, mean: number): TrendPoint[] {
  const { rule, direction } = points[end]!.signal!
  const sign = direction === 'high' ? 1 : -1
  const value = (place: number): number => points[place]?.percent ?? Number.NaN
  const belongs = (place: number): boolean =>
    rule === 'trend'
      ? sign * (value(place + 1) - value(place)) > 0
      : sign * (value(place) - mean) > 0
  let start = end
  while (start > 0 && points[start - 1]!.state === 'shown' && belongs(start - 1)) start--
  return points.slice(start, end + 1)
}

function notes(trend: Trend): string {
  const period = everyLabel[trend.every]
  const early = trend.points.filter((point) => point.state === 'early').length
  const withheld = trend.points.filter((point) => point.state === 'withheld').length
  return [
    early > 0 &&
      `${sentence(inWords(early))} ${early === 1 ? `${period} is` : `${period}s are`} not complete and left out of the limits.`,
    withheld > 0 &&
      `${sentence(inWords(withheld))} ${withheld === 1 ? `${period} is` : `${period}s are`} not shown [c].`,
  ]
    .filter(Boolean)
    .join(' ')
}

/** What a point's rule means, for the table. */
export const ruleWords: Record<XmrRule, string> = {
  outside_limits: 'outside the limits',
  trend: 'one of seven or more that rise or fall in a row',
  two_of_three: 'two of three close to a limit',
  one_side: 'one of seven or more on the same side of the average',
}
