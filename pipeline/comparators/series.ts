import type {
  OfficialFigure,
  OfficialMeasure,
  OfficialSeries,
} from '../release/contract-comparators.ts'
import type { DfeTable, MeasureSpec } from './dfe-table.ts'
import type { TableRow } from './read-rows.ts'

/** One measure of a table, with the figures of every area in every year. */
export function measureOf(
  table: DfeTable,
  spec: MeasureSpec,
  rows: readonly TableRow[],
): OfficialMeasure {
  const years = [...new Set(rows.map(({ year }) => year))].sort((one, other) => one - other)
  const byArea = new Map<string, Map<number, TableRow>>()
  for (const row of rows) {
    const held = byArea.get(row.area.code) ?? new Map<number, TableRow>()
    byArea.set(row.area.code, held.set(row.year, row))
  }
  const parts = spec.parts ?? []
  const lines =
    parts.length > 0
      ? parts.map(({ value, column }) => ({ part: value, met: [column] }))
      : [{ part: null, met: spec.met }]
  return {
    key: spec.key,
    indicator: spec.indicator,
    breakdown: spec.breakdown ?? null,
    table: table.code,
    title: spec.title,
    definition: spec.definition,
    is_same: spec.is_same,
    difference: spec.difference,
    parts: parts.map(({ value, label }) => ({ value, label })),
    years,
    series: [...byArea]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .flatMap(([area, held]) =>
        lines.map(({ part, met }) => seriesOf({ area, part, met }, spec, years, held)),
      ),
  }
}

function seriesOf(
  { area, part, met }: { area: string; part: string | null; met: readonly string[] },
  { of, percent }: MeasureSpec,
  years: readonly number[],
  held: ReadonlyMap<number, TableRow>,
): OfficialSeries {
  const figures = (read: (row: TableRow) => OfficialFigure): OfficialFigure[] =>
    years.map((year) => {
      const row = held.get(year)
      return row ? read(row) : null
    })
  const metOf = (row: TableRow): OfficialFigure => sum(met.map((column) => figure(row, column)))
  return {
    area,
    part,
    met: figures(metOf),
    of: figures((row) => figure(row, of)),
    percent: figures((row) =>
      percent ? figure(row, percent) : percentOf(metOf(row), figure(row, of)),
    ),
  }
}

const figure = (row: TableRow, column: string): OfficialFigure => row.figures.get(column) ?? null

/** A marker of any of the numbers is the marker of their sum. */
function sum(figures: readonly OfficialFigure[]): OfficialFigure {
  return figures.reduce((total, each) =>
    typeof total === 'number' && typeof each === 'number'
      ? total + each
      : typeof total === 'number'
        ? each
        : total,
  )
}

/** One decimal, as the Department publishes percentages. */
function percentOf(met: OfficialFigure, of: OfficialFigure): OfficialFigure {
  if (typeof met !== 'number') return met
  if (typeof of !== 'number') return of
  return of === 0 ? 'z' : Math.round((1000 * met) / of) / 10
}
