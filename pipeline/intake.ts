import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Database, Parameters } from './database.ts'
import { readExtractDescription, readReturnsDescription } from './extract/description.ts'
import { find, type Finding } from './gate/findings.ts'
import { judge } from './gate/judge.ts'
import { clearJudgement, keepAccepted, listReplaced } from './gate/keep.ts'
import { refuseUnusable, tally, type FileTallies } from './gate/tally.ts'
import type { Key } from './key.ts'
import { readCensus } from './readers/census.ts'
import { readOwnExtract } from './readers/own-extract.ts'
import { recognise, type Recognised } from './readers/recognise.ts'
import type { Sources } from './readers/sources.ts'
import { recordTableNames, type RecordTable } from './records/tables.ts'
import type { Manifest } from './release/contract.ts'

/** What came in, in the manifest's shapes, and what to tell the operator. */
export interface Intake {
  kind: 'cin_census' | 'golden_thread'
  kindTitle: string
  authority: Manifest['authority']
  extractedOn: string
  /** Records are complete from here to there over the tables that every indicator needs. */
  completeFrom: string
  completeTo: string
  coverage: Manifest['coverage']
  inputs: Manifest['inputs']
  tables: Manifest['tables']
  findings: Finding[]
  remarks: string[]
  /** One plain line a fault, for the operator: file, record, column, never a value. */
  messages: string[]
}

/**
 * Reads an extract of either kind into one typed table a record table, and a table `coverage`.
 *
 * Identifiers do not get past the readers: a census return's UPN is dropped, its dates of birth become
 * months and its child ids pseudonyms under `key`, before a row reaches DuckDB or a disk.
 *
 * @throws OperatorError 'refused', one line a fault, when the folder cannot be used as it is.
 */
export async function takeIn(folder: string, database: Database, key: Key): Promise<Intake> {
  const privateFolder = onceMade()
  try {
    const sources = await read(folder, database, key, privateFolder.make)
    await bothDone(sources.counting, judge(database, sources))
    await refuseUnusable(database, sources)
    const tallies = await tally(database, sources)
    const superseded = await listReplaced(database)
    await keepAccepted(database, new Set([...tablesWithRejected(tallies), ...superseded.keys()]))
    const { findings, messages } = await find(database, sources)
    await clearJudgement(database)
    await createCoverage(database, sources)
    return summary(sources, tallies, superseded, findings, messages)
  } finally {
    await privateFolder.remove()
  }
}

/** Waits for both, so that nothing is left running, and lets the first one's fault speak first. */
async function bothDone(first: Promise<void>, second: Promise<void>): Promise<void> {
  for (const each of await Promise.allSettled([first, second])) {
    if (each.status === 'rejected') throw each.reason
  }
}

async function read(
  folder: string,
  database: Database,
  key: Key,
  privateFolder: () => Promise<string>,
): Promise<Sources> {
  const found = await recognise(folder)
  const description = found.description && path.join(folder, found.description)
  const sources =
    found.kind === 'cin_census'
      ? await readCensus(
          folder,
          found.names,
          description ? await readReturnsDescription(description) : {},
          database,
          key,
        )
      : await readOwnExtract(
          folder,
          found.names,
          await readExtractDescription(description!),
          database,
          privateFolder,
        )
  sources.remarks.push(...othersRemark(found))
  return sources
}

function othersRemark({ others }: Recognised): string[] {
  if (others.length === 0) return []
  return [
    others.length === 1
      ? 'One file in the folder is neither data nor extract.json and was left alone.'
      : `${others.length} files in the folder are neither data nor extract.json and were left alone.`,
  ]
}

function tablesWithRejected(tallies: FileTallies): RecordTable[] {
  return tallies
    .flat()
    .filter((each) => each.rejected > 0)
    .map((each) => each.table)
}

async function createCoverage(database: Database, sources: Sources): Promise<void> {
  const parameters: Parameters = {}
  const rows = recordTableNames.map((table, index) => {
    const { completeFrom, completeTo, isSupplied } = sources.coverage[table]
    parameters[`from${index}`] = completeFrom
    parameters[`to${index}`] = completeTo
    return `('${table}', $from${index}::date, $to${index}::date, ${isSupplied})`
  })
  await database.run(
    `create table coverage as
     from (values ${rows.join(', ')}) as stretch (table_name, complete_from, complete_to, is_supplied)`,
    parameters,
  )
}

function summary(
  sources: Sources,
  tallies: FileTallies,
  superseded: Map<RecordTable, number>,
  findings: Finding[],
  messages: string[],
): Intake {
  return {
    kind: sources.kind,
    kindTitle: sources.kindTitle,
    authority: sources.authority,
    extractedOn: sources.extractedOn,
    completeFrom: sources.completeFrom,
    completeTo: sources.completeTo,
    coverage: recordTableNames.map((table) => ({
      table,
      complete_from: sources.coverage[table].completeFrom,
      complete_to: sources.coverage[table].completeTo,
      is_supplied: sources.coverage[table].isSupplied,
    })),
    inputs: sources.files.map(({ file, bytes, sha256 }, index) => ({
      file,
      bytes,
      sha256,
      tables: tallies[index]!,
    })),
    tables: recordTableNames.map((table) => ({
      table,
      ...totals(tallies.flat().filter((each) => each.table === table)),
      superseded: superseded.get(table) ?? 0,
    })),
    findings,
    remarks: sources.remarks,
    messages,
  }
}

function totals(tallies: { rows_in: number; accepted: number; rejected: number }[]) {
  const sum = (key: 'rows_in' | 'accepted' | 'rejected'): number =>
    tallies.reduce((total, each) => total + each[key], 0)
  return { rows_in: sum('rows_in'), accepted: sum('accepted'), rejected: sum('rejected') }
}

/** A folder of this run's own, made when first wanted and removed with all that is in it. */
function onceMade(): { make(): Promise<string>; remove(): Promise<void> } {
  let made: Promise<string> | undefined
  return {
    make: () => (made ??= mkdtemp(path.join(tmpdir(), 'golden-thread-'))),
    async remove() {
      if (made) await rm(await made, { recursive: true, force: true })
    },
  }
}
