import { OperatorError } from '../error.ts'
import {
  markerNames,
  type OfficialArea,
  type OfficialFigure,
} from '../release/contract-comparators.ts'
import type { Recognised } from './recognise.ts'

/** One row of a table that is kept: an area in a year, and its figures by our names of the columns. */
export interface TableRow {
  /** As a spreadsheet numbers it: the header is row 1. */
  row: number
  year: number
  area: OfficialArea
  figures: ReadonlyMap<string, OfficialFigure>
}

const levels: Record<string, OfficialArea['level']> = {
  National: 'national',
  Regional: 'region',
  'Local authority': 'authority',
}

/**
 * The rows of a file, typed; markers stay markers.
 *
 * @throws OperatorError 'refused' with one line that names row and column and never the value
 */
export function readRows(file: Recognised): TableRow[] {
  const seen = new Map<string, number>()
  const columns = Object.keys(file.table.columns)
  return file.rows.map((values, index) => {
    const row = index + 2
    const cell = (column: string): string => values[file.place(column)]?.trim() ?? ''
    const refuse = (column: string, why: string): never => {
      const name = file.header[file.place(column)] ?? column
      throw new OperatorError('refused', `${file.file}: row ${row}, column ${name}: ${why}`)
    }
    const year = yearOf(cell, refuse)
    const area = areaOf(cell, refuse)
    const name = `${year} ${area.code}`
    const twin = seen.get(name)
    if (twin !== undefined)
      refuse(
        'geographic_level',
        `is the same area and year as row ${twin}. Download the file again.`,
      )
    seen.set(name, row)
    const figures = new Map(
      columns.map((column) => [column, figureOf(cell(column), column, refuse)]),
    )
    return { row, year, area, figures }
  })
}

type Cell = (column: string) => string
type Refuse = (column: string, why: string) => never

/** The year to 31 March that a row is about. */
function yearOf(cell: Cell, refuse: Refuse): number {
  if (!/^20\d\d$/.test(cell('time_period')))
    refuse('time_period', 'is not a year written with four digits. Download the file again.')
  if (cell('time_identifier') !== 'Reporting year')
    refuse('time_identifier', 'is not a reporting year. Use the yearly files, as published.')
  return Number(cell('time_period'))
}

function areaOf(cell: Cell, refuse: Refuse): OfficialArea {
  const level = levels[cell('geographic_level')]
  if (!level) return refuse('geographic_level', 'is not National, Regional or Local authority.')
  const [code, name] = (
    {
      national: ['country_code', 'country_name'],
      region: ['region_code', 'region_name'],
      authority: ['new_la_code', 'la_name'],
    } as const
  )[level]
  for (const column of level === 'authority' ? [code, 'region_code'] : [code])
    if (!/^E\d{8}$/.test(cell(column)))
      refuse(column, 'is not a code of nine characters that begins with E.')
  const isAuthority = level === 'authority'
  if (isAuthority && !/^\d{3}$/.test(cell('old_la_code')))
    refuse('old_la_code', 'is not a code of three digits.')
  return {
    code: cell(code),
    level,
    name: cell(name),
    region: isAuthority ? cell('region_code') : null,
    dfe_code: isAuthority ? cell('old_la_code') : null,
  }
}

function figureOf(text: string, column: string, refuse: Refuse): OfficialFigure {
  if (/^\d+(\.\d+)?$/.test(text)) return Number(text)
  const marker = markerNames.find((each) => each === text)
  return (
    marker ??
    refuse(column, `is neither a number nor one of the markers ${markerNames.join(', ')}.`)
  )
}
