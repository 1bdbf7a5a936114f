import { OperatorError } from '../error.ts'
import type { OfficialFigure } from '../release/contract-comparators.ts'
import type { TableRow } from './read-rows.ts'
import type { Recognised } from './recognise.ts'

/** England and the regions are rounded to the nearest ten, authorities not at all. */
const rounding = 5

/** A sum of parts that does not come to what is published for the whole. */
interface Gap {
  year: number
  column: string
  whole: TableRow
}

/**
 * Checks that the authorities of every region add up to it, and the regions to England, wherever no marker
 * stands in the way. A whole that lacks rows is cut.
 *
 * @returns one plain line where single columns do not add up, though the file is whole
 * @throws OperatorError 'refused' when a year has no row for England, or its totals do not add up
 */
export function addUp(file: Recognised, rows: readonly TableRow[]): string[] {
  const totals = new Set(file.table.measures.map(({ of }) => of))
  const counts = new Set(
    file.table.measures.flatMap(({ met, of, parts }) => [
      of,
      ...met,
      ...(parts ?? []).map(({ column }) => column),
    ]),
  )
  const gaps = [...byYear(rows)].flatMap(([year, held]) => gapsOf(file, year, held, [...counts]))
  const [cut] = gaps.filter(({ column }) => totals.has(column))
  if (cut) {
    throw new OperatorError(
      'refused',
      `${file.file}: row ${cut.whole.row}, column ${nameOf(file, cut.column)}: is not the sum of its parts in the year ${cut.year}. The file is cut, or was changed: download it again.`,
    )
  }
  return gaps.map(
    ({ whole, column, year }) =>
      `${file.file}: row ${whole.row}, column ${nameOf(file, column)}: is not the sum of its parts in the year ${year}; kept as published.`,
  )
}

function gapsOf(
  file: Recognised,
  year: number,
  rows: readonly TableRow[],
  columns: readonly string[],
): Gap[] {
  const authorities = rows.filter(({ area }) => area.level === 'authority')
  // London is published whole and in two halves; its authorities belong to the halves.
  const regions = rows.filter(
    ({ area }) =>
      area.level === 'region' && authorities.some((each) => each.area.region === area.code),
  )
  const england = rows.find(({ area }) => area.level === 'national')
  const orphan = authorities.find(
    ({ area }) => !regions.some((each) => each.area.code === area.region),
  )
  if (!england || orphan) {
    throw new OperatorError(
      'refused',
      `${file.file}: the year ${year} has no row for ${england ? 'a region' : 'England'}. The file is cut, or holds a choice of rows: download it whole.`,
    )
  }
  const wholes = [
    { whole: england, parts: regions, slack: rounding * (regions.length + 1) },
    ...regions.map((whole) => ({
      whole,
      parts: authorities.filter(({ area }) => area.region === whole.area.code),
      slack: rounding,
    })),
  ]
  return columns.flatMap((column) =>
    wholes
      .filter(({ whole, parts, slack }) => {
        const sum = sumOf(parts.map(({ figures }) => figures.get(column) ?? null))
        const published = whole.figures.get(column)
        return sum !== null && typeof published === 'number' && Math.abs(sum - published) > slack
      })
      .map(({ whole }) => ({ year, column, whole })),
  )
}

/** Null where a part has no number. */
function sumOf(figures: readonly OfficialFigure[]): number | null {
  let sum = 0
  for (const figure of figures) {
    if (typeof figure !== 'number') return null
    sum += figure
  }
  return sum
}

function byYear(rows: readonly TableRow[]): Map<number, TableRow[]> {
  const years = new Map<number, TableRow[]>()
  for (const row of rows) {
    const held = years.get(row.year)
    if (held) held.push(row)
    else years.set(row.year, [row])
  }
  return years
}

const nameOf = (file: Recognised, column: string): string => file.header[file.place(column)]!
