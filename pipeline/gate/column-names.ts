import { OperatorError } from '../error.ts'
import { recordTables, type Column, type RecordTable } from '../records/tables.ts'

/** Words in a column's name that mean it says who somebody is. The file is refused even if the column is empty. */
const identifying =
  /name|surname|dob|birth|address|addr|postcode|email|e_mail|phone|mobile|nhs|upn|uln|nino|note|comment|narrative|description|parent|mother|father|worker/i

/** The columns of a record table. */
export function columnsOf(table: RecordTable): Record<string, Column> {
  return recordTables[table]
}

/**
 * Checks a header against the columns of its table: an allow-list, so no column comes in unseen.
 *
 * @throws OperatorError 'refused' with one line a fault. A cell is repeated only if it can only be a column
 *   name, since in a file without a header row the cells are data.
 */
export function checkColumns(file: string, table: RecordTable, cells: readonly string[]): void {
  const columns = columnsOf(table)
  const known = cells.filter((cell) => cell in columns)
  if (known.length === 0) {
    throw new OperatorError(
      'refused',
      cells.length === 1 && /[;\t|]/.test(cells[0]!)
        ? `${file}: its values are separated by something other than commas. Export it with commas.`
        : `${file}: the first row does not hold the column names of ${table}. Write a header row; see the README for the names.`,
    )
  }
  const lines = [
    ...cells.flatMap((cell, index) => strangerLine(file, cell, index, columns)),
    ...[...new Set(known.filter((cell, index) => known.indexOf(cell) !== index))].map(
      (cell) => `${file}, column ${cell}: stands twice in the header. Keep one.`,
    ),
    ...Object.keys(columns)
      .filter((name) => columns[name]!.required && !cells.includes(name))
      .map(
        (name) =>
          `${file}, column ${name}: is missing. Add it; ` +
          (columns[name]!.filled
            ? 'every record needs a value.'
            : 'values that are not known may be blank.'),
      ),
  ]
  if (lines.length > 0) throw new OperatorError('refused', ...lines)
}

function strangerLine(
  file: string,
  cell: string,
  index: number,
  columns: Record<string, Column>,
): string[] {
  if (cell in columns) return []
  const shown = /^[a-z][a-z0-9]*(_[a-z0-9]+)*$/i.test(cell) && cell.length <= 40
  const where = shown ? `${file}, column ${cell}` : `${file}, column number ${index + 1}`
  return [
    identifying.test(cell)
      ? `${where}: may say who a child is, so nothing was read. Take the column out of the file.`
      : `${where}: is not a column of this table. Take it out, or correct its name; see the README.`,
  ]
}
