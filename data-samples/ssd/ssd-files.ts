import path from 'node:path'
import { ssdTables } from '../../pipeline/readers/ssd/tables.ts'
import { isoDay, type Day } from '../calendar.ts'
import { number } from '../cells.ts'
import { RowFile } from '../row-file.ts'

export type SsdCell = string | number | null

/** Takes a row of a table, in the order of the columns that v1.4 gives it; gives the number of the row. */
export type AddSsdRow = (table: string, cells: readonly SsdCell[]) => number

/** What the dataset had before v1.4, and a sample of v1.4 does not. */
const outdated = ['pers_common_child_id']

/** Of the tables that are not used, one: extracts come with them. */
const professionals = [
  'prof_professional_id',
  'prof_staff_id',
  'prof_professional_name',
  'prof_social_worker_registration_no',
  'prof_agency_worker_flag',
  'prof_professional_job_title',
  'prof_professional_caseload',
  'prof_professional_department',
  'prof_full_time_equivalency',
]

/** Opens one CSV file a table. */
export function openSsdFiles(folder: string): {
  add: AddSsdRow
  close(): Record<string, number>
} {
  const columns: Record<string, string[]> = { ssd_professionals: professionals }
  for (const [table, spec] of Object.entries(ssdTables))
    columns[table] = Object.keys(spec.columns).filter((name) => !outdated.includes(name))
  const tables = new Map(
    Object.entries(columns).map(([table, names]) => {
      const file = new RowFile(path.join(folder, `${table}.csv`))
      file.write(`${names.join(',')}\n`)
      return [table, { file, width: names.length, rows: 0 }]
    }),
  )
  return {
    add(table, cells) {
      const held = tables.get(table)!
      if (cells.length !== held.width) throw new Error(`${table} has ${held.width} columns`)
      held.file.write(`${cells.map(text).join(',')}\n`)
      return (held.rows += 1)
    },
    close() {
      for (const { file } of tables.values()) file.close()
      return Object.fromEntries([...tables].map(([table, { rows }]) => [table, rows]))
    },
  }
}

function text(cell: SsdCell): string {
  if (cell === null) return ''
  const written = String(cell)
  return /[",\n]/.test(written) ? `"${written.replaceAll('"', '""')}"` : written
}

/** A day as SQL Server writes a moment; the hour says nothing. */
export function moment(day: Day | null): string | null {
  return day === null ? null : `${isoDay(day)} 00:00:00`
}

/** The same for a day that has not come: some systems write 1900-01-01 for none. */
export function ending(day: Day | null, writesSentinel: boolean): string | null {
  return day === null && writesSentinel ? '1900-01-01 00:00:00' : moment(day)
}

/** Y, N or nothing, as the dataset writes it; some systems write 1 and 0, others T and F. */
export function flag(value: boolean | null, words: 'YN' | '10' | 'TF' = 'YN'): string | null {
  return value === null ? null : words[value ? 0 : 1]!
}

/** Counts the rows written so far that carry a number of ours. */
export type Numbers = Map<string, number>

export function next(numbers: Numbers, prefix: string): string {
  const count = (numbers.get(prefix) ?? 0) + 1
  numbers.set(prefix, count)
  return `${prefix}${number(count)}`
}
