import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { capabilitiesOf } from '../capability/capabilities.ts'
import { capabilityLines } from '../capability/lines.ts'
import { openDatabase } from '../database.ts'
import { OperatorError, exitCodes } from '../error.ts'
import { loadCatalogue } from '../indicators/catalogue.ts'
import { takeIn, type Intake } from '../intake.ts'
import { memoryLimitFor } from '../memory-limit.ts'
import { passingKey } from '../key.ts'

/**
 * Reads and judges an extract and prints what was found; keeps nothing.
 *
 * @throws OperatorError 'refused' when the folder cannot be used; with `json` that is printed as an object
 *   too, and the exit code set.
 */
export async function check(folder: string, options: { json?: boolean }): Promise<void> {
  const temporaryFolder = await mkdtemp(path.join(tmpdir(), 'golden-thread-'))
  const memoryLimit = await memoryLimitFor(folder)
  const database = await openDatabase({ temporaryFolder, memoryLimit })
  try {
    const intake = await takeIn(folder, database, passingKey())
    const definitions = await loadCatalogue()
    const capabilities = await capabilitiesOf(database, definitions, intake, 1)
    if (options.json) {
      console.log(JSON.stringify({ refused: false, ...intake, capabilities }, null, 2))
    } else {
      for (const line of checkLines(intake)) console.log(line)
      console.log(['', ...capabilityLines(definitions, capabilities)].join('\n'))
    }
  } catch (error) {
    if (!options.json || !(error instanceof OperatorError)) throw error
    console.log(JSON.stringify({ refused: true, messages: error.lines }, null, 2))
    process.exitCode = exitCodes[error.reason]
  } finally {
    database.close()
    await rm(temporaryFolder, { recursive: true, force: true })
  }
}

/** What `check` prints, and `build` before it goes on: rows, findings, remarks. */
export function checkLines(intake: Intake): string[] {
  const lines = [
    `${intake.kindTitle}: ${intake.authority.name}, ${intake.inputs.length} ${intake.inputs.length === 1 ? 'file' : 'files'}, ` +
      `complete from ${intake.completeFrom} to ${intake.completeTo}`,
    '',
    ...intake.tables.filter((table) => table.rows_in > 0).map(tableLine),
  ]
  const missing = intake.coverage
    .filter((each) => !each.is_supplied)
    .map((each) => inWords(each.table))
  if (missing.length > 0) lines.push('', `Not in this extract: ${missing.join(', ')}.`)
  lines.push(...droppedLines(intake))
  if (intake.messages.length > 0) lines.push('', ...intake.messages)
  if (intake.remarks.length > 0) lines.push('', ...intake.remarks)
  return lines
}

/** One line a file for its columns that were never stored. */
function droppedLines({ dropped }: Intake): string[] {
  const files = [...new Set(dropped.map(({ file }) => file))]
  if (files.length === 0) return []
  return [
    '',
    ...files.map((file) => {
      const columns = dropped.filter((each) => each.file === file).map(({ column }) => column)
      return `${file}: never stored as written: ${columns.join(', ')}.`
    }),
  ]
}

function tableLine(table: Intake['tables'][number]): string {
  const replaced =
    table.superseded > 0 ? `, of which ${shown(table.superseded)} replaced by a later version` : ''
  return `${inWords(table.table).padEnd(22)}rows in ${shown(table.rows_in)} = accepted ${shown(table.accepted)} + rejected ${shown(table.rejected)}${replaced}`
}

const inWords = (table: string): string => table.replaceAll('_', ' ')
const shown = (count: number): string => count.toLocaleString('en-GB')
