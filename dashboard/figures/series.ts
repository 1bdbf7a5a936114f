import type { Cell, Definition, PeriodKind } from '../../pipeline/release/contract.ts'
import type { Period } from '../selection.ts'
import { sentence } from '../words/numbers.ts'
import { periodLabel } from '../words/periods.ts'
import { pairsOf } from './pairs.ts'
import { readAmong } from './read.ts'
import { readingOf } from './reading.ts'
import type { Read } from './read.ts'
import type { Reading } from './reading.ts'
import type { TimeMark } from './time-marks.ts'
import { markEnds, stateOf } from './trend.ts'
import type { PointState } from './trend.ts'

export interface SeriesPoint extends Read {
  period: string
  label: string
  starts: Date
  state: PointState
}

export interface SeriesLine {
  label: string
  points: SeriesPoint[]
}

/** A mean, a rate or a share beside its chance over time, each point with its interval. */
export interface Series {
  kind: 'series'
  every: PeriodKind
  reading: Reading
  /** The whole, then the definition's groups; those that are pairs are no lines. */
  lines: [SeriesLine, ...SeriesLine[]]
  /** What changed on the way, in order of time. */
  marks: readonly TimeMark[]
}

/** A figure over time that has no control limits: every period of one kind. */
export function seriesOf(
  definition: Definition,
  cells: readonly Cell[],
  periods: readonly Period[],
  every: PeriodKind,
  marks: readonly TimeMark[] = [],
  wholeLabel = 'Whole authority',
): Series {
  const own = periods.filter((each) => each.kind === every)
  const groups = pairsOf(definition.categories) ? [] : definition.categories
  const line = (category: string | null, label: string): SeriesLine => ({
    label,
    points: markEnds(own.map((period) => pointOf(definition, cells, period, category))),
  })
  return {
    kind: 'series',
    every,
    reading: readingOf(definition),
    lines: [
      line(null, wholeLabel),
      ...groups.map(({ value, label }) => line(value, sentence(label))),
    ],
    marks,
  }
}

function pointOf(
  definition: Definition,
  cells: readonly Cell[],
  period: Period,
  category: string | null,
): SeriesPoint {
  const read = readAmong(definition, { category, at: null }, cells, period.period)
  return {
    period: period.period,
    label: periodLabel(period.kind, period.period),
    starts: new Date(`${period.starts}T00:00:00Z`),
    ...read,
    state: stateOf(read, read.reading, period.is_incomplete),
  }
}
