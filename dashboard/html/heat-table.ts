import type { Heat } from '../figures/heat.ts'
import { dataTable, figureText } from './data-table.ts'
import type { Html } from './page.ts'

/** A heat map as a table: the same rows and columns, with whole figures. */
export function heatTable(
  id: string,
  caption: string,
  first: string,
  heat: Heat,
  format?: (value: number) => string,
): Html {
  const { rows, columns, cells } = heat
  const held = new Map(cells.map((cell) => [`${cell.row} ${cell.column}`, cell.value]))
  return dataTable(
    id,
    caption,
    [
      { title: first },
      ...columns.map(({ name }) => ({
        title: name === 'earlier' ? 'Earlier' : name,
        isNumber: true,
      })),
    ],
    rows.map((row) => [
      row.label,
      ...columns.map(({ name }) =>
        figureText(held.get(`${row.name} ${name}`) ?? null, true, format),
      ),
    ]),
  )
}
