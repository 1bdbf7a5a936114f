import { chmod, mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Database } from '../database.ts'
import { descriptionFile, type Description } from '../extract/description.ts'
import type { Key } from '../key.ts'
import type { Sources } from '../readers/sources.ts'
import { quoted } from '../readers/sql-text.ts'
import { recordTableNames, type RecordTable } from '../records/tables.ts'
import { writtenTable } from './written-columns.ts'

/** How many records of a table went out. */
export interface WrittenTable {
  table: RecordTable
  rows: number
}

/**
 * Writes judged tables, none of their records taken out yet, as our own extract: one CSV file a supplied table,
 * and `extract.json` with the key's id and what each table is complete for. Only the owner can read the files.
 *
 * @param folder exists and is empty.
 */
export async function writeExtract(
  database: Database,
  sources: Sources,
  key: Key,
  folder: string,
): Promise<WrittenTable[]> {
  const written: WrittenTable[] = []
  for (const table of recordTableNames.filter((each) => sources.coverage[each].isSupplied)) {
    const file = path.join(folder, `${table}.csv`)
    // Made first, so that it is never open to others; the engine writes into the file that is there.
    await writeFile(file, '', { mode: 0o600, flag: 'wx' })
    await database.run(
      `copy (${writtenTable(table, idText(sources))}) to ${quoted(file)} (format csv, header true, use_tmp_file false)`,
    )
    const [counted] = await database.rows(`select count(*)::integer as rows from ${table}`)
    written.push({ table, rows: Number(counted!.rows) })
  }
  await writeExclusions(database, idText(sources)('child_id'), folder)
  const text = `${JSON.stringify(describe(sources, key, written), null, 2)}\n`
  await writeFile(path.join(folder, descriptionFile), text, { mode: 0o600, flag: 'wx' })
  return written
}

/** Children who are to be left out go out with the rest, and so does the list of them, if there is one. */
async function writeExclusions(database: Database, id: string, folder: string): Promise<void> {
  const rows = `select distinct ${id} as child_id from identity.exclusions`
  if ((await database.rows(`${rows} limit 1`)).length === 0) return
  const file = path.join(folder, 'exclusions.csv')
  await writeFile(file, '', { mode: 0o600, flag: 'wx' })
  await database.run(
    `copy (${rows} order by child_id) to ${quoted(file)} (format csv, header true, use_tmp_file false)`,
  )
}

/** A folder that only its owner can look into. */
export async function makePrivate(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await chmod(folder, 0o700)
}

/**
 * Every id under the key, those of each kind of record apart: a number means another thing as a child's than as
 * a referral's. Kinds that are not ours gave up the ids of children and families as they were read; an extract
 * that names its key has had all of its ids made with it.
 */
function idText({ pieces, files, authority }: Sources): (column: string) => string {
  const isOwn = pieces.length === 1 && pieces[0]!.kind === 'golden_thread'
  const isKeyed = isOwn && files.some(({ part }) => part.description.key_id !== undefined)
  return (column) => {
    const domain = column.replace(/_id$/, '')
    const isPerson = domain === 'child' || domain === 'family'
    if (isKeyed || (isPerson && !isOwn)) return column
    return `keyed('${domain}|' || ${quoted(authority.code)} || '|' || ${column})`
  }
}

function describe(sources: Sources, key: Key, written: WrittenTable[]): Description {
  const { authority, extractedOn, completeFrom, completeTo, coverage } = sources
  const differing = recordTableNames.filter(
    (table) =>
      coverage[table].isSupplied &&
      (coverage[table].completeFrom !== completeFrom || coverage[table].completeTo !== completeTo),
  )
  return {
    authority,
    extracted_on: extractedOn,
    complete_from: completeFrom,
    complete_to: completeTo,
    tables: Object.fromEntries(
      differing.map((table) => [
        table,
        { complete_from: coverage[table].completeFrom, complete_to: coverage[table].completeTo },
      ]),
    ),
    key_id: key.id,
    // So that a copy which was cut short on its way is noticed.
    files: Object.fromEntries(written.map(({ table, rows }) => [`${table}.csv`, { rows }])),
  }
}
