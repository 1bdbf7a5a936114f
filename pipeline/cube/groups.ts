import { picked } from '../statistics/picked.ts'
import type { IndicatorRows } from './indicator-rows.ts'
import { rowColumns } from './layouts.ts'
import { orderBy, startsOf } from './order.ts'

/** For each category the rows that name it, in their own order, as the rows of an indicator of their own. */
export function rowsByGroup(
  rows: IndicatorRows,
  categories: number,
): (category: number) => IndicatorRows {
  // Rows without a category stand first.
  const keys = rows.category.map((category) => category + 1)
  const order = orderBy(keys, categories + 1)
  const starts = startsOf(keys, categories + 1)
  return (category) => rowsAt(rows, order.subarray(starts[category + 1]!, starts[category + 2]!))
}

function rowsAt(rows: IndicatorRows, chosen: Int32Array): IndicatorRows {
  const pick = (column: Int32Array): Int32Array =>
    column.length === 0 ? column : picked(column, chosen)
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
