import type { IndicatorRows } from './indicator-rows.ts'
import { rowColumns } from './layouts.ts'

/** The rows that name a category, in their own order, as the rows of an indicator of their own. */
export function rowsOfGroup(rows: IndicatorRows, category: number): IndicatorRows {
  const chosen = Int32Array.from(placesOf(rows.category, category))
  const pick = (column: Int32Array): Int32Array =>
    column.length === 0 ? column : chosen.map((row) => column[row]!)
  const columns = Object.fromEntries(rowColumns.map((name) => [name, pick(rows[name])]))
  return {
    ...(columns as Pick<IndicatorRows, (typeof rowColumns)[number]>),
    size: chosen.length,
    child: pick(rows.child),
    unit: pick(rows.unit),
    episode: pick(rows.episode),
    day: pick(rows.day),
  }
}

function placesOf(column: Int32Array, value: number): number[] {
  const places: number[] = []
  column.forEach((each, place) => {
    if (each === value) places.push(place)
  })
  return places
}
