import { stringify } from 'csv-stringify/sync'
import { cellFigures, type Cell } from '../../pipeline/release/contract.ts'
import { watermark } from '../html/page.ts'
import type { Release } from '../release.ts'
import type { Selection } from '../selection.ts'
import { meaningOfNotShown, notShown } from '../words/numbers.ts'
import { keysOf, selectedCells } from './selected-cells.ts'

const figures: ReadonlySet<keyof Cell> = new Set(cellFigures)

/**
 * One tidy table: a header row, a row a cell, and the source in columns of its own, so that no line
 * stands above or below the table and none is lost when rows are sorted or copied.
 */
export function csvOf(release: Release, selection: Selection): string {
  const { manifest } = release
  const keys = keysOf(selection)
  const source = {
    title: selection.definition.title,
    authority: manifest.authority.name,
    extracted_on: manifest.extracted_on,
    release: manifest.release,
    audience: manifest.audience === 'internal' ? watermark : 'safeguarding partnership',
    note: `${notShown} = ${meaningOfNotShown}`,
  }
  const rows = selectedCells(release, selection).map((cell) => [
    ...keys.map((key) => textOf(cell, key)),
    ...Object.values(source),
  ])
  return stringify([[...keys, ...Object.keys(source)], ...rows], {
    bom: true,
    escape_formulas: true,
    record_delimiter: '\r\n',
  })
}

function textOf(cell: Cell, key: keyof Cell): string {
  const value = cell[key]
  if (value === null || value === undefined)
    return cell.withheld && figures.has(key) ? notShown : ''
  return String(value)
}
