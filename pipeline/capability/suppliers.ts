import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { kindTitles, kinds } from '../readers/kinds.ts'
import { sqlFiles, sqlRoot } from '../sql-folder.ts'

/** Which kinds of extract can supply a record table: those with a SELECT that makes it. */
export async function suppliers(): Promise<Map<string, string[]>> {
  const folders = await readdir(path.join(sqlRoot, '1_sources'))
  const found = new Map<string, string[]>()
  for (const kind of kinds.filter((each) => folders.includes(each))) {
    for (const { name } of await sqlFiles(`1_sources/${kind}`))
      found.set(name, [...(found.get(name) ?? []), kindTitles[kind]])
  }
  return found
}
