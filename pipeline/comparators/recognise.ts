import { OperatorError } from '../error.ts'
import { areaColumns, commonColumns, type DfeTable } from './dfe-table.ts'
import { keptTables } from './kept-tables.ts'
import { otherTables } from './other-tables.ts'
import type { CsvFile } from './read-csv.ts'

/** A file that is known, and where each of its columns stands. */
export interface Recognised extends CsvFile {
  table: DfeTable
  place(column: string): number
}

const publication = 'the Department for Education’s “Children in need”'

/**
 * Says which table a file is, by its columns alone: the one all of whose columns it has, and of several the
 * one with the most.
 *
 * @throws OperatorError 'refused' with one line for a file that is none, one of other years' columns, or one
 *   that is cut within a row
 */
export function recognise(file: CsvFile): Recognised {
  const places = new Map(file.header.map((name, place) => [plain(name), place]))
  const has = (names: readonly string[]): boolean => names.some((name) => places.has(plain(name)))
  if (!commonColumns.every((name) => has([name])))
    throw refused(
      file,
      `is no table of ${publication}. Download the CSV files of its data catalogue.`,
    )
  const tables = [...keptTables, ...otherTables].map((table) => {
    const columns = Object.values(table.columns)
    return { table, columns, held: columns.filter(has).length }
  })
  const whole = tables.filter(({ columns, held }) => held === columns.length)
  const [best] = whole.toSorted((one, other) => other.held - one.held)
  if (!best) throw refused(file, otherYears(tables, has))
  const { table } = best
  const lacking = areaColumns.filter((name) => !has([name]))
  if (table.measures.length > 0 && lacking.length > 0)
    throw refused(
      file,
      `has no column ${lacking[0]}. Download the file of all levels, as published.`,
    )
  const ragged = file.rows.findIndex((values) => values.length !== file.header.length)
  if (ragged >= 0)
    throw refused(
      file,
      `row ${ragged + 2}: does not have the columns of the header, so the file may be cut. Download it again.`,
    )
  return {
    ...file,
    table,
    place: (column) => {
      const names = table.columns[column] ?? [column]
      return names.flatMap((name) => places.get(plain(name)) ?? [])[0] ?? -1
    },
  }
}

interface Compared {
  table: DfeTable
  columns: readonly (readonly string[])[]
  held: number
}

/** What to say of a table of the service that is none of ours: which it is nearest to, and what it lacks. */
function otherYears(
  tables: readonly Compared[],
  has: (names: readonly string[]) => boolean,
): string {
  const near = tables
    .filter(({ columns, held }) => held > 1 && 2 * held >= columns.length)
    .toSorted((one, other) => other.held / other.columns.length - one.held / one.columns.length)[0]
  if (!near)
    return `is a table of the Department for Education, but none of “Children in need” that is known here.`
  const missing = near.columns.find((names) => !has(names))!
  return (
    `is like table ${near.table.code} (${near.table.title}), but has no column ${missing.join(' or ')}. ` +
    'Columns are known as the releases of the years to 2024 and 2025 name them; use one of those.'
  )
}

function refused({ file }: CsvFile, why: string): OperatorError {
  return new OperatorError('refused', `${file}: ${why}`)
}

const plain = (name: string): string => name.trim().toLowerCase()
