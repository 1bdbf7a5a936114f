import type { Cell, Definition } from '../../pipeline/release/contract.ts'
import type { CellIndex } from '../cells.ts'
import type { Selection } from '../selection.ts'
import { proportionRatio, rateRatio } from '../statistics/ratio.ts'
import type { Ratio } from '../statistics/ratio.ts'
import { notShown, number, sentence } from '../words/numbers.ts'
import type { Heat, HeatLine } from './heat.ts'
import { isNotKnown, pairsOf } from './pairs.ts'
import { readAmong } from './read.ts'
import { readingOf, readingsOf } from './reading.ts'
import type { Read } from './read.ts'
import type { Reading } from './reading.ts'

export interface GridCell extends Read {
  /** Null = outside the grid: in the table only. */
  place: { row: string; column: string } | null
  label: string
  /** Against the authority as a whole; null where it cannot be worked out, or a group is not known. */
  ratioToWhole: Ratio | null
}

/** Figures by row and column in one period. */
export interface Grid {
  kind: 'grid'
  /** What is laid out: the definition's own groups, the pairs of a breakdown, or its values by the groups. */
  of: 'groups' | 'pairs' | 'values'
  title: string
  reading: Reading
  rows: HeatLine[]
  columns: HeatLine[]
  cells: GridCell[]
  /** Null where all groups together say nothing. */
  whole: Read | null
  /** Drawn as lines over the rows, which are in order, one line a column. */
  isProfile: boolean
}

/** Over more ordered rows than this a line says more than squares do, if there are not too many lines. */
const fewRows = 4
const mostLines = 4

/** The definition's own groups where each is a 'row/column'; null when they are not. */
export function gridOfGroups(cells: readonly Cell[], selection: Selection): Grid | null {
  const { definition, period } = selection
  const pairs = pairsOf(definition.categories)
  if (!pairs) return null
  const read = (category: string | null): Read =>
    readAmong(definition, { category, at: null }, cells, period!.period)
  const { rows, columns, placeOf } = pairs
  return {
    kind: 'grid',
    of: 'groups',
    title: 'Group',
    reading: readingOf(definition),
    rows,
    columns,
    cells: definition.categories.map(({ value, label }) => ({
      place: placeOf(value),
      label: sentence(label),
      ...read(value),
      ratioToWhole: null,
    })),
    whole: definition.whole === 'none' ? null : read(null),
    isProfile: definition.form === 'rate' && rows.length > fewRows && columns.length <= mostLines,
  }
}

/** A breakdown whose values are pairs, with the ratio of each to the authority; null when they are not. */
export function gridOfPairs(index: CellIndex, selection: Selection): Grid | null {
  const { definition, breakdown } = selection
  const pairs = pairsOf(breakdown!.values)
  if (!pairs) return null
  const reading = readingOf(definition)
  const whole = readLine(index, selection, null, reading)
  return {
    kind: 'grid',
    of: 'pairs',
    title: breakdown!.title,
    reading,
    rows: pairs.rows,
    columns: pairs.columns,
    cells: breakdown!.values.map(({ value, label }) => {
      const read = readLine(index, selection, value, reading)
      const ratioToWhole = isNotKnown(value) ? null : ratioOf(definition, read, whole)
      return { place: pairs.placeOf(value), label, ...read, ratioToWhole }
    }),
    whole,
    isProfile: false,
  }
}

/** More columns than this are too narrow for their names, if the rows are fewer. */
const mostColumns = 8

/** Every value of a breakdown by every group of the definition. */
export function gridOfValues(index: CellIndex, selection: Selection): Grid {
  const { definition, breakdown } = selection
  const readings = readingsOf(definition)
  const values = breakdown!.values.map(({ value, label }) => ({ name: value, label }))
  const groups = readings.map(({ name, label }) => ({ name, label }))
  const isTurned = groups.length > mostColumns && groups.length > values.length
  return {
    kind: 'grid',
    of: 'values',
    title: breakdown!.title,
    reading: readings[0]!.reading,
    rows: isTurned ? groups : values,
    columns: isTurned ? values : groups,
    cells: values.flatMap((value) =>
      readings.map(({ name, label, reading }) => ({
        place: isTurned ? { row: name, column: value.name } : { row: value.name, column: name },
        label: `${value.label}: ${label}`,
        ...readLine(index, selection, value.name, reading),
        ratioToWhole: null,
      })),
    ),
    whole: readLine(index, selection, null, readingOf(definition)),
    isProfile: false,
  }
}

function readLine(
  index: CellIndex,
  { definition, breakdown, kind, period }: Selection,
  value: string | null,
  reading: Reading,
): Read {
  const by = value === null ? null : breakdown!.name
  const cells = index.line({ key: definition.key, by, value, kind })
  return readAmong(definition, reading, cells, period!.period)
}

// From published counts, so that a ratio cannot tell more than they do.
function ratioOf({ form }: Definition, part: Read, whole: Read): Ratio | null {
  const [a, b] = [part.met, whole.met]
  if (a === null || b === null || part.reading === null || whole.reading === null) return null
  if (form === 'rate') return rateRatio(a, part.exposure ?? 0, b, whole.exposure ?? 0)
  const isShare = form === 'share' || form === 'observed_expected' || form === 'groups'
  return isShare && part.counted !== null && whole.counted !== null
    ? proportionRatio(a, part.counted, b, whole.counted)
    : null
}

/** The squares of a grid. */
export function heatOf({ rows, columns, cells, reading }: Grid): Heat {
  const most = Math.max(0, ...cells.map((cell) => cell.reading ?? 0))
  return {
    rows,
    columns,
    cells: cells.flatMap(({ place, reading: value, withheld }) =>
      place === null
        ? []
        : {
            ...place,
            value,
            shade: value === null ? null : most === 0 ? 0 : value / most,
            text: value === null ? (withheld ? notShown : '–') : short(value, reading),
          },
    ),
    stretches: [],
  }
}

const short = (value: number, { unit }: Reading): string =>
  unit === 'percent' ? `${Math.round(value)}%` : number(value)
