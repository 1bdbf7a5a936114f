import type { Database } from '../../database.ts'
import type { FoundFile } from '../sources.ts'
import { countRows } from './derived.ts'
import { ssdTables } from './tables.ts'

/** Says once which tables nothing here uses. */
export function unusedRemark(files: FoundFile[]): string[] {
  const unused = files.filter((file) => !(file.table! in ssdTables))
  if (unused.length === 0) return []
  return [
    `Tables of the Standard Safeguarding Dataset that are not used here were left alone: ${unused.map((file) => file.name).join(', ')}.`,
  ]
}

/** What an operator should know of the dataset that is no fault of a record. No line holds a value. */
export async function ssdRemarks(database: Database, files: FoundFile[]): Promise<string[]> {
  const nameOf = (row: Record<string, unknown>): string =>
    files.find((file) => file.number === Number(row.file_number))!.name
  return [
    ...(await countRows(database, 'unread_cells')).flatMap((row) =>
      unreadCells(nameOf(row), Number(row.invalid), Number(row.unread)),
    ),
    ...(await countRows(database, 'unlinked_factors')).flatMap((row) =>
      unlinkedFactors(nameOf(row), Number(row.rows), Number(row.linked)),
    ),
    ...(await countRows(database, 'unplaced_roles')).flatMap((row) =>
      unplacedRoles(nameOf(row), Number(row.involvements), Number(row.unplaced)),
    ),
    ...oneKindOfVisits(files),
  ]
}

function unreadCells(file: string, invalid: number, unread: number): string[] {
  const lines: string[] = []
  if (invalid > 0) {
    lines.push(
      `${file}: ${cells(invalid)} of JSON ${invalid === 1 ? 'is' : 'are'} not valid JSON. Flags and codes were read all the same.`,
    )
  }
  if (unread > 0) {
    lines.push(
      `${file}: ${cells(unread)} of outcomes or factors ${unread === 1 ? 'holds' : 'hold'} neither JSON nor words of the dataset, and ${unread === 1 ? 'counts' : 'count'} as not known.`,
    )
  }
  return lines
}

/**
 * SystemC's script of v1.4 gives factors the number of a form and assessments a number of their own, so
 * that nothing links: an authority must mend it at the source.
 */
function unlinkedFactors(file: string, rows: number, linked: number): string[] {
  if (rows === 0 || linked * 2 >= rows) return []
  return [
    `${file}: ${linked.toLocaleString('en-GB')} of ${rows.toLocaleString('en-GB')} rows name an assessment that ssd_cin_assessments holds. ` +
      'Check that cinf_assessment_id and cina_assessment_id are the same number; some scripts write the number of a form in one of them.',
  ]
}

function unplacedRoles(file: string, involvements: number, unplaced: number): string[] {
  if (unplaced === 0) return []
  return [
    `${file}: in ${unplaced.toLocaleString('en-GB')} of ${involvements.toLocaleString('en-GB')} rows the role does not say whether it is the lead worker's. They were left out of changes of worker.`,
  ]
}

function oneKindOfVisits(files: FoundFile[]): string[] {
  const held = ['ssd_cin_visits', 'ssd_cp_visits'].filter((table) =>
    files.some((file) => file.table === table),
  )
  if (held.length !== 1) return []
  return [
    `${held[0]} is here without the other table of visits, so visits are not taken as complete.`,
  ]
}

function cells(count: number): string {
  return count === 1 ? '1 cell' : `${count.toLocaleString('en-GB')} cells`
}
