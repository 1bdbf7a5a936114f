import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { openDatabase } from '../../pipeline/database.ts'
import { OperatorError } from '../../pipeline/error.ts'
import { takeIn, type Intake } from '../../pipeline/intake.ts'
import { keyFrom } from '../../pipeline/key.ts'
import type { Case } from './case.ts'
import { damage } from './damage.ts'
import { canary, type Files, type Folder } from './mutators/mutator.ts'
import { plainCount } from './plain-count.ts'

/** What came of one damaged folder. */
export interface Outcome {
  end: 'refused' | 'loaded' | 'nothing to damage'
  rows: number
  /** What the operator is told. */
  said: readonly string[]
  /** What should not have happened; empty when all is well. */
  faults: string[]
  milliseconds: number
}

const key = keyFrom(Buffer.alloc(32, 7))

/** Damages a clean folder as a case says, takes it in, and looks at what was said and counted. */
export async function tryCase(
  each: Case,
  base: Files,
  secrets: readonly string[],
): Promise<Outcome> {
  const damaged = await damage(each, base)
  if (damaged === undefined)
    return { end: 'nothing to damage', rows: 0, said: [], faults: [], milliseconds: 0 }
  const folder = mkdtempSync(path.join(tmpdir(), 'golden-thread-damaged-'))
  const start = performance.now()
  try {
    writeFolder(path.join(folder, 'extract'), damaged.folder)
    const outcome = await takeInFolder(folder, damaged.folder, secrets)
    if (each.mutators.length === 0 && (outcome.end === 'refused' || outcome.rows === 0))
      outcome.faults.push(`a clean folder was not loaded: ${outcome.said[0]}`)
    if (damaged.mustBeNoticed && outcome.end === 'loaded')
      outcome.faults.push('a file was cut though its sender had counted it, and it was loaded')
    return { ...outcome, milliseconds: performance.now() - start }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

export function writeFolder(to: string, folder: Folder): void {
  mkdirSync(to, { recursive: true })
  for (const [name, content] of folder) {
    if (content === null) mkdirSync(path.join(to, name), { recursive: true })
    else writeFileSync(path.join(to, name), content)
  }
}

async function takeInFolder(
  folder: string,
  files: Folder,
  secrets: readonly string[],
): Promise<Omit<Outcome, 'milliseconds'>> {
  mkdirSync(path.join(folder, 'spill'))
  const database = await openDatabase({ threads: 1, temporaryFolder: path.join(folder, 'spill') })
  try {
    const intake = await takeIn(path.join(folder, 'extract'), database, key)
    const rows = intake.tables.reduce((sum, table) => sum + table.rows_in, 0)
    const said = JSON.stringify([intake.messages, intake.remarks, intake.dropped, intake.findings])
    const held = await rowsHeld(database, intake)
    return {
      end: 'loaded',
      rows,
      said: intake.messages,
      faults: [...told(said, folder, secrets), ...wrongSums(intake, files), ...held],
    }
  } catch (error) {
    if (!(error instanceof OperatorError))
      return { end: 'refused', rows: 0, said: [], faults: [bug(error)] }
    const faults = told(JSON.stringify(error.lines), folder, secrets)
    if (error.lines.length === 0 || error.lines.some((line) => /\n|\bat .*:\d+:\d+/.test(line)))
      faults.push('a line that is not plain')
    return { end: 'refused', rows: 0, said: error.lines, faults }
  } finally {
    database.close()
  }
}

function bug(error: unknown): string {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return `not an operator's mistake but: ${text.slice(0, 400)}`
}

/** Values and paths that were repeated. */
function told(said: string, folder: string, secrets: readonly string[]): string[] {
  const found = [...secrets, canary, 'Zqcanary'].filter((secret) => said.includes(secret))
  return [
    ...found
      .slice(0, 3)
      .map((secret) => `a value was repeated (${secret.slice(0, 30)}): ${said.slice(0, 300)}`),
    ...(said.includes(folder) || said.includes(tmpdir() + path.sep)
      ? [`a path was repeated: ${said.slice(0, 300)}`]
      : []),
  ]
}

function wrongSums(intake: Intake, files: Folder): string[] {
  const faults: string[] = []
  for (const { file, tables } of intake.inputs) {
    const counted = plainCount(file, files.get(file)!)
    for (const { table, rows_in, accepted, rejected } of tables) {
      if (accepted + rejected !== rows_in)
        faults.push(`${file}, ${table}: ${rows_in} is not ${accepted} + ${rejected}`)
      const plain = counted[table]
      if (plain !== undefined && plain !== rows_in)
        faults.push(`${file}, ${table}: ${rows_in} rows in, ${plain} by plain count`)
    }
  }
  for (const { table, rows_in, accepted, rejected } of intake.tables)
    if (accepted + rejected !== rows_in)
      faults.push(`${table}: ${rows_in} is not ${accepted} + ${rejected}`)
  return faults
}

/** What is accepted and not replaced is what the tables hold. */
async function rowsHeld(
  database: Awaited<ReturnType<typeof openDatabase>>,
  intake: Intake,
): Promise<string[]> {
  const counts = intake.tables.map(
    ({ table }) => `select '${table}' as name, count(*)::integer as rows from ${table}`,
  )
  const held = new Map(
    (await database.rows(counts.join(' union all '))).map((row) => [row.name, Number(row.rows)]),
  )
  return intake.tables
    .filter(({ table, accepted, superseded }) => held.get(table) !== accepted - superseded)
    .map(({ table }) => `${table}: holds other than its accepted rows`)
}
