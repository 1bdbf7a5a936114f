import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { recordTableNames, recordTables, type RecordTable } from '../pipeline/records/tables.ts'
import { heldBetween } from './as-held.ts'
import {
  firstDay,
  lastDay,
  madeUpChildren,
  sampleAuthority,
  takenOn,
  type SampleSize,
} from './authority.ts'
import { isoDay } from './calendar.ts'
import { rowsOfChild } from './extract-rows.ts'
import { populations } from './populations.ts'
import { RowFile } from './row-file.ts'
import { serviceEvents } from './service-events.ts'
import { widerOf } from './wider/wider.ts'

export type Cell = string | number | null

/** Writes one CSV file a record table, and `extract.json`. @returns rows written, a table */
export function writeExtract(folder: string, size: SampleSize): Record<RecordTable, number> {
  const files = Object.fromEntries(
    recordTableNames.map((table) => [table, new RowFile(path.join(folder, `${table}.csv`))]),
  ) as Record<RecordTable, RowFile>
  const rows = Object.fromEntries(recordTableNames.map((table) => [table, 0])) as Record<
    RecordTable,
    number
  >
  for (const table of recordTableNames) files[table].write(`${columnsOf(table).join(',')}\n`)
  const start = firstDay(size.years)
  const add = (table: RecordTable, cells: readonly Cell[]): number => {
    files[table].write(`${cells.map(text).join(',')}\n`)
    return (rows[table] += 1)
  }
  for (const life of madeUpChildren(size)) {
    const child = heldBetween(life, start, lastDay)!
    rowsOfChild(child, widerOf(size.seed, child, lastDay), lastDay, add, rows)
  }
  for (const [index, { day, code, title }] of serviceEvents(size.years).entries())
    add('service_events', [`Z${index + 1}`, isoDay(day), code, title])
  for (const { day, age, children } of populations(size.years, rows.referrals))
    add('populations', [isoDay(day), age, children])
  for (const table of recordTableNames) files[table].close()
  writeFileSync(path.join(folder, 'extract.json'), description(size.years))
  return rows
}

function columnsOf(table: RecordTable): string[] {
  return Object.keys(recordTables[table])
}

function description(years: number): string {
  const extract = {
    authority: sampleAuthority,
    extracted_on: isoDay(takenOn),
    complete_from: isoDay(firstDay(years)),
    complete_to: isoDay(lastDay),
  }
  return `${JSON.stringify(extract, null, 2)}\n`
}

function text(cell: Cell): string {
  return cell === null ? '' : String(cell)
}
