import type { Cell, Definition } from '../../pipeline/release/contract.ts'
import { gridOf } from '../../pipeline/release/contract.ts'
import { clockTitle, dayLabel, outcomeWords } from '../words/clock.ts'
import { sentence } from '../words/numbers.ts'
import type { Unit } from '../words/numbers.ts'
import { isNotKnown } from './pairs.ts'
import { readCell } from './read.ts'

export interface CurvePoint {
  at: number
  label: string
  /** Per cent, or the mean number so far, as are the ends of the 95 % interval. */
  reading: number | null
  lower: number | null
  upper: number | null
  atRisk: number | null
  withheld: boolean
}

export interface CurveLine {
  label: string
  /** False for the group of those of whom it is not known what they are: nothing is compared with it. */
  isKnown: boolean
  points: CurvePoint[]
  counted: number | null
  met: number | null
  unknown: number | null
}

/** What is reached by each day since a start: the whole, and where told apart, its groups. */
export interface Curve {
  kind: 'curve'
  unit: Unit
  /** What is reached: 'Per cent that are referred again', 'Mean number of …'. */
  title: string
  /** 'Time since the closure', 'Age in years'. */
  clock: string
  /** The axis is age, in years. */
  isAge: boolean
  /** Goes up by whole events and is drawn in steps. */
  isStep: boolean
  /** Shown is to how many it has not happened: 100 % less what was estimated. */
  isComplement: boolean
  whole: CurveLine
  groups: CurveLine[]
  /** The chance of differences as large as these between groups that are alike. */
  p: number | null
}

/** A curve on the catalogue's grid of days. A withheld day is a gap, never a zero. */
export function curveOf(
  definition: Definition,
  cells: readonly Cell[],
  period: string,
  wholeLabel = 'Whole authority',
): Curve {
  const held = cells.filter((cell) => cell.period === period)
  return {
    kind: 'curve',
    unit: definition.form === 'time_to' ? 'percent' : 'number',
    title:
      definition.form === 'time_to'
        ? `Per cent that ${outcomeWords(definition)}`
        : sentence(definition.number_title ?? 'mean number'),
    clock: clockTitle(definition),
    isAge: definition.grid === 'childhood',
    isStep: definition.form === 'recurrent',
    isComplement: definition.shows === 'complement',
    whole: lineOf(definition, held, null, wholeLabel),
    groups: definition.categories.map(({ value, label }) =>
      lineOf(definition, held, value, sentence(label)),
    ),
    p: held.find((cell) => cell.p != null)?.p ?? null,
  }
}

function lineOf(
  definition: Definition,
  held: readonly Cell[],
  category: string | null,
  label: string,
): CurveLine {
  const cells = held.filter((cell) => (cell.category ?? null) === category)
  const counts = cells.find((cell) => cell.counted != null)
  const points = gridOf(definition).map((at) => {
    const cell = cells.find((each) => each.at === at)
    const { reading, lower, upper, withheld } = readCell(definition, cell)
    const atRisk = cell?.at_risk ?? null
    return { at, label: dayLabel(definition, at), reading, lower, upper, atRisk, withheld }
  })
  return {
    label,
    isKnown: category === null || !isNotKnown(category),
    points,
    counted: counts?.counted ?? null,
    met: counts?.met ?? null,
    unknown: counts?.unknown ?? null,
  }
}

/** Under this many still being followed, a curve is neither drawn nor put into words. */
const leastFollowed = 10

/** The points that a curve can be read at; the table has them all. */
export function readablePoints({ points }: CurveLine): CurvePoint[] {
  return points.map((point) =>
    (point.atRisk ?? 0) >= leastFollowed
      ? point
      : { ...point, reading: null, lower: null, upper: null },
  )
}

/** The lines that are drawn: the groups where any of them can be read, else the whole. */
export function drawnLines({ whole, groups }: Curve): CurveLine[] {
  return groups.some(isReadable) ? groups : isReadable(whole) ? [whole] : []
}

function isReadable(line: CurveLine): boolean {
  return readablePoints(line).some((point) => point.reading !== null && point.at > 0)
}
