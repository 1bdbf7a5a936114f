import type { Database, Row } from '../database.ts'
import { createTables, sqlFiles } from '../sql-folder.ts'

/** True counts of what the records look like; a year is the calendar year in which it begins. */
export interface TrueProfiles {
  history: { table: string; year: number; records: number }[]
  ages: { year: number; age: number; children: number }[]
  dates: { table: string; column: string; part: 'day' | 'month'; value: number; records: number }[]
  filled: { what: string; year: number; records: number; filled: number }[]
}

/**
 * Looks at the record tables as intake leaves them, before the chronology drops the ones it does not read.
 * Nothing stays behind in the database.
 */
export async function profileRecords(database: Database): Promise<TrueProfiles> {
  await database.run('create schema profile')
  await createTables(database, '7_profiles/1_days', {}, 'profile')
  const found = new Map<string, Row[]>()
  for (const { name, text } of await sqlFiles('7_profiles/2_counts'))
    found.set(name, await database.rows(text))
  await database.run('drop schema profile cascade')
  const rows = (name: string): Row[] => found.get(name) ?? []
  return {
    history: rows('history').map((row) => ({
      table: String(row['table_name']),
      year: Number(row['year_start']),
      records: Number(row['records']),
    })),
    ages: rows('ages').map((row) => ({
      year: Number(row['year_start']),
      age: Number(row['age']),
      children: Number(row['children']),
    })),
    dates: rows('dates').map((row) => ({
      table: String(row['table_name']),
      column: String(row['column_name']),
      part: row['part'] === 'day' ? 'day' : 'month',
      value: Number(row['place']),
      records: Number(row['records']),
    })),
    filled: rows('filled').map((row) => ({
      what: String(row['what']),
      year: Number(row['year_start']),
      records: Number(row['records']),
      filled: Number(row['filled']),
    })),
  }
}
