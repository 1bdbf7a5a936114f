import { onTestFinished } from 'vitest'
import { openDatabase, type Row } from '../pipeline/database.ts'
import { prepareJudgement } from '../pipeline/gate/judge.ts'
import { readFolder } from '../pipeline/readers/read-folder.ts'
import type { Sources } from '../pipeline/readers/sources.ts'
import { folderOf, testKey } from './intake-folder.ts'

export interface Source extends Sources {
  /** What the reader says of a record table, before anything is judged; blank columns left out. */
  said(table: string): Promise<Row[]>
}

/** Reads a folder made of these files, and judges nothing. */
export async function source(files: Record<string, string | Buffer>): Promise<Source> {
  const database = await openDatabase({ threads: 1, temporaryFolder: folderOf({}) })
  onTestFinished(() => database.close())
  await prepareJudgement(database, testKey)
  const copies = folderOf({})
  const sources = await readFolder(folderOf(files), database, testKey, () =>
    Promise.resolve(copies),
  )
  const said = async (table: string): Promise<Row[]> => {
    const rows = await database.rows(`from source.${table} order by all`)
    return rows.map((row) =>
      Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)),
    )
  }
  return { ...sources, said }
}
