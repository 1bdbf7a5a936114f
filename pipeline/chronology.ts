import type { Database, Parameters } from './database.ts'
import { recordTableNames } from './records/tables.ts'
import { sqlFiles, type SqlFile } from './sql-folder.ts'
import { tablesRead } from './tables-read.ts'

/**
 * Makes the tables of `sql/4_chronology` that the given statements reach, and leaves only those they
 * read themselves: every other table, the records of intake included, goes as soon as nothing that is
 * still to be made reads it. So the rows of a child are held no longer, and no more often, than needed.
 *
 * In: the record tables and `coverage`; the statements to come (indicators, cube); the parameters of the
 * chronology.
 */
export async function rebuildChronology(
  database: Database,
  statements: readonly string[],
  parameters: Parameters,
): Promise<void> {
  const wanted = new Set<string>()
  for (const sql of statements)
    for (const table of await tablesRead(database, sql)) wanted.add(table)
  const steps = await stepsTo(wanted, database)
  const held = new Set<string>([...recordTableNames, 'coverage'])
  await dropUnread(database, held, steps, wanted)
  for (const [place, { name, text, isView }] of steps.entries()) {
    await database.run(`create ${isView ? 'view' : 'table'} ${name} as ${text}`, parameters)
    if (!isView) held.add(name)
    await dropUnread(database, held, steps.slice(place + 1), wanted)
  }
  for (const { name } of steps.filter(({ isView }) => isView))
    await database.run(`drop view ${name}`)
}

/** A table to be made, and the tables that must still be there when it is. */
interface Step extends SqlFile {
  reads: string[]
  /**
   * Read by one later file alone: its rows are worked out there and never laid down. (A view cannot
   * have parameters, so a file that has some becomes a table all the same.)
   */
  isView: boolean
}

/** The files that lead to the wanted tables, in order. */
async function stepsTo(wanted: ReadonlySet<string>, database: Database): Promise<Step[]> {
  const readers = new Map<string, number>([...wanted].map((table) => [table, Infinity]))
  const reached: (SqlFile & { reads: string[] })[] = []
  for (const file of (await sqlFiles('4_chronology')).reverse()) {
    if (!readers.has(file.name)) continue
    const reads = await tablesRead(database, file.text)
    for (const table of reads) readers.set(table, (readers.get(table) ?? 0) + 1)
    reached.unshift({ ...file, reads })
  }
  const steps = new Map<string, Step>()
  for (const file of reached) {
    // What reads a view reads what the view reads.
    const reads = file.reads.flatMap((table) =>
      steps.get(table)?.isView ? steps.get(table)!.reads : table,
    )
    const isView = readers.get(file.name) === 1 && !parameter.test(file.text)
    steps.set(file.name, { ...file, reads, isView })
  }
  return [...steps.values()]
}

async function dropUnread(
  database: Database,
  held: Set<string>,
  steps: readonly Step[],
  wanted: ReadonlySet<string>,
): Promise<void> {
  for (const table of held) {
    if (wanted.has(table) || steps.some(({ reads }) => reads.includes(table))) continue
    await database.run(`drop table ${table}`)
    held.delete(table)
  }
}

const parameter = /\$\w+/
