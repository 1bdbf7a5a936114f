import type { Database } from '../../database.ts'
import { OperatorError } from '../../error.ts'
import type { RecordTable } from '../../records/tables.ts'
import { sqlFiles } from '../../sql-folder.ts'
import type { FoundFile } from '../sources.ts'
import { tableAndYear } from './tables.ts'

/** Rows that a file gives each record table, by file number. */
export type FileRows = Map<number, Partial<Record<RecordTable, number>>>

export interface HeldRows {
  rows: number
  /** First and last of a Year column; null where the file has none. */
  years: [string | null, string | null]
}

/** What the engine sees in every file, by file number. */
export async function rowsOfFiles(
  database: Database,
  files: FoundFile[],
): Promise<Map<number, HeldRows>> {
  const held = new Map<number, HeldRows>()
  for (const file of files) {
    const [row] = await database.rows(
      `select count(*)::integer as records, min(trim(year)) as first_year, max(trim(year)) as last_year
       from ${oneFile(file)}`,
    )
    held.set(file.number, {
      rows: Number(row!.records),
      years: [row!.first_year as string | null, row!.last_year as string | null],
    })
  }
  return held
}

/**
 * Keeps, in `cin_tables.kept_<table>`, what `2_kept` takes of each file. One file at a time, since the engine
 * holds a large buffer for every CSV file that a statement reads.
 */
export async function keepFiles(database: Database, files: FoundFile[]): Promise<void> {
  for (const { name, text } of await sqlFiles('1_sources/cin_tables/2_kept')) {
    await database.run(
      `create or replace view cin_tables.one_file as from ${withPlainId(`(select * exclude (authority_code) from cin_tables.${name})`)}`,
    )
    await database.run(`create table cin_tables.kept_${name} as ${text} limit 0`)
    for (const file of files.filter((each) => tableAndYear(each.table!).table === name)) {
      await database.run(
        `create or replace view cin_tables.one_file as from ${withPlainId(oneFile(file))}`,
      )
      await database.run(`insert into cin_tables.kept_${name} ${text}`)
    }
  }
}

/** The child's id is made plain here, once: a macro would write its argument out at every place it is used. */
function withPlainId(relation: string): string {
  return `(select * replace (cin_code(lachildid) as lachildid) from ${relation}) as plain`
}

/** A file's rows; those of other parts' files are never opened. */
export function oneFile({ table, number }: FoundFile): string {
  return `(select * exclude (authority_code) from cin_tables.${table} where file_number = ${number}) as one_file`
}

/** @throws OperatorError 'refused' when the file's records were counted otherwise than the engine holds them. */
export function refuseUnequal(file: string, counted: number, held: number): void {
  if (counted === held) return
  throw new OperatorError(
    'refused',
    `${file}: holds ${counted} records by one count and ${held} by another, so quotes or line ends are not in order. Export it again.`,
  )
}
