import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Database, Parameters } from './database.ts'
import { find, type Finding } from './gate/findings.ts'
import { countJudged, judge, prepareJudgement } from './gate/judge.ts'
import { clearJudgement, keepAccepted, listReplaced } from './gate/keep.ts'
import { refuseOtherKey } from './gate/same-key.ts'
import { checkSentCounts } from './gate/sent-counts.ts'
import { refuseUnusable, tally, type FileTallies, type Tally } from './gate/tally.ts'
import { followIdentities } from './identity/follow.ts'
import { listContinuations } from './identity/continuations.ts'
import type { Key } from './key.ts'
import { kindTitles, type Kind } from './readers/kinds.ts'
import { readFolder } from './readers/read-folder.ts'
import type { Dropped, Sources } from './readers/sources.ts'
import { recordTableNames, type RecordTable } from './records/tables.ts'
import type { Manifest } from './release/contract.ts'

/** What came in, in the manifest's shapes, and what to tell the operator. */
export interface Intake {
  /** In order of precedence, the winning kind last. */
  kinds: { kind: Kind; title: string; files: number; tables: RecordTable[] }[]
  /** All kinds' titles together. */
  kindTitle: string
  authority: Manifest['authority']
  /** Each authority by itself, where a build is of several. */
  authorities: Manifest['authority'][]
  extractedOn: string
  /** Records are complete from here to there over the tables that every indicator needs. */
  completeFrom: string
  completeTo: string
  coverage: Manifest['coverage']
  inputs: { file: string; bytes: number; sha256: string; tables: Tally[] }[]
  tables: (Tally & { superseded: number })[]
  /** Columns that were never stored. */
  dropped: Dropped[]
  findings: Finding[]
  remarks: string[]
  /**
   * Of the ids of the smaller of this build and the site's last one, the whole percent that stand in both;
   * null where there is nothing to compare with. Filled in by a build.
   */
  identity: { compared_with: string; seen_again_percent: number } | null
  /** One plain line a fault, for the operator: file, record, column, never a value. */
  messages: string[]
}

/**
 * Reads an extract of any kinds into one typed table a record table, and a table `coverage`.
 *
 * Identifiers do not get past the readers: columns that carry them are never selected, dates of birth become
 * months and child ids pseudonyms under `key`, before a row is stored.
 *
 * @throws OperatorError 'refused', one line a fault, when the folder cannot be used as it is.
 */
export async function takeIn(folder: string, database: Database, key: Key): Promise<Intake> {
  const privateFolder = onceMade()
  try {
    const { sources, tallies } = await readAndJudge(folder, database, key, privateFolder.make)
    const superseded = await listReplaced(database, sources)
    await keepAccepted(database, new Set([...tablesWithRejected(tallies), ...superseded.keys()]))
    await listContinuations(database, sources)
    const { findings, messages } = await find(database, sources)
    await clearJudgement(database)
    await createCoverage(database, sources)
    return summary(sources, tallies, superseded, findings, messages)
  } finally {
    await privateFolder.remove()
  }
}

/**
 * The first half of an intake: every record read, judged and let through the gate; none taken out yet.
 *
 * @param privateFolder makes, on first call, a folder for copies that must not outlive the run.
 */
export async function readAndJudge(
  folder: string,
  database: Database,
  key: Key,
  privateFolder: () => Promise<string>,
): Promise<{ sources: Sources; tallies: FileTallies }> {
  await prepareJudgement(database, key)
  const sources = await readFolder(folder, database, key, privateFolder)
  refuseOtherKey(sources, key)
  const counting = Promise.all(sources.pieces.map((piece) => piece.count()))
  await bothDone(counting, judgeAll(database, sources, privateFolder))
  checkSentCounts(sources)
  await refuseUnusable(database, sources)
  return { sources, tallies: await tally(database, sources) }
}

async function judgeAll(
  database: Database,
  sources: Sources,
  privateFolder: () => Promise<string>,
): Promise<void> {
  await judge(database, sources)
  await followIdentities(database, sources, privateFolder)
  await countJudged(database)
}

/** Waits for both, so that nothing is left running, and lets the first one's fault speak first. */
async function bothDone(first: Promise<unknown>, second: Promise<unknown>): Promise<void> {
  for (const each of await Promise.allSettled([first, second])) {
    if (each.status === 'rejected') throw each.reason
  }
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
    kinds: sources.pieces.map(({ kind, files, coverage }) => ({
      kind,
      title: kindTitles[kind],
      files: files.length,
      tables: recordTableNames.filter((table) =>
        [...coverage.values()].some((tables) => tables[table]?.isSupplied),
      ),
    })),
    kindTitle: sources.pieces.map(({ kind }) => kindTitles[kind]).join(' and '),
    authority: sources.authority,
    authorities: sources.authorities,
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
    dropped: sources.pieces.flatMap((piece) => piece.dropped),
    findings,
    remarks: sources.remarks,
    identity: null,
    messages,
  }
}

function totals(tallies: { rows_in: number; accepted: number; rejected: number }[]) {
  const sum = (key: 'rows_in' | 'accepted' | 'rejected'): number =>
    tallies.reduce((total, each) => total + each[key], 0)
  return { rows_in: sum('rows_in'), accepted: sum('accepted'), rejected: sum('rejected') }
}

/** A folder of this run's own, made when first wanted and removed with all that is in it. */
export function onceMade(): { make(): Promise<string>; remove(): Promise<void> } {
  let made: Promise<string> | undefined
  return {
    make: () => (made ??= mkdtemp(path.join(tmpdir(), 'golden-thread-'))),
    async remove() {
      if (made) await rm(await made, { recursive: true, force: true })
    },
  }
}
