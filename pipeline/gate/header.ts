import { OperatorError } from '../error.ts'
import type { TableSpec } from '../readers/table-spec.ts'
import { identifierIn } from './detectors/detectors.ts'

/** Words in a column's name that mean it says who somebody is. The file is refused even if the column is empty. */
const identifying =
  /name|initials|dob|birth|address|addr|street|postcode|post_code|uprn|easting|northing|latitude|longitude|email|e_mail|phone|mobile|nhs|upn|uln|nino|ni_number|passport|note|comment|narrative|description|summary|free_?text|remarks|parent|mother|father|carer|guardian|sibling|relative|worker|practitioner|manager/i

/**
 * Checks a header against the columns of its table: an allow-list, so no column comes in unseen.
 *
 * @param shown what to call the table: 'referrals', 'ssd_contacts'.
 * @returns the name of each cell's column in the list, in the file's order.
 * @throws OperatorError 'refused' with one line a fault. A cell is repeated only if it can only be a column
 *   name, since in a file without a header row the cells are data.
 */
export function checkHeader(
  file: string,
  shown: string,
  cells: readonly string[],
  { columns }: TableSpec,
): string[] {
  const names = cells.map((cell) => cell.toLowerCase())
  const known = names.filter((name) => Object.hasOwn(columns, name))
  const strangers = cells.filter((_, index) => !Object.hasOwn(columns, names[index]!))
  const isSound = !strangers.some(looksLikeData)
  if (known.length === 0) {
    throw new OperatorError(
      'refused',
      cells.length === 1 && /[;\t|]/.test(cells[0]!)
        ? `${file}: its values are separated by something other than commas. Export it with commas.`
        : `${file}: the first row does not hold the column names of ${shown}. Write a header row; see the README for the names.`,
    )
  }
  const lines = [
    ...cells.flatMap((cell, index) =>
      strangers.includes(cell) ? [strangerLine(file, cell, index, isSound)] : [],
    ),
    ...[...new Set(known.filter((name, index) => known.indexOf(name) !== index))].map(
      (name) => `${file}, column ${name}: stands twice in the header. Keep one.`,
    ),
    ...Object.keys(columns)
      .filter((name) => columns[name]!.required && !names.includes(name))
      .map(
        (name) =>
          `${file}, column ${name}: is missing. Add it; ` +
          (columns[name]!.filled
            ? 'every record needs a value.'
            : 'values that are not known may be blank.'),
      ),
  ]
  if (lines.length > 0) throw new OperatorError('refused', ...lines)
  return names
}

/** Where the end of the header line was lost, the first record stands in it. */
function looksLikeData(cell: string): boolean {
  return /^\d|\d{3}/.test(cell)
}

function strangerLine(file: string, cell: string, index: number, isSound: boolean): string {
  const isColumnName = /^[a-z][a-z0-9]*(_[a-z0-9]+)*$/i.test(cell) && cell.length <= 40
  const shown =
    isSound &&
    isColumnName &&
    identifierIn(cell, 'id') === null &&
    identifierIn(cell, 'cell') === null
  const where = shown ? `${file}, column ${cell}` : `${file}, column number ${index + 1}`
  return identifying.test(cell)
    ? `${where}: may say who a child is, so nothing was read. Take the column out of the file.`
    : `${where}: is not a column of this table. Take it out, or correct its name; see the README.`
}
