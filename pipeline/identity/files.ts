import { checkHeader } from '../gate/header.ts'
import { readingFault } from '../gate/judge.ts'
import { unequal } from '../gate/tally.ts'
import type { Database, Row } from '../database.ts'
import { OperatorError } from '../error.ts'
import { countedCsv, csvRelation, inUtf8, readHeader } from '../readers/csv-table.ts'
import type { FoundIdentityFile, SourceFile, Sources } from '../readers/sources.ts'
import { quoted } from '../readers/sql-text.ts'
import type { TableSpec } from '../readers/table-spec.ts'

const id = { required: true, filled: true } as const
const notNeeded = { dropped: 'not needed' } as const

/**
 * The files that speak of ids, by name. They hold the authority's own ids of children, as its other files do:
 * ids that changed, records that were merged in the case system, and records of nobody, made for tests.
 */
export const identityTables = {
  crosswalk: { columns: { old_child_id: id, new_child_id: id, changed_on: notNeeded } },
  merge_map: { columns: { merged_child_id: id, kept_child_id: id } },
  exclusions: { columns: { child_id: id, why: notNeeded } },
} as const satisfies Record<string, TableSpec>

export type IdentityTable = keyof typeof identityTables

/** The table that a file of this name holds; undefined for any other file. */
export function identityTableOf(name: string): IdentityTable | undefined {
  const base = /^(.+)\.csv$/i.exec(name)?.[1]?.toLowerCase()
  return base !== undefined && Object.hasOwn(identityTables, base)
    ? (base as IdentityTable)
    : undefined
}

/** One row of such a file, with ids as they stand in the record tables. `to` is null in exclusions. */
export interface IdentityRow {
  file: SourceFile
  table: IdentityTable
  record: number
  from: string
  to: string | null
}

/**
 * Reads the files that speak of ids, and adds them to the files of the build.
 *
 * @throws OperatorError 'refused' with one line a fault.
 */
export async function readIdentityFiles(
  database: Database,
  sources: Sources,
  privateFolder: () => Promise<string>,
): Promise<IdentityRow[]> {
  const rows: IdentityRow[] = []
  for (const found of sources.identityFiles) {
    const { file, relation, columns, records } = await opened(found, sources, privateFolder)
    sources.files.push(file)
    const code = quoted(file.authority.code)
    const taken = columns.map((column, place) => {
      const text = idAsHeld(`trim(${column})`, code, found, sources)
      const isOdd = `is_odd_id(trim(${column})) and identifier_in(trim(${column}), 'id') <> 'nhs_digits'`
      return `${text} as id_${place}, coalesce(${isOdd}, false) as is_odd_${place}`
    })
    const read = await readRows(
      database,
      file.file,
      `select (row_number() over ())::integer as record, ${taken.join(', ')} from ${relation}`,
    )
    if (read.length !== records) throw unequal(file.file, records, read.length)
    refuseUnreadable(file.file, columns, read)
    for (const row of read) {
      const [from, to] = [row.id_0, row.id_1] as [string, string | undefined]
      rows.push({
        file,
        table: found.table,
        record: Number(row.record),
        from: bare(from),
        to: to === undefined ? null : bare(to),
      })
    }
  }
  return rows
}

async function readRows(database: Database, file: string, sql: string): Promise<Row[]> {
  try {
    return await database.rows(sql)
  } catch (error) {
    throw readingFault(error, file) ?? error
  }
}

async function opened(
  { name, path, part, table, number }: FoundIdentityFile,
  sources: Sources,
  privateFolder: () => Promise<string>,
): Promise<{ file: SourceFile; relation: string; columns: string[]; records: number }> {
  const header = checkHeader(name, table, await readHeader(path, name), identityTables[table])
  const utf8 = await inUtf8(path, name, privateFolder)
  const { bytes, sha256, records } = await countedCsv(path, utf8, name)
  const { authority } = sources.files.find((file) => file.part === part)!
  const file: SourceFile = {
    file: name,
    kind: 'identity',
    number,
    bytes,
    sha256,
    part,
    authority,
    rowsIn: {},
    recordWord: () => 'record',
    columnWord: (_, column) => column,
  }
  const columns = Object.keys(identityTables[table].columns).filter(
    (column) => !notRead.has(column),
  )
  return { file, relation: csvRelation(utf8, header), columns, records }
}

const notRead = new Set(['changed_on', 'why'])

/**
 * An id as the records of its part have it: keyed where theirs are, and with the authority's code where
 * theirs have one. In a part whose ids were keyed before, one may be keyed already.
 */
function idAsHeld(
  text: string,
  code: string,
  { part }: FoundIdentityFile,
  { pieces, authorities }: Sources,
): string {
  const keyed = `pseudonym('child', ${code}, ${text})`
  const isOwnAlone = pieces.length === 1 && pieces[0]!.kind === 'golden_thread'
  const id =
    part.description.key_id !== undefined
      ? `case when regexp_full_match(${text}, '[A-P]{32}') then ${text} else ${keyed} end`
      : isOwnAlone
        ? `nullif(${text}, '')`
        : keyed
  return authorities.length > 1 ? `of_authority(${code}, ${id})` : id
}

/** Without the mark that a reader sets before an id that may say who somebody is. */
const bare = (text: string): string => (text.startsWith('!') ? text.split('!')[2]! : text)

function refuseUnreadable(
  file: string,
  columns: readonly string[],
  rows: readonly Record<string, unknown>[],
): void {
  const lines = columns.flatMap((column, place) => {
    const blank = rows.find((row) => row[`id_${place}`] === null)
    const odd = rows.find((row) => row[`is_odd_${place}`] === true)
    return [
      ...(blank
        ? [`${file}, record ${blank.record}, column ${column}: is blank. Every line needs an id.`]
        : []),
      ...(odd
        ? [
            `${file}, record ${odd.record}, column ${column}: may say who a child is. Give the id of the case system.`,
          ]
        : []),
    ]
  })
  if (lines.length > 0) throw new OperatorError('refused', ...lines)
}
