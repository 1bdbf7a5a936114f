import type { Cell, Definition } from '../../pipeline/release/contract.ts'
import type { Release } from '../release.ts'
import type { Period } from '../selection.ts'
import { difference } from '../statistics/difference.ts'
import type { Estimate } from '../statistics/difference.ts'
import { sentence } from '../words/numbers.ts'
import type { Unit } from '../words/numbers.ts'
import { curveOf, readablePoints } from './curve.ts'
import { readAmong } from './read.ts'
import { readingOf } from './reading.ts'
import { markEnds, stateOf } from './trend.ts'
import type { PointState } from './trend.ts'

export interface YearPoint {
  /** '2024-25'. */
  period: string
  reading: number | null
  lower: number | null
  upper: number | null
  counted: number | null
  unknown: number | null
  state: PointState
}

/** `untested`: no likely range is published for it. `alone`: no year before it can be shown. */
export type Change = 'higher' | 'lower' | 'unclear' | 'untested' | 'alone'

/** One number of the authority as a whole: its latest complete year beside the year before. */
export interface Yearly {
  definition: Definition
  title: string
  unit: Unit
  points: YearPoint[]
  /** The latest complete year that can be shown, or else the last year of all; null without years. */
  latest: YearPoint | null
  /** The year before it, whether it can be shown or not. */
  before: YearPoint | null
  change: Change
  /** Latest less before, with its 95 % interval. */
  difference: Estimate | null
}

/** Whether one number stands for the authority as a whole in a year. */
export function hasYearlyNumber({ form, whole, number_title, periods }: Definition): boolean {
  const isDivided =
    form === 'combination' ||
    form === 'pathway' ||
    (form === 'distribution' && number_title === undefined)
  return !isDivided && whole !== 'none' && periods.includes('year')
}

export function yearlyOf({ cells, manifest }: Release, definition: Definition): Yearly {
  const line = cells.line({ key: definition.key, by: null, value: null, kind: 'year' })
  const years = manifest.periods.filter(({ kind }) => kind === 'year')
  const points = markEnds(years.map((year) => pointOf(definition, line, year)))
  const at = points.findLastIndex(({ state }) => state === 'shown')
  const latest = points.at(at) ?? null
  const before = points[at - 1] ?? null
  const isAlone = at < 1 || before?.state !== 'shown'
  const apart = isAlone ? null : differenceOf(latest!, before)
  const { title, unit } = readingOf(definition)
  const isRatio = definition.form === 'observed_expected'
  return {
    definition,
    title: isRatio ? 'Times what chance alone would give' : sentence(title),
    unit: isRatio ? 'number' : unit,
    points,
    latest,
    before,
    change: isAlone ? 'alone' : changeOf(apart),
    difference: apart,
  }
}

function pointOf(definition: Definition, line: readonly Cell[], year: Period): YearPoint {
  const reading = readingOf(definition)
  const read = readAmong(definition, reading, line, year.period)
  const { counted, unknown, withheld } = read
  const shown = figuresOf(definition, line, year.period, read)
  return {
    period: year.period,
    ...shown,
    counted,
    unknown,
    state: stateOf({ withheld }, shown.reading, year.is_incomplete),
  }
}

type Figures = Pick<YearPoint, 'reading' | 'lower' | 'upper'>

function figuresOf(
  definition: Definition,
  line: readonly Cell[],
  period: string,
  read: ReturnType<typeof readAmong>,
): Figures {
  const { reading, lower, upper, beside, ratio } = read
  if (definition.form === 'observed_expected') {
    const times = (end: number | null): number | null => (end && beside ? end / beside : null)
    return { reading: ratio, lower: times(lower), upper: times(upper) }
  }
  if (definition.form === 'time_to' || definition.form === 'recurrent') {
    const { at } = readingOf(definition)
    const point = readablePoints(curveOf(definition, line, period).whole).find(
      (each) => each.at === at,
    )!
    return { reading: point.reading, lower: point.lower, upper: point.upper }
  }
  return { reading, lower, upper }
}

function differenceOf(latest: YearPoint, before: YearPoint): Estimate | null {
  const [one, other] = [estimateOf(latest), estimateOf(before)]
  return one && other ? difference(one, other) : null
}

function estimateOf({ reading, lower, upper }: YearPoint): Estimate | null {
  return reading === null || lower === null || upper === null ? null : { reading, lower, upper }
}

function changeOf(apart: Estimate | null): Change {
  if (apart === null) return 'untested'
  if (apart.lower > 0) return 'higher'
  return apart.upper < 0 ? 'lower' : 'unclear'
}
