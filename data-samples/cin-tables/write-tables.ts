import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { heldBetween } from '../as-held.ts'
import {
  firstDay,
  madeUpChildren,
  sampleAuthority,
  takenOn,
  type SampleSize,
} from '../authority.ts'
import { dayOf, isoDay, yearOf } from '../calendar.ts'
import { childElement } from '../census-child.ts'
import type { Return } from '../write-census.ts'
import { columnsOf, rowsOfChild, type Row, type TableName } from './tables-of-child.ts'

/**
 * The made-up authority's census returns as the tables that validators make of them: by file name, the text
 * of `extract.json` and of one CSV file a table and year. The same children as `writeCensus` writes.
 */
export function cinTableFiles(size: SampleSize): Record<string, string> {
  const returns = returnsOf(size.years).map((each) => ({ ...each, rows: headed(each) }))
  for (const life of madeUpChildren(size)) {
    for (const each of returns) {
      const child = heldBetween(life, each.from, each.to)
      if (child === null || child.episodes.length === 0) continue
      rowsOfChild(childElement(child, each), (table, row) => each.rows[table].push(row))
    }
  }
  const files = returns.flatMap(({ year, rows }) =>
    (Object.keys(columnsOf) as TableName[]).map((table): [string, string] => [
      `${table}_${year}.csv`,
      csv([[...columnsOf[table]], ...rows[table]]),
    ]),
  )
  const described = { authority: sampleAuthority, extracted_on: isoDay(takenOn) }
  return { 'extract.json': `${JSON.stringify(described, null, 2)}\n`, ...Object.fromEntries(files) }
}

/** Writes them to a folder. @returns rows written, a file */
export function writeCinTables(folder: string, size: SampleSize): Record<string, number> {
  const rows: Record<string, number> = {}
  for (const [name, text] of Object.entries(cinTableFiles(size))) {
    writeFileSync(path.join(folder, name), text)
    if (name.endsWith('.csv')) rows[name] = text.split('\n').length - 2
  }
  return rows
}

function returnsOf(years: number): Return[] {
  const first = yearOf(firstDay(years)) + 1
  return Array.from({ length: years }, (_, index) => {
    const year = first + index
    return { year, from: dayOf(year - 1, 4, 1), to: dayOf(year, 3, 31) }
  })
}

function headed({ year, to }: Return): Record<TableName, Row[]> {
  const tables = Object.keys(columnsOf) as TableName[]
  const rows = Object.fromEntries(tables.map((table) => [table, [] as Row[]]))
  const taken = `${isoDay(dayOf(year, 4, 24))}T09:00:00`
  rows.Header!.push([
    'CIN',
    String(year),
    isoDay(to),
    'L',
    sampleAuthority.code,
    'Golden Thread sample',
    '1',
    '001',
    taken,
  ])
  return rows as Record<TableName, Row[]>
}

/** Only lists of factors hold a comma. */
function csv(rows: readonly Row[]): string {
  const cell = (text: string | null): string =>
    text === null ? '' : text.includes(',') ? `"${text}"` : text
  return `${rows.map((row) => row.map(cell).join(',')).join('\n')}\n`
}
