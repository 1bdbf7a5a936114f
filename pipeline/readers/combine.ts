import type { Database } from '../database.ts'
import { OperatorError } from '../error.ts'
import { descriptionFile } from '../extract/description.ts'
import {
  recordTableNames,
  recordTables,
  sourceColumns,
  type Column,
  type RecordTable,
} from '../records/tables.ts'
import { wholeCoverage } from './coverage.ts'
import type { Part, Piece, SourceFile, Sources } from './sources.ts'
import { quoted } from './sql-text.ts'

/**
 * Lays the kinds of a folder together: schema `source` gets one view a record table, all text, with
 * `file_number`, `record`, every column of our own extract and those that only some kinds can say.
 *
 * @param parts the parts of the folder; more than one means more than one authority.
 * @throws OperatorError 'refused' when the pieces do not belong together.
 */
export async function combine(
  database: Database,
  parts: Part[],
  pieces: Piece[],
): Promise<Sources> {
  const files = pieces.flatMap((piece) => piece.files).sort((a, b) => a.number - b.number)
  refuseWithout(pieces)
  const authority = wholeAuthority(parts, files)
  await createSourceViews(database, pieces, parts.length > 1 ? files : [])
  return {
    authority,
    pieces,
    extractedOn: pieces
      .map((piece) => piece.extractedOn)
      .sort()
      .at(-1)!,
    ...wholeCoverage(pieces, parts),
    files,
    remarks: pieces.flatMap((piece) => piece.remarks),
  }
}

/** Tables without which there is nothing to count. */
const neededTables: RecordTable[] = ['children', 'referrals']

function refuseWithout(pieces: Piece[]): void {
  const isHeld = (table: RecordTable): boolean =>
    pieces.some((piece) => [...piece.coverage.values()].some((tables) => tables[table]))
  const missing = neededTables.filter((table) => !isHeld(table))
  if (missing.length > 0) {
    throw new OperatorError(
      'refused',
      ...missing.map(
        (table) => `${table}.csv: is not in the folder. Add it; every extract needs it.`,
      ),
    )
  }
}

function wholeAuthority(parts: Part[], files: SourceFile[]): { code: string; name: string } {
  for (const part of parts) {
    const [first, ...rest] = files.filter((file) => file.part === part)
    const other = rest.find((file) => file.authority.code !== first!.authority.code)
    if (other) {
      throw new OperatorError(
        'refused',
        `${first!.file} and ${other.file}: are of two authorities. Give each authority a folder of its own, named under "parts" in the ${descriptionFile} above them.`,
      )
    }
  }
  if (parts.length === 1) return files.at(-1)!.authority
  const codes = [...new Set(files.map((file) => file.authority.code))]
  const names = [...new Set(files.map((file) => file.authority.name))]
  return { code: codes.join('+'), name: names.join(' and ') }
}

/** @param coded the files, where ids need their authority's code before them; none otherwise. */
async function createSourceViews(
  database: Database,
  pieces: Piece[],
  coded: SourceFile[],
): Promise<void> {
  await database.run('create schema source')
  for (const table of recordTableNames) {
    const selects: string[] = []
    for (const { kind } of pieces) {
      const columns = await columnsOf(database, `${kind}_records`, table)
      if (columns.size > 0)
        selects.push(`select ${columnList(table, columns, coded)} from ${kind}_records.${table}`)
    }
    const empty = `select ${columnList(table, new Set(), [])} where false`
    await database.run(
      `create view source.${table} as ${selects.length > 0 ? selects.join(' union all ') : empty}`,
    )
  }
}

function columnList(table: RecordTable, held: Set<string>, coded: SourceFile[]): string {
  const columns: Record<string, Column> = recordTables[table]
  const text = (name: string): string => {
    if (!held.has(name)) return `null::varchar as ${name}`
    return columns[name]?.kind === 'id' && coded.length > 0
      ? `${codeOfFile(coded)} || '|' || ${name} as ${name}`
      : name
  }
  return [
    held.has('file_number') ? 'file_number' : 'null::integer as file_number',
    held.has('record') ? 'record' : 'null::integer as record',
    ...[...Object.keys(columns), ...(sourceColumns[table] ?? [])].map(text),
  ].join(', ')
}

/** Not a join with a table of files: a join would lose the order of the records. */
function codeOfFile(files: SourceFile[]): string {
  return `list_extract([${files.map((file) => quoted(file.authority.code)).join(', ')}], file_number)`
}

async function columnsOf(database: Database, schema: string, table: string): Promise<Set<string>> {
  const rows = await database.rows(
    'select column_name from information_schema.columns where table_schema = $schema::varchar and table_name = $table::varchar',
    { schema, table },
  )
  return new Set(rows.map((row) => String(row.column_name)))
}
