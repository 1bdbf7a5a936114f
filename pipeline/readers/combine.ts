import type { Database } from '../database.ts'
import { OperatorError } from '../error.ts'
import { descriptionFile } from '../extract/description.ts'
import { sourceColumns } from '../records/added-columns.ts'
import { recordTableNames, recordTables, type Column, type RecordTable } from '../records/tables.ts'
import { wholeCoverage } from './coverage.ts'
import type { Domain } from './pseudonyms.ts'
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
): Promise<Omit<Sources, 'identityFiles'>> {
  const files = pieces.flatMap((piece) => piece.files).sort((a, b) => a.number - b.number)
  refuseWithout(pieces)
  const authorities = authoritiesOf(parts, files)
  await createSourceViews(database, pieces, files, {
    areCoded: parts.length > 1,
    areKeyed: pieces.length > 1,
  })
  return {
    authority: {
      code: authorities.map(({ code }) => code).join('+'),
      name: authorities.map(({ name }) => name).join(' and '),
    },
    authorities,
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

/** One a part; of several returns, what the latest calls it. */
function authoritiesOf(parts: Part[], files: SourceFile[]): Sources['authorities'] {
  const authorities = parts.map((part) => {
    const [first, ...rest] = files.filter((file) => file.part === part)
    const other = rest.find((file) => file.authority.code !== first!.authority.code)
    if (other) {
      throw new OperatorError(
        'refused',
        `${first!.file} and ${other.file}: are of two authorities. Give each authority a folder of its own, named under "parts" in the ${descriptionFile} above them.`,
      )
    }
    return (rest.at(-1) ?? first)!.authority
  })
  const codes = authorities.map(({ code }) => code)
  const again = codes.findIndex((code, index) => codes.indexOf(code) < index)
  if (again !== -1) {
    const before = parts[codes.indexOf(codes[again]!)]!
    throw new OperatorError(
      'refused',
      `${before.prefix} and ${parts[again]!.prefix}: are of one authority. Put the files of an authority into one folder.`,
    )
  }
  return authorities
}

interface Laying {
  /** Ids need their authority's code before them: there are several authorities. */
  areCoded: boolean
  /** Ids of our own extract need to be keyed like those of the kinds beside it. */
  areKeyed: boolean
}

async function createSourceViews(
  database: Database,
  pieces: Piece[],
  files: SourceFile[],
  laying: Laying,
): Promise<void> {
  await database.run('create schema source')
  const held = await heldColumns(database)
  for (const table of recordTableNames) {
    const selects: string[] = []
    for (const { kind } of pieces) {
      const columns = held.get(`${kind}_records.${table}`) ?? new Set()
      const areKeyed = laying.areKeyed && kind === 'golden_thread'
      const list = columnList(table, columns, files, { ...laying, areKeyed })
      if (columns.size > 0) selects.push(`select ${list} from ${kind}_records.${table}`)
    }
    const empty = `select ${columnList(table, new Set(), [], { areCoded: false, areKeyed: false })} where false`
    await database.run(
      `create view source.${table} as ${selects.length > 0 ? selects.join(' union all ') : empty}`,
    )
  }
}

/** What is keyed, and as what: every other id names a record of the case system, not a person. */
const domains: Record<string, Domain> = { child_id: 'child', family_id: 'family' }

function columnList(
  table: RecordTable,
  held: Set<string>,
  files: SourceFile[],
  { areCoded, areKeyed }: Laying,
): string {
  const columns: Record<string, Column> = recordTables[table]
  const code = byFile(files, ({ authority }) => quoted(authority.code))
  const isKeyed = byFile(files, ({ part }) => String(part.description.key_id !== undefined))
  const text = (name: string): string => {
    if (areCoded && name === 'authority_code') return `${code} as authority_code`
    if (!held.has(name)) return `null::varchar as ${name}`
    const isId = columns[name]?.kind === 'id'
    const domain = isId && areKeyed ? domains[name] : undefined
    const id = domain
      ? `case when ${isKeyed} then ${name} else pseudonym('${domain}', ${code}, ${name}) end`
      : name
    return `${isId && areCoded ? `of_authority(${code}, ${id})` : id} as ${name}`
  }
  return [
    held.has('file_number') ? 'file_number' : 'null::integer as file_number',
    held.has('record') ? 'record' : 'null::integer as record',
    ...[...Object.keys(columns), ...(sourceColumns[table] ?? [])].map(text),
  ].join(', ')
}

/** What goes with a record's file. Not a join with a table of files: a join would lose the order of the records. */
function byFile(files: SourceFile[], of: (file: SourceFile) => string): string {
  return `list_extract([${files.map(of).join(', ')}], file_number)`
}

/** The columns of every view, by its schema and name. */
async function heldColumns(database: Database): Promise<Map<string, Set<string>>> {
  const rows = await database.rows(
    `select table_schema || '.' || table_name as view_name, column_name from information_schema.columns`,
  )
  const columns = new Map<string, Set<string>>()
  for (const { view_name, column_name } of rows) {
    const name = String(view_name)
    columns.set(name, (columns.get(name) ?? new Set()).add(String(column_name)))
  }
  return columns
}
