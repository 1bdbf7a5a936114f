import type { Comparison } from '../../figures/comparison.ts'
import type { Grid } from '../../figures/grid.ts'
import type { Ratio } from '../../statistics/ratio.ts'
import { figureText } from '../data-table.ts'
import { partsOf, readCells, readColumns } from './content.ts'
import type { Content } from './content.ts'

/** Values, groups or settings side by side, the whole last. */
export function comparisonContent(comparison: Comparison, units: string, form: string): Content {
  const { values, whole, reading, title, of } = comparison
  const isFunnel = comparison.funnel !== null
  const parts = partsOf(form)
  const rows = [...values, ...(of === 'settings' ? [] : [whole])].map((each) => [
    each.label,
    ...readCells(each, reading, parts),
    ...(isFunnel
      ? [each.isOutside === null ? 'no limits' : each.isOutside ? 'outside' : 'inside']
      : []),
  ])
  return {
    columns: [
      { title },
      ...readColumns(reading, units, parts),
      ...(isFunnel ? [{ title: '99.8% limits' }] : []),
    ],
    rows,
  }
}

/** Every square of a grid, row by row; pairs of a breakdown with their ratio to the whole. */
export function gridContent(grid: Grid, units: string, form: string): Content {
  const { cells, whole, reading, title } = grid
  const parts = partsOf(form)
  const hasRatio = cells.some(({ ratioToWhole }) => ratioToWhole !== null)
  const ratioCells = (ratio: Ratio | null, isWithheld: boolean): string[] =>
    hasRatio
      ? [
          figureText(ratio?.ratio ?? null, isWithheld, twoDecimals),
          ratio === null
            ? figureText(null, isWithheld)
            : `${twoDecimals(ratio.lower)} to ${twoDecimals(ratio.upper)}`,
        ]
      : []
  const ratioTitles = hasRatio ? ['Times the whole authority', 'Times, likely between (95%)'] : []
  return {
    columns: [
      { title },
      ...readColumns(reading, units, parts),
      ...ratioTitles.map((each) => ({ title: each, isNumber: true })),
    ],
    rows: [
      ...cells.map((cell) => [
        cell.label,
        ...readCells(cell, reading, parts),
        ...ratioCells(cell.ratioToWhole, cell.withheld),
      ]),
      ...(grid.of === 'values' || whole === null
        ? []
        : [['Whole authority', ...readCells(whole, reading, parts), ...ratioCells(null, false)]]),
    ],
  }
}

const twoDecimals = (value: number): string => value.toFixed(2)
