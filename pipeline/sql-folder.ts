import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Database, Parameters } from './database.ts'

/** The project's `sql/` folder. */
export const sqlRoot = fileURLToPath(new URL('../sql', import.meta.url))

/** One SELECT: its table is named after its file. */
export interface SqlFile {
  /** Table name: the file name without `.sql`. */
  name: string
  /** Folder relative to `sql/`, with `/`: '4_chronology/1_referrals'. */
  folder: string
  text: string
}

/**
 * Every `.sql` file below `sql/<folder>`, folders in the order of their numbers, files by name.
 * The numbered folder is the only ordering there is: inside one folder no file reads another.
 */
export async function sqlFiles(folder: string): Promise<SqlFile[]> {
  const entries = await readdir(path.join(sqlRoot, folder), { withFileTypes: true })
  const names = entries
    .map((entry) => entry.name)
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
  const files: SqlFile[] = []
  for (const name of names.filter((each) => each.endsWith('.sql'))) {
    const text = await readFile(path.join(sqlRoot, folder, name), 'utf8')
    files.push({ name: name.slice(0, -'.sql'.length), folder, text })
  }
  for (const entry of names.filter((each) => entries.find((e) => e.name === each)?.isDirectory())) {
    files.push(...(await sqlFiles(`${folder}/${entry}`)))
  }
  return files
}

/** Makes one table a file, in order. `parameters` serves them all; each takes the names it uses. */
export async function createTables(
  database: Database,
  folder: string,
  parameters: Parameters = {},
  schema = 'main',
): Promise<string[]> {
  const files = await sqlFiles(folder)
  for (const file of files) {
    await database.run(`create table ${schema}.${file.name} as ${file.text}`, parameters)
  }
  return files.map((file) => file.name)
}

/** Makes one view a file: nothing is read until somebody asks. Views cannot have parameters. */
export async function createViews(
  database: Database,
  folder: string,
  schema: string,
): Promise<void> {
  await database.run(`create schema if not exists ${schema}`)
  for (const file of await sqlFiles(folder)) {
    await database.run(`create view ${schema}.${file.name} as ${file.text}`)
  }
}

/** Runs each file as the statement it is: for macros. */
export async function runStatements(database: Database, folder: string): Promise<void> {
  for (const file of await sqlFiles(folder)) await database.run(file.text)
}
